package io.guanxi.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.specimen.Specimens;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * What every record type can do, asked of every registered type through the API. A new type is red
 * until it passes.
 */
@GuanxiIT
@Import({Specimens.class, TestActor.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordContractIT {

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired Records records;
  @Autowired TestActor people;

  private Browser api = new Browser(0);
  private Sampler given = new Sampler(null, null, null);

  @BeforeEach
  void signIn() {
    api = people.signedIn(port);
    given = new Sampler(registry, records, people.actor());
  }

  Stream<TypeKey> types() {
    return registry.all().stream().filter(type -> !type.isReadOnlyApi()).map(TypeSpec::key);
  }

  @ParameterizedTest
  @MethodSource("types")
  void givesBackWhatWasCreated(TypeKey key) {
    var type = registry.get(key);
    var sent = given.values(type);
    var created = api.post(path(key), sent);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    var read = api.get(path(key) + "/" + created.at("/id").asLong());
    assertThat(read.status()).isEqualTo(200);
    sent.forEach(
        (name, value) -> {
          var field = type.field(name);
          var back = read.at("/" + name);
          if (field.children() != null)
            assertThat(back.size()).as(name).isEqualTo(((List<?>) value).size());
          else if (field.target() != null)
            assertThat(back.at("/id").asLong()).as(name).isEqualTo(((Number) value).longValue());
          else
            assertThat(same(field, value, back)).as(name + ": " + value + " and " + back).isTrue();
        });
  }

  private static boolean same(FieldSpec field, Object sent, JsonNode back) {
    return switch (field.kind().name()) {
      case "decimal", "percent", "money" ->
          new java.math.BigDecimal(back.asString())
                  .compareTo(new java.math.BigDecimal(sent.toString()))
              == 0;
      case "phone" -> back.at("/raw").asString().equals(sent);
      case "address" -> back.at("/city").asString().equals(((Map<?, ?>) sent).get("city"));
      case "tags", "choices" -> back.size() == ((List<?>) sent).size();
      case "json" -> back.at("/a/1").asString().equals("二");
      default -> back.asString().equals(String.valueOf(sent));
    };
  }

  @ParameterizedTest
  @MethodSource("types")
  void leavesAbsentFieldsAloneAndEmptiesNullOnes(TypeKey key) {
    var type = registry.get(key);
    var record = given.create(type);
    var optional =
        type.fields().stream()
            .filter(f -> plain(f) && !f.isRequired() && f.defaultValue() == null)
            .toList();
    if (optional.isEmpty()) return;
    var emptied = optional.get(0).name();
    var before = api.get(path(key) + "/" + record.id());
    var body = new LinkedHashMap<String, Object>();
    body.put("version", before.at("/version").asLong());
    body.put(emptied, null);
    var after = api.patch(path(key) + "/" + record.id(), body);
    assertThat(after.status()).as(after.text()).isEqualTo(200);
    assertThat(after.at("/" + emptied).isMissingNode()).isTrue();
    for (var field : optional.subList(1, optional.size())) {
      assertThat(after.at("/" + field.name()))
          .as(field.name())
          .isEqualTo(before.at("/" + field.name()));
    }
  }

  private static boolean plain(FieldSpec field) {
    return field.isStored()
        && !field.isReadOnly()
        && field.target() == null
        && List.of("text", "longtext", "integer", "date").contains(field.kind().name());
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesAWriteMadeFromAnOldVersion(TypeKey key) {
    var record = given.create(registry.get(key));
    var change = anyChange(registry.get(key));
    var first = new LinkedHashMap<>(change);
    first.put("version", record.version());
    assertThat(api.patch(path(key) + "/" + record.id(), first).status()).isEqualTo(200);
    var second = new LinkedHashMap<>(given.values(registry.get(key)));
    second.keySet().retainAll(change.keySet());
    second.put("version", record.version());
    var answer = api.patch(path(key) + "/" + record.id(), second);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("stale-version");
    assertThat(answer.at("/conflicts/0/yours").isMissingNode()).isFalse();
    assertThat(answer.at("/conflicts/0/current").isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("types")
  void demandsTheVersionOfWhatIsChangedOrDeleted(TypeKey key) {
    var record = given.create(registry.get(key));
    assertThat(api.patch(path(key) + "/" + record.id(), anyChange(registry.get(key))).code())
        .isEqualTo("version-missing");
    assertThat(api.delete(path(key) + "/" + record.id()).code()).isEqualTo("version-missing");
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesFieldsThatAreNotTheCallersToSet(TypeKey key) {
    for (var forbidden :
        List.of(
            "id",
            "version",
            "createdBy",
            "createdAt",
            "updatedAt",
            "deletedAt",
            "custom",
            "search",
            "isAdmin")) {
      var body = given.values(registry.get(key));
      body.put(forbidden, 1);
      var answer = api.post(path(key), body);
      assertThat(answer.status()).as(forbidden).isEqualTo(422);
      assertThat(answer.at("/errors").has(forbidden)).as(forbidden).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void asksForEveryRequiredField(TypeKey key) {
    var answer = api.post(path(key), Map.of());
    for (var field : registry.get(key).fields()) {
      var missing = field.isRequired() && field.defaultValue() == null && !field.isReadOnly();
      if (missing)
        assertThat(answer.at("/errors/" + field.name() + "/0/code").asString())
            .as(field.name())
            .isEqualTo("required");
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void deletesSoftlyRestoresAndPurges(TypeKey key) {
    var record = given.create(registry.get(key));
    var one = path(key) + "/" + record.id();
    assertThat(api.delete(one + "?version=" + record.version()).status()).isEqualTo(204);
    assertThat(api.get(one).status()).isEqualTo(404);
    assertThat(ids(api.get(path(key) + "?deleted=true&limit=200&sort=-id"))).contains(record.id());
    assertThat(api.post(one + "/restore", null).status()).isEqualTo(200);
    var again = api.get(one);
    assertThat(again.status()).isEqualTo(200);
    assertThat(api.delete(one + "?version=" + again.at("/version").asLong()).status())
        .isEqualTo(204);
    assertThat(api.delete(one + "/purge").status()).isEqualTo(204);
    assertThat(api.post(one + "/restore", null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("types")
  void remembersWhoChangedWhat(TypeKey key) {
    var type = registry.get(key);
    var record = given.create(type);
    var change = anyChange(type);
    change.put("version", record.version());
    api.patch(path(key) + "/" + record.id(), change);
    var history = api.get(path(key) + "/" + record.id() + "/history");
    assertThat(history.at("/items/0/action").asString()).isEqualTo("update");
    assertThat(history.at("/items/0/by/id").asLong()).isEqualTo(people.actor().id());
    assertThat(history.at("/items/0/changes/0/field").asString()).isIn(change.keySet());
    assertThat(history.at("/items/1/action").asString()).isEqualTo("create");
  }

  @ParameterizedTest
  @MethodSource("types")
  void takesTheLastChangeBack(TypeKey key) {
    var type = registry.get(key);
    var record = given.create(type);
    var one = path(key) + "/" + record.id();
    var before = api.get(one);
    var change = anyChange(type);
    change.put("version", record.version());
    api.patch(one, change);
    assertThat(api.post(one + "/undo", null).status()).isEqualTo(200);
    var after = api.get(one);
    for (var name : change.keySet())
      if (!name.equals("version"))
        assertThat(after.at("/" + name)).isEqualTo(before.at("/" + name));
  }

  @ParameterizedTest
  @MethodSource("types")
  void pagesThroughEveryRecordOnceWhileOthersAreAdded(TypeKey key) {
    var type = registry.get(key);
    var expected = new ArrayList<Long>();
    for (int i = 0; i < 7; i++) expected.add(given.create(type).id());
    var seen = new ArrayList<Long>();
    String next = "";
    while (next != null) {
      var page = api.get(path(key) + "?limit=3&sort=id" + (next.isEmpty() ? "" : "&after=" + next));
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      seen.addAll(ids(page));
      next = page.at("/next").isNull() ? null : page.at("/next").asString();
      if (seen.size() < 12) given.create(type);
      assertThat(seen.size()).isLessThan(5_000);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
  }

  @ParameterizedTest
  @MethodSource("types")
  void sortsByEveryFieldItCallsSortable(TypeKey key) {
    given.create(registry.get(key));
    var meta = meta(key);
    for (var field : meta.at("/fields")) {
      if (!field.at("/sortable").asBoolean()) continue;
      for (var sort : List.of(field.at("/name").asString(), "-" + field.at("/name").asString())) {
        var first = api.get(path(key) + "?limit=2&sort=" + sort);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        if (!first.at("/next").isNull()) {
          assertThat(
                  api.get(
                          path(key)
                              + "?limit=2&sort="
                              + sort
                              + "&after="
                              + first.at("/next").asString())
                      .status())
              .as(sort)
              .isEqualTo(200);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void isFoundByItsTitle(TypeKey key) {
    var type = registry.get(key);
    if (!type.has("search")) return;
    var record = given.create(type);
    var found = api.get(path(key) + "?q=" + Text.encode(String.valueOf(record.title())));
    assertThat(ids(found)).contains(record.id());
  }

  @ParameterizedTest
  @MethodSource("types")
  void countsAndGroups(TypeKey key) {
    given.create(registry.get(key));
    var all = api.get(path(key) + "/aggregate?measure=count").at("/rows/0/count").asLong();
    assertThat(api.get(path(key) + "?count=exact&limit=1").at("/count").asLong()).isEqualTo(all);
  }

  @ParameterizedTest
  @MethodSource("types")
  void showsEveryFieldAWordInBothLanguages(TypeKey key) {
    for (var language : List.of("en", "zh-CN")) {
      for (var field :
          people
              .signedIn(port)
              .with("Accept-Language", language)
              .get("/api/v1/meta")
              .at("/types")) {
        if (!field.at("/type").asString().equals(key.plural())) continue;
        for (var one : field.at("/fields"))
          if (!key.equals(Specimens.SPECIMEN_KEY))
            assertThat(one.at("/label").asString()).doesNotContain("field.");
      }
    }
  }

  @Test
  void registersBothTestTypes() {
    assertThat(registry.all())
        .extracting(TypeSpec::key)
        .contains(Specimens.SPECIMEN_KEY, Specimens.PART_KEY);
  }

  private JsonNode meta(TypeKey key) {
    for (var type : api.get("/api/v1/meta").at("/types"))
      if (type.at("/type").asString().equals(key.plural())) return type;
    throw new AssertionError("no meta of " + key);
  }

  private Map<String, Object> anyChange(TypeSpec type) {
    var title = type.field(String.valueOf(type.titleField()));
    var name =
        title.isReadOnly()
            ? type.fields().stream()
                .filter(RecordContractIT::plain)
                .findFirst()
                .orElseThrow()
                .name()
            : title.name();
    return new LinkedHashMap<>(Map.of(name, given.values(type).get(name)));
  }

  private static String path(TypeKey key) {
    return "/api/v1/" + key.plural();
  }

  private static List<Long> ids(Browser.Answer page) {
    var out = new ArrayList<Long>();
    for (var item : page.at("/items")) out.add(item.at("/id").asLong());
    return out;
  }
}
