package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Sampler;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.kind.Masks;
import io.guanxi.support.Actors;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For every field of every type: two records that differ in nothing but a hidden value are the same
 * to who may not read it, whatever he asks; and no question about the field is answered.
 */
@GuanxiIT
class FieldLeakIT {

  private static final List<String> ABOUT_ONE =
      List.of(
          "", "/history", "/timeline", "/attachments", "/pins", "/owners", "/shares", "/follow");
  private static final List<String> ABOUT_CUSTOMERS =
      List.of("/family", "/purchases", "/relations", "/merges");

  /** What they come to is a field of its own, with a right of its own. */
  private static final Set<String> SUMMED_UP = Set.of("orders.lines");

  @Autowired People people;
  @Autowired Registry registry;
  @Autowired Records records;

  private final List<String> leaks = new ArrayList<>();
  private int fields;
  private int answers;
  private Browser administrator;
  private Actor writer;
  private Sampler sampler;

  @Test
  void noHiddenOrMaskedValueCanBeToldFromAnother() {
    var boss = people.with(Roles.ADMINISTRATOR);
    administrator = people.signIn(boss);
    writer = Actors.administrator(boss.id());
    sampler = new Sampler(registry, records, writer);
    for (var type : registry.all()) {
      if (type.isChild() || type.isReadOnlyApi() || type.isPeople()) continue;
      for (var field : type.fields()) {
        if (field.isReadOnly() || field.name().equals(type.ownerField())) continue;
        if (SUMMED_UP.contains(type.key().plural() + "." + field.name())) continue;
        tried(type, field);
      }
    }
    System.out.println("Field leak: " + fields + " fields, " + answers + " answers compared");
    assertThat(leaks).isEmpty();
    assertThat(fields).isGreaterThan(50);
  }

  private record Pair(long one, long other, Object value, Object otherValue) {}

  private void tried(TypeSpec type, FieldSpec field) {
    var pair = pair(type, field);
    if (pair == null) return;
    fields++;
    var hidden = reader(type, field, "none");
    same(type, field, pair, hidden, "hidden");
    unanswered(type, field, pair, hidden, "hidden");
    if (Masks.has(field.valueKind())) {
      var masked = reader(type, field, "mask");
      same(type, field, pair, masked, "masked");
      unanswered(type, field, pair, masked, "masked");
    }
  }

  /** Somebody who reads and exports everything but this. */
  private Browser reader(TypeSpec type, FieldSpec field, String level) {
    var plural = type.key().plural();
    var role =
        administrator.post(
            "/api/v1/roles",
            Map.of(
                "name",
                level + " " + plural + " " + field.name(),
                "base",
                Roles.READ_ONLY,
                "rights",
                Map.of(plural, Map.of("export", "all")),
                "fields",
                Map.of(plural, Map.of(field.name(), level))));
    assertThat(role.status()).as(role.text()).isEqualTo(201);
    return people.signedIn(role.at("/key").asString()).with("Accept-Language", "en");
  }

  private @Nullable Pair pair(TypeSpec type, FieldSpec field) {
    var values = new LinkedHashMap<>(sampler.values(type));
    if (field.target() != null) return apart(type, field, values);
    var first = values.get(field.name());
    if (first == null) return null;
    for (int attempt = 0; attempt < 20; attempt++) {
      var second = sampler.values(type).get(field.name());
      if (second == null || second.equals(first)) continue;
      try {
        long one = created(type, values);
        values.put(field.name(), second);
        return new Pair(one, created(type, values), first, second);
      } catch (Problem e) {
        e.errors().forEach(error -> values.remove(error.field()));
        if (!values.containsKey(field.name())) return null;
        values.put(field.name(), first);
      }
    }
    return null;
  }

  /** Two that point at two. */
  private @Nullable Pair apart(TypeSpec type, FieldSpec field, Map<String, Object> values) {
    var target = registry.get(Objects.requireNonNull(field.target()));
    if (target.isReadOnlyApi()) return null;
    var ids = List.of(sampler.create(target).id(), sampler.create(target).id());
    // The customer of a contact goes along with it: both have the same.
    for (var shared : target.fields())
      if (shared.name().equals("customer") && shared.target() != null)
        together(target, shared.name(), ids);
    var made = new ArrayList<Long>();
    for (var id : ids) {
      values.put(field.name(), id);
      try {
        made.add(created(type, values));
      } catch (Problem refused) {
        return null;
      }
    }
    return new Pair(made.get(0), made.get(1), ids.get(0), ids.get(1));
  }

