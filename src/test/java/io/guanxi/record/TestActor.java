package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.NewUser;
import io.guanxi.platform.identity.Users;
import io.guanxi.support.Browser;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** An administrator for tests: as an actor inside, and signed in from outside. */
@TestComponent
public class TestActor {

  private static final String PASSWORD = "brown-teapot-77";
  private final Users users;
  private @Nullable Actor actor;

  TestActor(Users users) {
    this.users = users;
  }

  public Actor actor() {
    if (actor == null) {
      long id = users.create(NewUser.of("contract", PASSWORD, Roles.ADMINISTRATOR));
      actor =
          new Actor(
              id,
              "contract",
              Set.of(Roles.ADMINISTRATOR),
              null,
              ZoneId.of("Asia/Shanghai"),
              Locale.ENGLISH,
              Origin.UI,
              null);
    }
    return actor;
  }

  public Browser signedIn(int port) {
    actor();
    return new Browser(port).signIn("contract", PASSWORD);
  }
}
