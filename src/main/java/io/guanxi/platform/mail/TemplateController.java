package io.guanxi.platform.mail;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of the letters, for those who may set up mail. */
@RestController
@RequestMapping("/api/v1/mail/templates")
class TemplateController {

  private final Templates templates;
  private final Standing standing;
  private final AuditTrail trail;

  TemplateController(Templates templates, Standing standing, AuditTrail trail) {
    this.templates = templates;
    this.standing = standing;
    this.trail = trail;
  }

  /** One letter with its words by language. */
  record Item(
      String key, String name, Set<String> fields, Map<String, Templates.Wording> wordings) {}

  record Items(List<Item> items) {}

  /** Words as they are typed. */
  record Typed(@Nullable String subject, @Nullable String body) {
    Templates.Wording wording() {
      var errors = new ArrayList<FieldError>();
      if (subject == null) errors.add(FieldError.of("subject", "required"));
      if (body == null) errors.add(FieldError.of("body", "required"));
      if (subject == null || body == null) throw Problem.invalid(errors);
      return new Templates.Wording(subject, body, true);
    }
  }

  @GetMapping
  Items list(Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    return new Items(TemplateKind.ALL.stream().map(kind -> item(kind, actor)).toList());
  }

  @PutMapping("/{key}/{language}")
  @Transactional
  Item store(
      @PathVariable String key,
      @PathVariable String language,
      @RequestBody Typed typed,
      Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    var kind = TemplateKind.of(key);
    templates.store(kind, known(language), typed.wording(), actor);
    note("mail.template-changed", kind, language, actor);
    return item(kind, actor);
  }

  @DeleteMapping("/{key}/{language}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void reset(@PathVariable String key, @PathVariable String language, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    var kind = TemplateKind.of(key);
    templates.reset(kind, known(language));
    note("mail.template-reset", kind, language, actor);
  }

  @PostMapping("/{key}/{language}/preview")
  Templates.Written preview(
      @PathVariable String key,
      @PathVariable String language,
      @RequestBody Typed typed,
      Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    return templates.preview(TemplateKind.of(key), typed.wording(), known(language));
  }

  private Item item(TemplateKind kind, Actor actor) {
    var words = new LinkedHashMap<String, Templates.Wording>();
    Templates.LANGUAGES.forEach(language -> words.put(language, templates.of(kind, language)));
    return new Item(kind.key(), templates.name(kind, actor.locale()), kind.names(), words);
  }

  private void note(String action, TemplateKind kind, String language, Actor actor) {
    trail.note(
        AuditEvent.of(action, actor).with(Map.of("template", kind.key(), "language", language)));
  }

  private static String known(String language) {
    if (!Templates.LANGUAGES.contains(language))
      throw Problem.badRequest("unknown-language", language);
    return language;
  }
}
