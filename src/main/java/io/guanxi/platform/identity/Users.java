package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.access.Memberships;
import io.guanxi.platform.access.RoleAssignments;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who may sign in. */
@Component
public class Users {

  public static final TypeKey USER = TypeKey.of("user", "users");
  public static final TypeKey TEAM = TypeKey.of("team", "teams");

  /** Neither an e-mail nor a phone number, so that a name means one user. */
  static final Pattern LOGIN =
      Pattern.compile("(?=.*[\\p{L}])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  /** Nobody: what the program does by itself. */
  private static final long SYSTEM = 0;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Records records;
  private final Passwords passwords;
  private final Callers callers;
  private final Company company;
  private final RoleAssignments roles;
  private final Memberships memberships;

  Users(
      DSLContext db,
      TransactionTemplate transaction,
      Records records,
      Passwords passwords,
      Callers callers,
      Company company,
      RoleAssignments roles,
      Memberships memberships) {
    this.db = db;
    this.transaction = transaction;
    this.records = records;
    this.passwords = passwords;
    this.callers = callers;
    this.company = company;
    this.roles = roles;
    this.memberships = memberships;
  }

  public long create(NewUser user) {
    check(user);
    var hash = user.password() == null ? null : passwords.hash(user.password());
    var language = user.language() == null ? company.language().toLanguageTag() : user.language();
    return transaction.execute(
        status -> {
          roles.demandKnown(user.roles());
          var id = records.write(USER, Input.create(fields(user)), system()).id();
          db.update(APP_USER)
              .set(APP_USER.PASSWORD_HASH, hash)
              .set(APP_USER.MUST_CHANGE_PASSWORD, user.mustChangePassword())
              .set(APP_USER.ROLES, user.roles().toArray(String[]::new))
              .set(APP_USER.TEAM_ID, user.teamId())
              .set(APP_USER.LANGUAGE, language)
              .where(APP_USER.ID.eq(id))
              .execute();
          memberships.changed();
          return id;
        });
  }

  public long createTeam(String name, @Nullable Long parent) {
    var values = new HashMap<String, Object>();
    values.put("name", name);
    if (parent != null) values.put("parent", parent);
    var id = records.write(TEAM, Input.create(values), system()).id();
    memberships.changed();
    return id;
  }

  /** Makes a team the user's primary one, or none; joins the caller's transaction. */
  public void inTeam(long id, @Nullable Long team) {
    db.update(APP_USER).set(APP_USER.TEAM_ID, team).where(APP_USER.ID.eq(id)).execute();
    memberships.changed();
    callers.userChanged(id);
  }

  void rename(long id, String name) {
    records.write(USER, Input.update(id, null, Map.of("name", name)), system());
    callers.userChanged(id);
  }

  /** Shuts a user out, at once and everywhere. */
  public void deactivate(long id) {
    records.write(USER, Input.update(id, null, Map.of("active", false)), system());
    callers.userChanged(id);
  }

  /** Lets a user in again who was shut out. */
  public void reactivate(long id) {
    records.write(USER, Input.update(id, null, Map.of("active", true)), system());
    callers.userChanged(id);
  }

  /** The language a user is spoken to in, from now on. */
  public void speak(long id, String language) {
    db.update(APP_USER).set(APP_USER.LANGUAGE, language).where(APP_USER.ID.eq(id)).execute();
    callers.userChanged(id);
  }

  private Map<String, Object> fields(NewUser user) {
    var fields = new HashMap<String, Object>();
    fields.put("login", user.login());
    fields.put("name", user.name());
    fields.put("active", true);
    fields.put("email", user.email());
    fields.put("mobile", mobile(user));
    return fields;
  }

  Actor system() {
    return new Actor(
        SYSTEM,
        "",
        Set.of(Roles.ADMINISTRATOR),
        null,
        company.zone(),
        company.language(),
        Origin.SYSTEM,
        null);
  }

  private void check(NewUser user) {
    var errors = new ArrayList<FieldError>();
    if (!LOGIN.matcher(user.login()).matches()) {
      errors.add(FieldError.of("login", "not-a-login"));
    }
    if (user.mobile() != null && mobile(user) == null) {
      errors.add(FieldError.of("mobile", "not-a-phone"));
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
