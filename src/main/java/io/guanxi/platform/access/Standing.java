package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.ACCESS_ROLE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may do what with the installation: the system rights of one's roles, added up. */
@Component
public class Standing {

  private static final String TOPIC = "standing";
  private static final String SCOPE = "system:";

  private final Remembered<Map<String, Set<String>>> rights;

  Standing(DSLContext db, Signals signals) {
    this.rights = signals.remember(TOPIC, () -> load(db));
  }

  /** Programs have it only when their scopes say so by name. */
  public boolean has(Actor actor, SystemRight right) {
    var scopes = actor.scopes();
    if (scopes != null && !scopes.contains(SCOPE + right.code())) return false;
    if (actor.is(Roles.ADMINISTRATOR)) return true;
    var known = rights.get();
    return actor.roles().stream()
        .anyMatch(role -> known.getOrDefault(role, Set.of()).contains(right.code()));
  }

  /** 403 without it. */
  public void require(Actor actor, SystemRight right) {
    if (!has(actor, right)) throw Problem.forbidden("forbidden");
  }

  /** To be called where roles are written. */
  public void changed() {
    rights.changed();
  }

  private static Map<String, Set<String>> load(DSLContext db) {
    return db.select(ACCESS_ROLE.KEY, ACCESS_ROLE.SYSTEM).from(ACCESS_ROLE).fetch().stream()
        .collect(
            Collectors.toMap(
                row -> row.value1(),
                row -> Arrays.stream(row.value2()).collect(Collectors.toUnmodifiableSet())));
  }
}
