package io.guanxi.sample;

import io.guanxi.customer.activity.Activities;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said with the sample company's customers, and what is to be done next. */
final class SampleWork {

  private final SampleData data;
  private final SampleWriter writer;

  SampleWork(SampleData data, SampleWriter writer) {
    this.data = data;
    this.writer = writer;
  }

  void write(List<SampleCustomers.Customer> customers) {
    var activities = new ArrayList<Map<String, Object>>();
    var tasks = new ArrayList<Map<String, Object>>();
    for (var customer : customers) {
      for (int n = writer.random.nextInt(3); n >= 0; n--) {
        activities.add(activity(customer));
      }
      if (!customer.dormant()) {
        tasks.add(task(customer));
      }
    }
    writer.write(Activities.ACTIVITY, activities);
    writer.write(Activities.TASK, tasks);
  }

  private Map<String, Object> activity(SampleCustomers.Customer customer) {
    var words = writer.any(data.activities());
    int days = (customer.dormant() ? 370 : 1) + writer.random.nextInt(writer.chance(60) ? 60 : 340);
    var time = LocalTime.of(9 + writer.random.nextInt(8), 5 * writer.random.nextInt(12));
    var at = writer.today().minusDays(days).atTime(time).atZone(writer.zone());
    var activity = of(customer);
    activity.put("kind", words.get(0));
    if (!words.get(1).isEmpty()) {
      activity.put("direction", words.get(1));
      activity.put("outcome", words.get(2));
    }
    activity.put("subject", words.get(3));
    activity.put("body", words.get(4));
    activity.put("at", at.toInstant().toString());
    return activity;
  }

  private Map<String, Object> task(SampleCustomers.Customer customer) {
    int due = writer.random.nextInt(35) - 12;
    var task = of(customer);
    task.put("subject", writer.any(data.tasks()));
    task.put("dueOn", writer.today().plusDays(due).toString());
    task.put("priority", writer.any(List.of("LOW", "NORMAL", "NORMAL", "HIGH")));
    task.put(
        "status",
        due < 0 && writer.chance(70) ? "DONE" : writer.any(List.of("OPEN", "OPEN", "IN_PROGRESS")));
    return task;
  }

  private Map<String, Object> of(SampleCustomers.Customer customer) {
    var values = new HashMap<String, Object>();
    values.put("customer", customer.id());
    if (!customer.contacts().isEmpty()) {
      values.put("contact", writer.any(customer.contacts()));
    }
    return values;
  }
}
