package io.guanxi.platform.mail;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mail server and its outbox, for those who may set up mail. */
@RestController
@RequestMapping("/api/v1/mail")
class MailController {

  private final MailSettings settings;
  private final MailOffice office;
  private final Outbox outbox;
  private final Standing standing;

  MailController(MailSettings settings, MailOffice office, Outbox outbox, Standing standing) {
    this.settings = settings;
    this.office = office;
    this.outbox = outbox;
    this.standing = standing;
  }

  /** A provider. */
  record Provider(String key, String host, int port, String security, boolean code) {}

  /** The server as it is set up; of its password only whether there is one. */
  record Server(
      @Nullable String preset,
      String host,
      int port,
      String security,
      @Nullable String user,
      boolean passwordSet,
      String fromAddress,
      String fromName,
      @Nullable String replyTo,
      boolean ownNetwork,
      boolean active) {}

  /** All of it. */
  record State(
      boolean ready,
      @Nullable Server server,
      List<Provider> presets,
      Map<String, Integer> outbox) {}

  /** What to try: the form, and to whom. */
  record Attempt(@Nullable ServerForm server, @Nullable String to) {}

  @GetMapping
  State state(Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    return new State(settings.isReady(), server(), presets(), outbox.counts());
  }

  @PutMapping
  State store(@RequestBody ServerForm form, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    office.store(form, actor);
    return state(actor);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    office.remove(actor);
  }

  @PostMapping("/test")
  MailOffice.Tried attempt(@RequestBody Attempt wish, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    if (wish.server() == null) throw Problem.badRequest("unreadable-body");
    return office.attempt(wish.server(), wish.to(), actor);
  }

  @GetMapping("/outbox")
  Outbox.Lines outbox(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long before,
      Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    if (state != null && !Outbox.STATES.contains(state))
      throw Problem.badRequest("bad-parameter", "state");
    return outbox.list(state, before);
  }

  @PostMapping("/outbox/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    if (!outbox.retry(id)) throw Problem.notFound();
  }

  @DeleteMapping("/outbox/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable long id, Actor actor) {
    standing.require(actor, SystemRight.MAIL);
    if (!outbox.discard(id)) throw Problem.notFound();
  }

  private @Nullable Server server() {
    var server = settings.find();
    return server == null
        ? null
        : new Server(
            server.preset(),
            server.host(),
            server.port(),
            server.security().code(),
            server.user(),
            server.password() != null,
            server.fromAddress(),
            server.fromName(),
            server.replyTo(),
            server.ownNetwork(),
            server.active());
  }

  private static List<Provider> presets() {
    return Preset.ALL.stream()
        .map(
            preset ->
                new Provider(
                    preset.key(),
                    preset.host(),
                    preset.port(),
                    preset.security().name().toLowerCase(Locale.ROOT),
                    preset.code()))
        .toList();
  }
}
