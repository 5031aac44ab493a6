package io.guanxi.platform.setup;

import static io.guanxi.tables.Tables.APP_SETTING;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Settings of the installation that people change while it runs, one JSON value by key. */
@Component
public class AppSettings {

  private final DSLContext db;
  private final JsonMapper json;
  private final Clock clock;

  AppSettings(DSLContext db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  public <T> @Nullable T find(String key, Class<T> type) {
    var value =
        db.select(APP_SETTING.VALUE)
            .from(APP_SETTING)
            .where(APP_SETTING.KEY.eq(key))
            .fetchOne(APP_SETTING.VALUE);
    return value == null ? null : json.readValue(value.data(), type);
  }

  public void put(String key, Object value) {
    var text = JSONB.valueOf(json.writeValueAsString(value));
    db.insertInto(APP_SETTING)
        .set(APP_SETTING.KEY, key)
        .set(APP_SETTING.VALUE, text)
        .set(APP_SETTING.UPDATED_AT, clock.instant())
        .onConflict(APP_SETTING.KEY)
        .doUpdate()
        .set(APP_SETTING.VALUE, text)
        .set(APP_SETTING.UPDATED_AT, clock.instant())
        .execute();
  }

  public void remove(String key) {
    db.deleteFrom(APP_SETTING).where(APP_SETTING.KEY.eq(key)).execute();
  }

  /** True for the one caller that stored it; false when there is a value already. */
  boolean putFirst(String key, Object value) {
    return db.insertInto(APP_SETTING)
            .set(APP_SETTING.KEY, key)
            .set(APP_SETTING.VALUE, JSONB.valueOf(json.writeValueAsString(value)))
            .set(APP_SETTING.UPDATED_AT, clock.instant())
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
