package io.guanxi.platform.mail;

import static io.guanxi.tables.Tables.MAIL_TEMPLATE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.Company;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of letters: an administrator's, or else those that come with the program. */
@Component
class Templates {

  static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private static final List<String> EXAMPLES =
      List.of("name", "by", "link", "until", "text", "count");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 20_000;

  private final DSLContext db;
  private final MessageSource messages;
  private final Company company;
  private final Clock clock;

  Templates(DSLContext db, MessageSource messages, Company company, Clock clock) {
    this.db = db;
    this.messages = messages;
    this.company = company;
    this.clock = clock;
  }

  /**
   * One template's words in one language.
   *
   * @param changed whether an administrator wrote them
   */
  record Wording(String subject, String body, boolean changed) {}

  /** A letter as it is read. */
  record Written(String subject, String html, String text) {}

  Wording of(TemplateKind kind, String language) {
    var own =
        db.selectFrom(MAIL_TEMPLATE)
            .where(MAIL_TEMPLATE.KEY.eq(kind.key()), MAIL_TEMPLATE.LOCALE.eq(language))
            .fetchOne();
    return own == null
        ? original(kind, language)
        : new Wording(own.get(MAIL_TEMPLATE.SUBJECT), own.get(MAIL_TEMPLATE.BODY), true);
  }

  Wording original(TemplateKind kind, String language) {
    var prefix = "mail.template." + kind.key();
    return new Wording(
        word(prefix + ".subject", language), word(prefix + ".body", language), false);
  }

  String name(TemplateKind kind, Locale locale) {
    return word("mail.template." + kind.key() + ".name", locale.toLanguageTag());
  }

  Written write(Wording words, Map<String, Object> values, String language) {
    var all = new HashMap<String, Object>(values);
    var name = company.name().isBlank() ? "Guanxi" : company.name();
    all.put("company", name);
    var subject = Template.parse(words.subject()).render(all, MailText::line);
    var sheet = Sheet.of(Template.parse(words.body()), all);
    return new Written(MailText.line(subject), sheet.html(language, name), sheet.plain());
  }

  Written preview(TemplateKind kind, Wording words, String language) {
    check(kind, words);
    var examples = new HashMap<String, String>();
    EXAMPLES.forEach(name -> examples.put(name, word("mail.example." + name, language)));
    return write(words, kind.examples(examples), language);
  }

  void store(TemplateKind kind, String language, Wording words, Actor actor) {
    check(kind, words);
    db.insertInto(MAIL_TEMPLATE)
        .set(MAIL_TEMPLATE.KEY, kind.key())
        .set(MAIL_TEMPLATE.LOCALE, language)
        .set(MAIL_TEMPLATE.SUBJECT, words.subject())
        .set(MAIL_TEMPLATE.BODY, words.body())
        .set(MAIL_TEMPLATE.UPDATED_AT, clock.instant())
        .set(MAIL_TEMPLATE.UPDATED_BY, actor.id())
        .onConflict(MAIL_TEMPLATE.KEY, MAIL_TEMPLATE.LOCALE)
        .doUpdate()
        .set(MAIL_TEMPLATE.SUBJECT, words.subject())
        .set(MAIL_TEMPLATE.BODY, words.body())
        .set(MAIL_TEMPLATE.UPDATED_AT, clock.instant())
        .set(MAIL_TEMPLATE.UPDATED_BY, actor.id())
        .execute();
  }

  void reset(TemplateKind kind, String language) {
    db.deleteFrom(MAIL_TEMPLATE)
        .where(MAIL_TEMPLATE.KEY.eq(kind.key()), MAIL_TEMPLATE.LOCALE.eq(language))
        .execute();
  }

  private static void check(TemplateKind kind, Wording words) {
    var errors = new ArrayList<FieldError>();
    check("subject", words.subject(), LONGEST_SUBJECT, kind, errors);
    check("body", words.body(), LONGEST_BODY, kind, errors);
    if (!errors.isEmpty()) throw Problem.invalid(errors);
  }

  private static void check(
      String field, String text, int longest, TemplateKind kind, List<FieldError> errors) {
    if (text.isBlank()) errors.add(FieldError.of(field, "required"));
    if (text.length() > longest) errors.add(FieldError.of(field, "too-long", longest));
    if (text.indexOf('\0') >= 0) errors.add(FieldError.of(field, "invalid-characters"));
    try {
      for (var name : Template.parse(text).fields()) {
        if (!kind.names().contains(name)) {
          errors.add(FieldError.of(field, "template-unknown-field", name));
        }
      }
    } catch (Problem problem) {
      errors.add(new FieldError(field, problem.code(), problem.args()));
    }
  }

  private String word(String key, String language) {
    return String.valueOf(messages.getMessage(key, null, key, Locale.forLanguageTag(language)));
  }
}
