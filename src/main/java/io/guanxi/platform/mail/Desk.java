package io.guanxi.platform.mail;

import static io.guanxi.tables.Sequences.RECORD_ID;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.MAIL_OUTBOX;

import io.guanxi.platform.secret.Vault;
import io.guanxi.platform.setup.Company;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where letters are written out in full, sealed and laid into the outbox. */
@Component
class Desk {

  private final DSLContext db;
  private final Templates templates;
  private final MailSettings settings;
  private final Company company;
  private final Vault vault;
  private final JsonMapper json;
  private final Wake wake;

  Desk(
      DSLContext db,
      Templates templates,
      MailSettings settings,
      Company company,
      Vault vault,
      JsonMapper json,
      Wake wake) {
    this.db = db;
    this.templates = templates;
    this.settings = settings;
    this.company = company;
    this.vault = vault;
    this.json = json;
    this.wake = wake;
  }

  private record Reader(@Nullable String address, @Nullable String name, String language) {}

  /** Whether it was written: not when there is nobody to write to, nor a second time. */
  boolean write(Letter letter) {
    var reader = reader(letter);
    var address = MailText.address(reader.address());
    if (address == null) return false;
    var values = new HashMap<String, Object>(letter.values());
    values.putIfAbsent("name", reader.name() == null ? address : reader.name());
    var kind = TemplateKind.of(letter.template());
    var written = templates.write(templates.of(kind, reader.language()), values, reader.language());
    long id = Objects.requireNonNull(db.nextval(RECORD_ID)).longValue();
    boolean fresh =
        db.insertInto(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.ID, id)
                .set(MAIL_OUTBOX.MESSAGE_ID, messageId(letter.reference(), id, address))
                .set(MAIL_OUTBOX.REFERENCE, letter.reference())
                .set(MAIL_OUTBOX.TEMPLATE, letter.template())
                .set(MAIL_OUTBOX.USER_ID, letter.user())
                .set(MAIL_OUTBOX.ADDRESS, address)
                .set(MAIL_OUTBOX.SUBJECT, written.subject())
                .set(MAIL_OUTBOX.CONTENT, vault.seal(json.writeValueAsString(written)))
                .set(
                    MAIL_OUTBOX.EXPIRES_AT,
                    DSL.currentInstant().add(DayToSecond.valueOf(letter.goodFor())))
                .onConflict(MAIL_OUTBOX.REFERENCE)
                .doNothing()
                .execute()
            == 1;
    if (fresh) wake.afterCommit();
    return fresh;
  }

  /** The same letter has the same at each attempt, so that a receiver knows a second copy. */
  private String messageId(@Nullable String reference, long id, String address) {
    var cause = (reference == null ? "letter " + id : reference) + " " + address;
    var mac = vault.sign(("message-id " + cause).getBytes(StandardCharsets.UTF_8));
    var server = settings.find();
    var from = server == null ? "localhost" : server.fromAddress().replaceAll(".*@", "");
    return "<" + HexFormat.of().formatHex(mac, 0, 16) + "@" + from + ">";
  }

  private Reader reader(Letter letter) {
    var user =
        letter.user() == null
            ? null
            : db.select(APP_USER.EMAIL, APP_USER.NAME, APP_USER.LANGUAGE)
                .from(APP_USER)
                .where(APP_USER.ID.eq(letter.user()), APP_USER.DELETED_AT.isNull())
                .fetchOne();
    var language = letter.language();
    if (language == null) {
      language = user == null ? company.language().toLanguageTag() : user.value3();
    }
    var spoken = Templates.LANGUAGES.contains(language) ? language : "en";
    var address = letter.address() != null || user == null ? letter.address() : user.value1();
    return new Reader(address, user == null ? null : user.value2(), spoken);
  }
}
