package io.guanxi.support;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.access.Roles;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;

/** People for tests that speak to the engine itself. */
public final class Actors {

  private Actors() {}

  /** The first user of the installation, sitting in Shanghai before a screen. */
  public static Actor administrator(DSLContext db) {
    long id =
        db.select(APP_USER.ID).from(APP_USER).orderBy(APP_USER.ID).limit(1).fetchSingle().value1();
    return administrator(id);
  }

  /** An administrator with this id, there too. */
  public static Actor administrator(long id) {
    return new Actor(
        id,
        "admin",
        Set.of(Roles.ADMINISTRATOR),
        null,
        ZoneId.of("Asia/Shanghai"),
        Locale.SIMPLIFIED_CHINESE,
        Origin.UI,
        null);
  }
}
