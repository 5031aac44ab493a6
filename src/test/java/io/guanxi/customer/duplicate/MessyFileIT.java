package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.record.kind.PhoneRegion;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of 2,000 customers, 600 of them twice, is imported, cleaned, and made as it was. */
@GuanxiIT
class MessyFileIT {

  private static final int ALL = 2_000;
  private static final int DUPLICATES = 600;
  private static final int FIRST = 20_261_122;
  private static final List<String> TARGETS =
      List.of(
          "name",
          "kind",
          "secondName",
          "taxNumber",
          "contactMethods.MOBILE",
          "contactMethods.EMAIL",
          "contactMethods.WECHAT",
          "note");

  @Autowired People people;
  @Autowired DSLContext db;

  private Browser browser;

  @Test
  void cleansToTheRightCountAndBack() {
    browser = people.signedIn(Roles.ADMINISTRATOR);
    PhoneRegion.use("CN");
    int others = live();
    importFile();
    assertThat(live() - others).isEqualTo(ALL);
    var before = everything();
    scan();
    var merged = new ArrayList<Long>();
    int wrong = 0;
    int right = 0;
    for (boolean more = true; more; ) {
      var groups = new HashMap<Integer, Set<Long>>();
      var who = who();
      more = false;
      for (var pair : openPairs()) {
        if (!who.containsKey(pair.get(0)) || !who.containsKey(pair.get(1))) continue;
        if (who.get(pair.get(0)).equals(who.get(pair.get(1)))) {
          groups
              .computeIfAbsent(who.get(pair.get(0)), k -> new TreeSet<>())
              .addAll(pair.subList(0, 2));
          right++;
        } else {
          var answer = browser.post("/api/v1/duplicates/" + pair.get(2) + "/dismiss", null);
          assertThat(answer.status()).isEqualTo(204);
          wrong++;
        }
      }
      for (var group : groups.values()) {
        var ids = List.copyOf(group);
        var wish = Map.of("others", ids.subList(1, ids.size()));
        var answer = browser.post("/api/v1/customers/" + ids.get(0) + "/merge", wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        merged.add(ids.get(0));
        more = true;
      }
    }
    assertThat(live() - others).as("cleaned").isEqualTo(ALL - DUPLICATES);
    assertThat(wrong).as("looked at in vain, of " + right).isLessThan(right / 20);

    for (int i = merged.size() - 1; i >= 0; i--) {
      var answer = browser.post("/api/v1/customers/" + merged.get(i) + "/unmerge", Map.of());
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.at("/left").size()).as(answer.text()).isZero();
    }
    assertThat(live() - others).isEqualTo(ALL);
    assertThat(everything()).isEqualTo(before);
  }

  private void importFile() {
    var csv = MessyCompany.csv(MessyCompany.lines(ALL, DUPLICATES, FIRST));
    var content = csv.getBytes(StandardCharsets.UTF_8);
    var sent = browser.upload("/api/v1/imports?type=customers", "messy.csv", content);
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    var path = "/api/v1/imports/" + sent.at("/id").asLong();
    var mapping = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < TARGETS.size(); i++)
      mapping.add(Map.of("column", i, "field", TARGETS.get(i)));
    var plan =
        browser.put(
            path,
            Map.of(
                "mapping", mapping, "mode", "create", "matchBy", List.of(), "groupBy", List.of()));
    assertThat(plan.status()).as(plan.text()).isEqualTo(200);
    browser.post(path + "/dry-run", null);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> browser.get(path).at("/state").asString().equals("READY"));
    var checked = browser.get(path);
    assertThat(checked.at("/dryRun/remarked").asInt())
        .isBetween(DUPLICATES * 9 / 10, DUPLICATES * 11 / 10);
    assertThat(checked.at("/dryRun/remarks/0/problems/0/code").asString())
        .isEqualTo("possible-duplicate");
    browser.post(path + "/run", null);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> browser.get(path).at("/state").asString().startsWith("COMPLETED"));
    var done = browser.get(path);
    assertThat(done.at("/remarked").asInt()).isGreaterThan(DUPLICATES * 9 / 10);
    assertThat(done.at("/issues").size()).isZero();
    assertThat(done.at("/created").asLong()).as(done.text()).isEqualTo(ALL);
  }

  private void scan() {
    browser.post("/api/v1/duplicates/scan", null);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> browser.get("/api/v1/duplicates/scan").at("/state").asString().equals("done"));
  }

  /** Each as both records and the pair. */
  private List<List<Long>> openPairs() {
    var out = new ArrayList<List<Long>>();
    for (String after = ""; after != null; ) {
      var page =
          browser.get("/api/v1/duplicates?limit=200" + (after.isEmpty() ? "" : "&after=" + after));
      for (var item : page.at("/items"))
        out.add(
            List.of(
                item.at("/ids/0").asLong(), item.at("/ids/1").asLong(), item.at("/id").asLong()));
      after = page.at("/next").isNull() ? null : page.at("/next").asString();
    }
    return out;
  }

  private Map<Long, Integer> who() {
    var out = new HashMap<Long, Integer>();
    db.select(CUSTOMER.ID, CUSTOMER.NOTE)
        .from(CUSTOMER)
        .where(CUSTOMER.NOTE.like("%/%"))
        .forEach(row -> out.put(row.value1(), Integer.valueOf(row.value2().split("/")[0])));
    return out;
  }

  private int live() {
    return db.fetchCount(CUSTOMER, CUSTOMER.DELETED_AT.isNull());
  }

  /** Every customer as people see it, but when it was last written. */
  private Map<Long, String> everything() {
    var out = new TreeMap<Long, String>();
    db.fetch(
            """
            SELECT c.id, (to_jsonb(c) - 'version' - 'updated_at' - 'updated_by')::text,
                   (SELECT string_agg((to_jsonb(m) - 'position')::text, ' ' ORDER BY m.id) FROM contact_method m WHERE m.customer_id = c.id)
            FROM customer c WHERE c.deleted_at IS NULL
            """)
        .forEach(row -> out.put(row.get(0, Long.class), row.get(1) + " " + row.get(2)));
    return out;
  }
}
