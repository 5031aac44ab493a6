package io.guanxi.sample;

import io.guanxi.customer.customer.Customers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who buys from the sample company: companies with their people, and some persons. */
final class SampleCustomers {

  /** How often each customer in turn buys. */
  private static final int[] PURCHASES = {9, 0, 4, 1, 6, 2, 0, 7, 3, 5};

  private static final List<String> SOURCES =
      List.of("REFERRAL", "WEBSITE", "EXHIBITION", "COLD_CALL", "PARTNER");

  private final SampleData data;
  private final SampleWriter writer;

  /** What else is told of a customer. */
  record Customer(long id, int purchases, boolean dormant, List<Long> contacts) {}

  SampleCustomers(SampleData data, SampleWriter writer) {
    this.data = data;
    this.writer = writer;
  }

  List<Customer> write() {
    var rows = new ArrayList<Map<String, Object>>();
    data.customers().forEach(row -> rows.add(company(row, rows.size())));
    data.persons().forEach(row -> rows.add(person(row, rows.size())));
    var ids = writer.write(Customers.CUSTOMER, rows);
    var contacts = new ArrayList<Map<String, Object>>();
    var owners = new ArrayList<Integer>();
    for (int i = 0; i < data.customers().size(); i++) {
      for (int n = 0; n < 1 + i % 3; n++) {
        contacts.add(contact(ids.get(i), contacts.size()));
        owners.add(i);
      }
    }
    var contactIds = writer.write(Customers.CONTACT, contacts);
    var out = new ArrayList<Customer>();
    for (int i = 0; i < ids.size(); i++) {
      var own = new ArrayList<Long>();
      for (int n = 0; n < owners.size(); n++) {
        if (owners.get(n) == i) {
          own.add(contactIds.get(n));
        }
      }
      out.add(new Customer(ids.get(i), purchases(i), isDormant(i), own));
    }
    return out;
  }

  private Map<String, Object> company(List<String> row, int i) {
    var customer = common(row.get(0), row.subList(4, 8), i);
    customer.put("kind", "COMPANY");
    customer.put("secondName", row.get(1));
    customer.put("industry", row.get(2));
    customer.put("companySize", row.get(3));
    customer.put("website", "https://www." + data.domain() + "/" + slug(row, i));
    customer.put(
        "contactMethods",
        List.of(Map.of("kind", "EMAIL", "value", slug(row, i) + "@" + data.domain())));
    return customer;
  }

  private Map<String, Object> person(List<String> row, int i) {
    var customer = common(row.get(0), row.subList(1, 5), i);
    customer.put("kind", "PERSON");
    customer.put("contactMethods", List.of(Map.of("kind", "MOBILE", "value", phone(99 - i % 10))));
    return customer;
  }

  private HashMap<String, Object> common(String name, List<String> place, int i) {
    var customer = new HashMap<String, Object>();
    customer.put("name", name);
    customer.put("stage", stage(i));
    customer.put("source", SOURCES.get(i % SOURCES.size()));
    customer.put("rating", 1 + i * 7 % 5);
    customer.put("tags", i % 6 == 0 ? List.of("VIP") : List.of());
    if (i % 4 == 1) {
      customer.put("nextContactOn", writer.today().plusDays(i % 9).toString());
    }
    var address = new HashMap<String, Object>();
    address.put("country", data.country());
    address.put("province", place.get(0));
    address.put("city", place.get(1));
    address.put("district", place.get(2).isEmpty() ? null : place.get(2));
    address.put("line", place.get(3));
    customer.put("addresses", List.of(Map.of("kind", "OFFICE", "address", address)));
    return customer;
  }

  private Map<String, Object> contact(long customer, int n) {
    var contact = new HashMap<String, Object>();
    contact.put("name", data.personName(n));
    contact.put("customer", customer);
    contact.put("formOfAddress", data.forms().get(n % data.forms().size()));
    contact.put("department", data.departments().get(n % data.departments().size()));
    contact.put("jobTitle", data.jobTitles().get(n % data.jobTitles().size()));
    contact.put("decisionRole", n % 3 == 0 ? "DECISION_MAKER" : "BUYER");
    contact.put(
        "contactMethods",
        List.of(
            Map.of("kind", "MOBILE", "value", phone(n)),
            Map.of("kind", "EMAIL", "value", "contact" + (n + 1) + "@" + data.domain())));
    return contact;
  }

  private String phone(int n) {
    return data.phone() + "%02d".formatted(n % 100);
  }

  private static String slug(List<String> row, int i) {
    var latin = row.get(1).isEmpty() ? row.get(0) : row.get(1);
    var words = latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return words.length() < 3 ? "customer-" + i : words.replaceAll("-$", "");
  }

  private static int purchases(int i) {
    return PURCHASES[i % PURCHASES.length];
  }

  private static boolean isDormant(int i) {
    return i % 8 == 5 && purchases(i) > 0;
  }

  private static String stage(int i) {
    if (isDormant(i)) {
      return "DORMANT";
    }
    return purchases(i) == 0 ? "PROSPECT" : purchases(i) == 1 ? "CUSTOMER" : "REPEAT";
  }
}
