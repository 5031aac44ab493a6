package io.guanxi.platform.audit;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one spelling of an event that is sealed: every value with its length before it, so that none
 * can pass for another, and JSON without what the database may write differently.
 */
final class Canonical {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final StringBuilder text = new StringBuilder("guanxi audit event 1");

  private Canonical() {}

  static byte[] of(long id, Entry entry) {
    var out = new Canonical();
    out.add(id);
    out.add(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()));
    out.add(entry.action());
    out.add(entry.actor());
    out.add(entry.name());
    out.add(entry.origin());
    out.add(entry.originRef());
    out.add(entry.type());
    out.add(entry.record());
    out.add(entry.address());
    out.add(entry.device());
    out.add(entry.records());
    out.json(JSON.readTree(entry.details()));
    return out.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      text.append('-');
      return;
    }
    var form = value.toString();
    text.append(form.length()).append(':').append(form);
  }

  private void json(JsonNode node) {
    if (node.isObject()) {
      var members = new TreeMap<String, JsonNode>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      text.append('{').append(members.size());
      members.forEach(
          (name, value) -> {
            add(name);
            json(value);
          });
    } else if (node.isArray()) {
      text.append('[').append(node.size());
      node.forEach(this::json);
    } else if (node.isNumber()) {
      text.append('#');
      add(node.decimalValue().stripTrailingZeros().toPlainString());
    } else if (node.isNull()) {
      text.append('-');
    } else if (node.isBoolean()) {
      text.append(node.booleanValue() ? '+' : '!');
    } else {
      text.append('"');
      add(node.asString());
    }
  }
}
