package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.USER_PREFERENCE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Users;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * How the interface looks and acts for somebody: a closed list of settings, each of known values.
 */
@Component
class Preferences {

  private static final String LANGUAGE = "language";
  private static final Map<String, Set<Object>> KNOWN =
      Map.of(
          LANGUAGE,
          Set.of("zh-CN", "en"),
          "theme",
          Set.of("light", "dark", "auto"),
          "density",
          Set.of("comfortable", "standard", "compact"),
          "shortcuts",
          Set.of(true, false));
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final DSLContext db;
  private final Users users;
  private final ObjectMapper json;

  Preferences(DSLContext db, Users users, ObjectMapper json) {
    this.db = db;
    this.users = users;
    this.json = json;
  }

  /** What was chosen; the language is the user's own field and not among them. */
  Map<String, Object> of(Actor actor) {
    var stored =
        db.select(USER_PREFERENCE.SETTINGS)
            .from(USER_PREFERENCE)
            .where(USER_PREFERENCE.USER_ID.eq(actor.id()))
            .fetchOne(USER_PREFERENCE.SETTINGS);
    return stored == null ? Map.of() : json.readValue(stored.data(), MAP);
  }

  /** Adds to what was chosen; 400 for a setting or a value that is none. */
  Map<String, Object> choose(Map<String, Object> chosen, Actor actor) {
    chosen.forEach(
        (name, value) -> {
          if (value == null || !KNOWN.getOrDefault(name, Set.of()).contains(value))
            throw Problem.badRequest("bad-parameter", name);
        });
    var settings = new LinkedHashMap<>(chosen);
    var language = settings.remove(LANGUAGE);
    if (language != null) users.speak(actor.id(), String.valueOf(language));
    if (!settings.isEmpty()) {
      var added = JSONB.valueOf(json.writeValueAsString(settings));
      db.insertInto(USER_PREFERENCE)
          .set(USER_PREFERENCE.USER_ID, actor.id())
          .set(USER_PREFERENCE.SETTINGS, added)
          .onConflict(USER_PREFERENCE.USER_ID)
          .doUpdate()
          .set(
              USER_PREFERENCE.SETTINGS,
              DSL.field("{0} || {1}", JSONB.class, USER_PREFERENCE.SETTINGS, DSL.val(added)))
          .execute();
    }
    return of(actor);
  }
}
