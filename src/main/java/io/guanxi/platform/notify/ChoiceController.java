package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.mail.Mail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How one wants to be told, and how the company tells those who did not say. */
@RestController
@RequestMapping("/api/v1/notifications")
class ChoiceController {

  private final Choices choices;
  private final NoticeKinds kinds;
  private final Wording wording;
  private final Standing standing;
  private final AuditTrail trail;
  private final Mail mail;

  ChoiceController(
      Choices choices,
      NoticeKinds kinds,
      Wording wording,
      Standing standing,
      AuditTrail trail,
      Mail mail) {
    this.choices = choices;
    this.kinds = kinds;
    this.wording = wording;
    this.standing = standing;
    this.trail = trail;
    this.mail = mail;
  }

  /**
   * A line of the matrix.
   *
   * @param chosen what was said here; its parts are null where the default holds
   * @param byDefault what holds where nothing was said
   */
  record Line(String kind, String name, Choices.Choice chosen, Choices.Way byDefault) {}

  /** The matrix; {@code mailReady} tells whether letters go out at all. */
  record Matrix(List<Line> kinds, boolean mailReady) {}

  /** What is to change, by kind. */
  record Wish(@Nullable Map<String, Choices.Choice> kinds) {}

  @GetMapping("/choices")
  Matrix own(Actor actor) {
    InboxController.ownAffair(actor);
    var own = choices.of(actor.id());
    return matrix(own, actor, false);
  }

  @PutMapping("/choices")
  @Transactional
  Matrix choose(@RequestBody Wish wish, Actor actor) {
    InboxController.ownAffair(actor);
    checked(wish).forEach((kind, choice) -> choices.store(actor.id(), kind, choice));
    return own(actor);
  }

  @GetMapping("/defaults")
  Matrix company(Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    return matrix(choices.company(), actor, true);
  }

  @PutMapping("/defaults")
  @Transactional
  Matrix chooseForAll(@RequestBody Wish wish, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    var before = choices.company();
    var after = new HashMap<>(before);
    checked(wish)
        .forEach(
            (kind, choice) -> {
              if (choice.equals(Choices.Choice.NONE)) after.remove(kind);
              else after.put(kind, choice);
            });
    choices.storeCompany(after);
    trail.note(
        AuditEvent.of("notifications.defaults-changed", actor)
            .with(Map.of("before", before, "after", after)));
    return matrix(after, actor, true);
  }

  private Matrix matrix(Map<String, Choices.Choice> chosen, Actor actor, boolean ofCompany) {
    var lines =
        kinds.all().stream()
            .map(
                kind ->
                    new Line(
                        kind.key(),
                        wording.kind(kind.key(), actor.locale()),
                        chosen.getOrDefault(kind.key(), Choices.Choice.NONE),
                        ofCompany ? new Choices.Way(true, kind.mail()) : choices.byDefault(kind)))
            .toList();
    return new Matrix(lines, mail.isReady());
  }

  private Map<String, Choices.Choice> checked(Wish wish) {
    if (wish.kinds() == null) throw Problem.invalid(List.of(FieldError.of("kinds", "required")));
    wish.kinds()
        .forEach(
            (kind, choice) -> {
              kinds.asked(kind);
              var mailed = choice == null ? null : choice.mail();
              if (choice == null || (mailed != null && !Choices.MAILS.contains(mailed))) {
                throw Problem.invalid(List.of(FieldError.of("kinds", "not-a-choice", kind)));
              }
            });
    return wish.kinds();
  }
}
