package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.API_TOKEN;
import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Permits;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The chain of rules that lets somebody at a record, or keeps her from it. The answer is what the
 * enforcing scope says; each step is the same condition the scope is put together from, asked of
 * this one record.
 */
@Component
class Why {

  private final DSLContext db;
  private final Registry registry;
  private final RoleBook roles;
  private final RoleView view;
  private final RoleScope scope;
  private final WhyFacts facts;
  private final ViewAs users;
  private final Permits permits;
  private final Labels labels;
  private final AuditTrail trail;

  Why(
      DSLContext db,
      Registry registry,
      RoleBook roles,
      RoleView view,
      RoleScope scope,
      WhyFacts facts,
      ViewAs users,
      Permits permits,
      Labels labels,
      AuditTrail trail) {
    this.db = db;
    this.registry = registry;
    this.roles = roles;
    this.view = view;
    this.scope = scope;
    this.facts = facts;
    this.users = users;
    this.permits = permits;
    this.labels = labels;
    this.trail = trail;
  }

  record Question(
      long user, String type, long id, @Nullable String field, String verb, @Nullable Long token) {}

  /**
   * @param holds whether the step lets her at the record; null where it only tells how things are
   */
  record Step(String text, @Nullable Boolean holds) {}

  /**
   * @param answer {@code yes}, {@code no} or {@code masked}
   */
  record Answer(String answer, String text, List<Step> steps) {}

  Answer of(Question asked, Actor asker) {
    var type = registry.named(asked.type());
    var verb = verb(asked.verb());
    if (!db.fetchExists(DSL.selectOne().from(type.table()).where(type.id().eq(asked.id()))))
      throw Problem.notFound();
    var scopes = asked.token() == null ? null : scopes(asked.token(), asked.user());
    var user =
        users.find(asked.user(), asker.zone(), asker.locale(), new Origin("why", null), scopes);
    if (user == null) throw Problem.notFound();
    var steps = new ArrayList<Step>();
    boolean active = isActive(asked.user());
    if (!active) steps.add(new Step(facts.word("why.inactive"), false));
    if (scopes != null) token(type, verb, user, scopes, steps);
    for (var role : held(user)) steps.add(role(role, type, verb, asked.id(), user));
    if (!type.isChild()) facts.around(type, verb, asked.id(), user, steps);
    boolean reached =
        active && Boolean.TRUE.equals(permits.of(type, asked.id(), List.of(verb), user).get(verb));
    var answer = answer(asked, type, user, reached, steps);
    trail.note(
        AuditEvent.of("access.explained", asker)
            .on(type.key().singular(), asked.id())
            .with(Map.of("user", asked.user(), "verb", verb.code(), "answer", answer)));
    var said = answer.equals("masked") ? "why.yes.masked" : "why." + answer;
    return new Answer(answer, facts.word(said), steps);
  }

  private String answer(
      Question asked, TypeSpec type, Actor user, boolean reached, List<Step> steps) {
    var name = asked.field();
    if (name == null) return reached ? "yes" : "no";
    var field = type.find(name).orElseThrow(() -> Problem.badRequest("unknown-field", name));
    for (var role : held(user)) {
      if (roles.policy().reach(role, Verb.READ, type) == Reach.NONE) continue;
      var level = roles.policy().access(role, type, field, field.information().all());
      steps.add(
          new Step(
              facts.word("why.field." + level.code(), name(role), label(type, field)),
              level.compareTo(FieldAccess.READ) >= 0));
    }
    var level = scope.shown(type, field, Map.of(), user);
    if (!reached || level == FieldAccess.NONE) return "no";
    if (verb(asked.verb()) == Verb.UPDATE) return level == FieldAccess.WRITE ? "yes" : "no";
    return level == FieldAccess.MASK ? "masked" : "yes";
  }

  private Step role(StoredRole role, TypeSpec type, Verb verb, long id, Actor user) {
    var reach = roles.policy().reach(role, verb, type);
    var what = labels.type(type, true, LocaleContextHolder.getLocale());
    var does = facts.word("verb." + verb.code());
    if (reach == Reach.NONE)
      return new Step(facts.word("why.role.none", name(role), does, what), false);
    var text =
        facts.word("why.role", name(role), does, what, facts.word("why.reach." + reach.code()));
    if (type.isChild()) return new Step(text, null);
    return new Step(text, permits.isAmong(type, id, scope.owned(reach, type, user)));
  }

  private void token(TypeSpec type, Verb verb, Actor user, Set<String> scopes, List<Step> steps) {
    boolean allowed = TokenScopes.allow(user, verb, type);
    var said = facts.word(allowed ? "why.yes" : "why.no");
    steps.add(
        new Step(facts.word("why.token", String.join(", ", new TreeSet<>(scopes)), said), allowed));
  }

  private List<StoredRole> held(Actor user) {
    var all = roles.policy().roles();
    return new TreeSet<>(user.roles()).stream().filter(all::containsKey).map(all::get).toList();
  }

  private String name(StoredRole role) {
    return view.name(role, LocaleContextHolder.getLocale());
  }

  private String label(TypeSpec type, FieldSpec field) {
    return labels.field(type, field, LocaleContextHolder.getLocale());
  }

  private boolean isActive(long user) {
    return db.fetchExists(APP_USER, APP_USER.ID.eq(user), APP_USER.ACTIVE.isTrue());
  }

  private Set<String> scopes(long token, long user) {
    return Set.of(
        db.select(API_TOKEN.SCOPES)
            .from(API_TOKEN)
            .where(API_TOKEN.ID.eq(token), API_TOKEN.USER_ID.eq(user))
            .fetchOptional()
            .orElseThrow(Problem::notFound)
            .value1());
  }

  private static Verb verb(String code) {
    return Verb.find(code).orElseThrow(() -> Problem.badRequest("bad-parameter", "verb"));
  }
}
