package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.record.kind.PhoneRegion;
import io.guanxi.support.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Somebody who imports files over the public API. */
final class Importing {

  private static final Set<String> BUSY = Set.of("DRY_RUN", "RUNNING", "UNDOING");

  private final Browser browser;

  Importing(Browser browser) {
    PhoneRegion.use("CN");
    this.browser = browser;
  }

  /** An import that was uploaded. */
  final class Job {
    private final long id;
    private JsonNode last;

    private Job(JsonNode first) {
      this.id = first.at("/id").asLong();
      this.last = first;
    }

    long id() {
      return id;
    }

    JsonNode at(String path) {
      return last.at(path);
    }

    Job plan(Map<String, Object> plan) {
      var answer = browser.put(path(""), plan);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      last = answer.at("");
      return this;
    }

    Browser.Answer send(String verb) {
      return browser.post(path("/" + verb), null);
    }

    /** Does it and waits for its end. */
    Job dryRun() {
      return finished(send("dry-run"));
    }

    Job run() {
      return run("run");
    }

    Job run(String verb) {
      return finished(send(verb));
    }

    Job undo() {
      return finished(send("undo"));
    }

    Job finished(Browser.Answer begun) {
      assertThat(begun.status()).as(begun.text()).isEqualTo(200);
      await()
          .atMost(Duration.ofMinutes(15))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> !BUSY.contains(look().at("/state").asString()));
      return this;
    }

    Job look() {
      last = browser.get(path("")).at("");
      return this;
    }

    String errors() {
      return browser.get(path("/errors.csv")).text();
    }

    /** State and counts in one line. */
    String result() {
      return "%s +%d ~%d =%d !%d"
          .formatted(
              last.at("/state").asString(),
              last.at("/created").asLong(),
              last.at("/updated").asLong(),
              last.at("/unchanged").asLong(),
              last.at("/failed").asLong());
    }

    List<String> mapping() {
      var out = new ArrayList<String>();
      last.at("/mapping")
          .forEach(m -> out.add(m.at("/column").asInt() + " " + m.at("/field").asString()));
      return out;
    }

    private String path(String more) {
      return "/api/v1/imports/" + id + more;
    }
  }

  Browser.Answer send(String type, String name, byte[] content) {
    return browser.upload("/api/v1/imports?type=" + type, name, content);
  }

  /** The list with this filter as a file. */
  String export(String type, String format, String filter) {
    var query = URLEncoder.encode(filter, StandardCharsets.UTF_8);
    var answer = browser.get("/api/v1/" + type + "/export?format=" + format + "&filter=" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  Job upload(String type, String content) {
    return upload(type, "file.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  Job upload(String type, String name, byte[] content) {
    var answer = send(type, name, content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new Job(answer.at(""));
  }

  /** Columns in their order, each for one field; an empty name is for none. */
  static List<Map<String, Object>> columns(String... fields) {
    var out = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].isEmpty()) {
        out.add(new LinkedHashMap<>(Map.of("column", i, "field", fields[i])));
      }
    }
    return out;
  }
}