  private void together(TypeSpec type, String field, List<Long> ids) {
    var first = records.get(type.key(), ids.get(0), writer).value(field);
    if (first != null)
      records.write(type.key(), Input.update(ids.get(1), null, Map.of(field, first)), writer);
  }

  private long created(TypeSpec type, Map<String, Object> values) {
    return records.write(type.key(), Input.create(values), writer).id();
  }

  private void same(TypeSpec type, FieldSpec field, Pair pair, Browser reader, String how) {
    var base = "/api/v1/" + type.key().plural();
    var paths = new ArrayList<String>();
    for (var about : ABOUT_ONE) paths.add(base + "/%d" + about);
    if (type.key().plural().equals("customers")) {
      for (var about : ABOUT_CUSTOMERS) paths.add(base + "/%d" + about);
    }
    paths.add(base + "?filter=id==%d&count=exact");
    paths.add(base + "/aggregate?filter=id==%d&measure=count");
    paths.add(base + "/export?filter=id==%d");
    for (var path : paths) {
      var one = reader.get(path.formatted(pair.one()));
      var other = reader.get(path.formatted(pair.other()));
      answers++;
      var here = plain(one, pair.one(), mask(base, pair.one(), field, reader));
      var there = plain(other, pair.other(), mask(base, pair.other(), field, reader));
      if (!here.equals(there)) {
        leak(type, field, how + " " + path + "\n   " + here + "\n   " + there);
      }
    }
  }

  /** What somebody is shown instead of the value; what nobody writes where he is shown nothing. */
  private static String mask(String base, long id, FieldSpec field, Browser reader) {
    var shown = reader.get(base + "/" + id).at("/" + field.name());
    return shown.isString() && !shown.asString().isEmpty() ? shown.asString() : "\u0000";
  }

  /** Without what must differ: ids, moments, numbers of orders and the like. */
  private static String plain(Browser.Answer answer, long id, String mask) {
    return answer.status()
        + " "
        + answer
            .text()
            .replace(mask, "MASK")
            .replaceAll("(?<![0-9-])" + id + "(?![0-9-])", "ID")
            .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?", "AT")
            .replaceAll("\"id\":\\d+", "\"id\":N")
            .replaceAll("\\b[A-Z]{1,4}-?\\d{3,}(-\\d+)?\\b", "NUMBER");
  }

  private void unanswered(TypeSpec type, FieldSpec field, Pair pair, Browser reader, String how) {
    var plural = type.key().plural();
    var base = "/api/v1/" + plural;
    var name = field.name();
    var value = encoded(pair.value());
    for (var question :
        List.of(
            "?sort=" + name,
            "?sort=-" + name,
            "?filter=" + name + "==" + value,
            "?filter=" + name + "=isnull=false",
            "/aggregate?group=" + name,
            "/aggregate?measure=min(" + name + ")",
            "/export?filter=" + name + "==" + value)) {
      answers++;
      var answer = reader.get(base + question);
      if (answer.status() < 400) leak(type, field, how + " answers " + question);
    }
    if (field.kind() != Kinds.TEXT && field.kind() != Kinds.EMAIL && field.kind() != Kinds.PHONE) {
      return;
    }
    var text = String.valueOf(pair.value());
    if (text.length() < 6) return;
    for (var question :
        List.of(
            base + "?q=" + value,
            "/api/v1/search?q=" + (value.length() > 150 ? value.substring(0, 30) : value),
            base + "/" + pair.one(),
            base + "/" + pair.one() + "/history",
            base + "/" + pair.one() + "/timeline",
            base + "?limit=100&sort=-createdAt",
            base + "/export?filter=id==" + pair.one(),
            base + "/export?fields=" + name)) {
      answers++;
      var answer = reader.get(question);
      if (answer.status() < 400 && answer.text().contains(text)) {
        leak(type, field, how + " is told by " + question + ": " + around(answer.text(), text));
      }
    }
    var found = reader.get(base + "?q=" + value);
    if (found.status() == 200 && found.text().contains("\"id\":" + pair.one() + ",")) {
      leak(type, field, how + " is found by its value");
    }
  }

  private static String around(String text, String value) {
    int at = text.indexOf(value);
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + value.length() + 20));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(String.valueOf(Objects.requireNonNull(value)), StandardCharsets.UTF_8);
  }

  private void leak(TypeSpec type, FieldSpec field, String how) {
    if (leaks.size() < 40) leaks.add(type.key().plural() + "." + field.name() + ": " + how);
  }
}
