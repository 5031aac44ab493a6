package io.guanxi.platform.identity;

import static io.guanxi.tables.Sequences.RECORD_ID;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The people who may sign in. */
@Component
public class Users {

  public static final TypeKey USER = TypeKey.of("user", "users");

  /** Neither an e-mail nor a phone number, so that a name means one user. */
  private static final Pattern LOGIN =
      Pattern.compile("(?=.*[\\p{L}])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private final DSLContext db;
  private final Passwords passwords;
  private final Callers callers;
  private final Company company;
  private final Clock clock;

  Users(DSLContext db, Passwords passwords, Callers callers, Company company, Clock clock) {
    this.db = db;
    this.passwords = passwords;
    this.callers = callers;
    this.company = company;
    this.clock = clock;
  }

  public long create(NewUser user) {
    check(user);
    var now = clock.instant();
    var hash = user.password() == null ? null : passwords.hash(user.password());
    var language = user.language() == null ? company.language().toLanguageTag() : user.language();
    try {
      return db.insertInto(APP_USER)
          .set(APP_USER.ID, RECORD_ID.nextval())
          .set(APP_USER.LOGIN, user.login())
          .set(APP_USER.NAME, user.name())
          .set(APP_USER.EMAIL, user.email())
          .set(APP_USER.MOBILE, mobile(user))
          .set(APP_USER.PASSWORD_HASH, hash)
          .set(APP_USER.MUST_CHANGE_PASSWORD, user.mustChangePassword())
          .set(APP_USER.ROLES, user.roles().toArray(String[]::new))
          .set(APP_USER.TEAM_ID, user.teamId())
          .set(APP_USER.LANGUAGE, language)
          .set(APP_USER.CREATED_AT, now)
          .set(APP_USER.UPDATED_AT, now)
          .returning(APP_USER.ID)
          .fetchSingle(APP_USER.ID);
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("duplicate");
    }
  }

  public long createTeam(String name, @Nullable Long parent) {
    var now = clock.instant();
    return db.insertInto(TEAM)
        .set(TEAM.ID, RECORD_ID.nextval())
        .set(TEAM.NAME, name)
        .set(TEAM.PARENT_ID, parent)
        .set(TEAM.CREATED_AT, now)
        .set(TEAM.UPDATED_AT, now)
        .returning(TEAM.ID)
        .fetchSingle(TEAM.ID);
  }

  /** Shuts a user out, at once and everywhere. */
  public void deactivate(long id) {
    db.update(APP_USER)
        .set(APP_USER.ACTIVE, false)
        .set(APP_USER.VERSION, APP_USER.VERSION.plus(1))
        .set(APP_USER.UPDATED_AT, clock.instant())
        .where(APP_USER.ID.eq(id))
        .execute();
    callers.userChanged(id);
  }

  private void check(NewUser user) {
    var errors = new ArrayList<FieldError>();
    if (!LOGIN.matcher(user.login()).matches()) {
      errors.add(FieldError.of("login", "invalid"));
    }
    if (user.name().isBlank()) {
      errors.add(FieldError.of("name", "required"));
    }
    if (!Roles.ALL.containsAll(user.roles())) {
      errors.add(FieldError.of("roles", "unknown-option", user.roles()));
    }
    if (user.mobile() != null && mobile(user) == null) {
      errors.add(FieldError.of("mobile", "invalid-phone"));
    }
    var refusal =
        user.password() == null ? null : PasswordPolicy.refusal(user.password(), user.login());
    if (refusal != null) {
      errors.add(FieldError.of("password", refusal));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(List.copyOf(errors));
    }
  }

  private @Nullable String mobile(NewUser user) {
    return user.mobile() == null ? null : Mobile.normalized(user.mobile(), company.phoneRegion());
  }
}
