package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sign-in names: as wished, or made of what is known, and nobody else's in any spelling. */
@Component
class Logins {

  private static final int LONGEST = 40;

  private final DSLContext db;

  Logins(DSLContext db) {
    this.db = db;
  }

  String chosen(@Nullable String wanted, @Nullable String email, String name) {
    if (wanted != null && !wanted.isBlank()) {
      var login = wanted.strip();
      if (isTaken(login, null)) throw taken();
      return login;
    }
    var source = email == null || email.isBlank() ? name : email.strip().split("@", 2)[0];
    var base =
        source
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", ".")
            .replaceAll("[^\\p{L}\\p{N}._-]", "")
            .replaceAll("^[._-]+|[._-]+$", "");
    if (base.length() > LONGEST) base = base.substring(0, LONGEST);
    if (base.chars().noneMatch(Character::isLetter)) base = "user" + base;
    var login = base;
    for (int n = 2; isTaken(login, null); n++) login = base + n;
    return login;
  }

  /** Of values to be written: neither taken nor spelled as none may be. */
  void check(Map<String, Object> values, long id) {
    if (!values.containsKey("login")) return;
    var login = String.valueOf(values.get("login"));
    if (!Users.LOGIN.matcher(login).matches()) {
      throw Problem.invalid(List.of(FieldError.of("login", "not-a-login")));
    }
    if (isTaken(login, id)) throw taken();
  }

  private boolean isTaken(String login, @Nullable Long but) {
    var same =
        lower(APP_USER.LOGIN).eq(login.toLowerCase(Locale.ROOT)).and(APP_USER.DELETED_AT.isNull());
    return db.fetchExists(APP_USER, but == null ? same : same.and(APP_USER.ID.ne(but)));
  }

  private static Problem taken() {
    return Problem.invalid(List.of(FieldError.of("login", "login-taken")));
  }
}
