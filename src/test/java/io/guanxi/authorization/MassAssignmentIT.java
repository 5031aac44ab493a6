package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every body that is taken is sent with every column there is besides what it is meant to have:
 * none of it is stored anywhere.
 */
@GuanxiIT
@DirtiesContext
class MassAssignmentIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long NUMBER = 987_612_345L;
  private static final String TEXT = "mass-canary-77";

  /** What refusals and answers given once may hold of a request. */
  private static final Set<String> OF_REQUESTS = Set.of("idempotency_key", "sign_in_attempt");

  @Autowired People people;
  @Autowired DSLContext db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  @SuppressWarnings("unchecked")
  void noColumnIsSetThatWasNotAskedFor() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var columns = columns(TEXT);
    assertThat(columns.keySet()).contains("createdBy", "password_hash", "teamId", "version", "id");
    var rules = Rule.all();
    int bodies = 0;
    for (var route : Rule.live(mappings).entrySet()) {
      var rule = rules.get(route.getKey());
      if (rule == null || !takesBody(route.getValue())) continue;
      var sent = new HashMap<>(columns);
      meant(route.getValue()).forEach(sent::remove);
      if (rule.body() != null) {
        var body = rule.body().replace("$id", "1");
        sent.putAll((Map<String, Object>) JSON.readValue(body, Map.class));
      }
      var path = rule.filled("customers", 1).replaceAll("\\{[^/]*\\}", "1");
      var answer = admin.send(rule.method(), path, JSON.writeValueAsString(sent));
      assertThat(answer.status()).as(rule.route() + answer.text()).isLessThan(500);
      bodies++;
    }
    assertThat(bodies).isGreaterThan(60);
    assertThat(stored()).isEmpty();
  }

  /** Those of a record, one by one: each is refused by name or nothing comes of it. */
  @Test
  void noColumnOfARecordIsSetPastItsFields() {
    var person = people.with(Roles.REPRESENTATIVE);
    var rep = people.signIn(person);
    for (var column : columns("plain-canary").entrySet()) {
      var sent = new HashMap<>(Map.<String, Object>of("name", "Plain"));
      sent.put(column.getKey(), column.getValue());
      var made = rep.post("/api/v1/customers", sent);
      assertThat(made.status()).as(column + made.text()).isLessThan(500);
      if (made.status() != 201) continue;
      assertThat(made.at("/version").asLong()).as(column.getKey()).isEqualTo(1);
      assertThat(made.at("/id").asLong()).as(column.getKey()).isNotEqualTo(NUMBER);
      assertThat(made.at("/createdBy/id").asLong()).as(column.getKey()).isEqualTo(person.id());
    }
    raised(rep, person);
  }

  /** Nobody makes more of himself than he is. */
  private void raised(Browser rep, People.Person person) {
    for (var field : List.of("roles", "isAdministrator", "service", "active", "passwordHash"))
      for (var path : List.of("/api/v1/session/profile", "/api/v1/users/" + person.id()))
        rep.patch(path, Map.of("version", 1, "name", "Me", field, List.of("administrator")));
    rep.patch("/api/v1/preferences", Map.of("roles", List.of("administrator")));
    var me = rep.get("/api/v1/session").at("/user/roles");
    assertThat(me.toString()).isEqualTo("[\"" + Roles.REPRESENTATIVE + "\"]");
  }

  private static boolean takesBody(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  private static Set<String> meant(HandlerMethod method) {
    var out = new HashSet<String>();
    for (var parameter : method.getMethodParameters()) {
      if (!parameter.hasParameterAnnotation(RequestBody.class)) continue;
      if (!parameter.getParameterType().isRecord()) continue;
      Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName)
          .forEach(out::add);
    }
    return out;
  }

  /** Every column of every table, as it is written in SQL and in JSON. */
  private Map<String, Object> columns(String text) {
    var out = new HashMap<String, Object>();
    db.fetch(
            """
            SELECT DISTINCT column_name, data_type FROM information_schema.columns
            WHERE table_schema = current_schema() AND data_type IN ('bigint', 'integer', 'text')
            """)
        .forEach(
            row -> {
              var name = row.get(0, String.class);
              Object value = row.get(1, String.class).equals("text") ? text : (Object) NUMBER;
              out.put(name, value);
              out.put(camel(name), value);
            });
    out.put("isAdministrator", true);
    return out;
  }

  private static String camel(String name) {
    var parts = name.split("_");
    var out = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++)
      out.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    return out.toString();
  }

  private Set<String> stored() {
    var out = new TreeSet<String>();
    var tables = new ArrayList<>(db.meta().getTables());
    tables.removeIf(table -> OF_REQUESTS.contains(table.getName()));
    for (var table : tables) {
      if (table.getSchema() == null || !"public".equals(table.getSchema().getName())) continue;
      for (var row : db.fetch("SELECT t::text FROM {0} t", table.getQualifiedName())) {
        var text = String.valueOf(row.get(0));
        if (text.contains(TEXT) || text.contains(Long.toString(NUMBER)))
          out.add(table.getName() + ": " + text.substring(0, Math.min(200, text.length())));
      }
    }
    return out;
  }
}
