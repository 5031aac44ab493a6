package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.RECORD_SHARE;
import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.Actor;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What lies around a record that decides who sees it: owner, teams, shares. */
@Component
class WhyFacts {

  private final DSLContext db;
  private final Memberships memberships;
  private final MessageSource messages;

  WhyFacts(DSLContext db, Memberships memberships, MessageSource messages) {
    this.db = db;
    this.memberships = memberships;
    this.messages = messages;
  }

  String word(String key, Object... args) {
    return String.valueOf(messages.getMessage(key, args, key, LocaleContextHolder.getLocale()));
  }

  void around(TypeSpec type, Verb verb, long id, Actor user, List<Why.Step> steps) {
    var owner = RoleScope.owner(type);
    if (owner == null) return;
    steps.add(new Why.Step(owner(type, id, owner), null));
    var mine = memberships.tree().memberships(user.id());
    var teams = mine.stream().map(one -> team(one.team())).toList();
    if (!teams.isEmpty())
      steps.add(new Why.Step(word("why.teams", String.join(", ", teams)), null));
    for (var one : mine)
      if (one.manager()) steps.add(new Why.Step(word("why.manager", team(one.team())), null));
    if (Shares.extend(verb)) shares(type, verb, id, user, steps);
  }

  private String owner(TypeSpec type, long id, org.jooq.TableField<?, Long> owner) {
    var row =
        db.select(
                owner,
                type.has("team_id") ? type.column("team_id", Long.class) : DSL.inline((Long) null))
            .from(type.table())
            .where(type.id().eq(id))
            .fetchSingle();
    var whose = row.value1();
    var teams = new ArrayList<>(whose == null ? List.<Long>of() : memberships.of(whose));
    if (row.value2() != null) teams.add(0, row.value2());
    return word(
        "why.owner",
        whose == null ? word("why.nobody") : name(whose),
        teams.isEmpty()
            ? word("why.no-team")
            : String.join(", ", teams.stream().distinct().map(this::team).toList()));
  }

  /** Shares of the record, and of those it hangs on. */
  private void shares(TypeSpec type, Verb verb, long id, Actor user, List<Why.Step> steps) {
    share(type.key().singular(), id, verb, user, steps);
    for (var field : type.links()) {
      var target = field.target();
      if (target == null || !field.isGoingWith()) continue;
      var column = type.column(field.columns().get(0).getName(), Long.class);
      var on = db.select(column).from(type.table()).where(type.id().eq(id)).fetchOne(column);
      if (on != null) share(target.singular(), on, verb, user, steps);
    }
  }

  private void share(String type, long id, Verb verb, Actor user, List<Why.Step> steps) {
    var teams = memberships.of(user.id()).toArray(Long[]::new);
    var rows =
        db.select(
                RECORD_SHARE.CREATED_BY,
                RECORD_SHARE.LEVEL,
                RECORD_SHARE.ENDS_AT,
                RECORD_SHARE.TEAM_ID)
            .from(RECORD_SHARE)
            .where(RECORD_SHARE.TYPE.eq(type), RECORD_SHARE.RECORD_ID.eq(id), Shares.isCurrent())
            .and(RECORD_SHARE.USER_ID.eq(user.id()).or(RECORD_SHARE.TEAM_ID.eq(DSL.any(teams))))
            .fetch();
    for (var row : rows) {
      var by = row.value1() == null ? word("why.nobody") : name(row.value1());
      var level = word("why.share." + row.value2());
      var until = until(row.value3(), user);
      var text =
          row.value4() == null
              ? word("why.share.user", by, level, until)
              : word("why.share.team", by, level, until, team(row.value4()));
      steps.add(new Why.Step(text, verb == Verb.READ || row.value2().equals("write")));
    }
  }

  private String until(@Nullable Instant at, Actor reader) {
    if (at == null) return word("why.share.endless");
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(LocaleContextHolder.getLocale())
        .format(at.atZone(reader.zone()));
  }

  private String name(long user) {
    var name =
        db.select(APP_USER.NAME).from(APP_USER).where(APP_USER.ID.eq(user)).fetchOne(APP_USER.NAME);
    return name == null ? "#" + user : name;
  }

  private String team(long id) {
    var name = db.select(TEAM.NAME).from(TEAM).where(TEAM.ID.eq(id)).fetchOne(TEAM.NAME);
    return name == null ? "#" + id : name;
  }
}
