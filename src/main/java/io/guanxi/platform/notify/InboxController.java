package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.notify.Inbox.Position;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

/** One's own inbox. */
@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

  private final Inbox inbox;
  private final NoticeKinds kinds;

  InboxController(Inbox inbox, NoticeKinds kinds) {
    this.inbox = inbox;
    this.kinds = kinds;
  }

  /** Up to which moment; null: all there are. */
  record Until(@Nullable Instant until) {}

  @GetMapping
  Inbox.Page list(
      @RequestParam(defaultValue = "all") String folder,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String after,
      Actor actor) {
    ownAffair(actor);
    if (!Inbox.FOLDERS.contains(folder)) throw Problem.badRequest("bad-parameter", "folder");
    if (kind != null) kinds.asked(kind);
    return inbox.list(folder, kind, position(after), actor);
  }

  @GetMapping("/unread")
  Map<String, Integer> unread(Actor actor) {
    ownAffair(actor);
    return Map.of("unread", inbox.unread(actor.id()));
  }

  @PostMapping("/read-all")
  Map<String, Integer> readAll(@RequestBody(required = false) @Nullable Until wish, Actor actor) {
    ownAffair(actor);
    return Map.of("read", inbox.readAll(actor.id(), wish == null ? null : wish.until()));
  }

  @PutMapping("/{id:[0-9]{1,18}}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable long id, Actor actor) {
    ownAffair(actor);
    found(inbox.read(actor.id(), id, true));
  }

  @DeleteMapping("/{id:[0-9]{1,18}}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unread(@PathVariable long id, Actor actor) {
    ownAffair(actor);
    found(inbox.read(actor.id(), id, false));
  }

  @PutMapping("/{id:[0-9]{1,18}}/archived")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void archive(@PathVariable long id, Actor actor) {
    ownAffair(actor);
    found(inbox.archive(actor.id(), id, true));
  }

  @DeleteMapping("/{id:[0-9]{1,18}}/archived")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void bringBack(@PathVariable long id, Actor actor) {
    ownAffair(actor);
    found(inbox.archive(actor.id(), id, false));
  }

  /** A letter box is no record: a token limited to records does not open it. */
  static void ownAffair(Actor actor) {
    var scopes = actor.scopes();
    if (scopes != null && !scopes.contains("*:*")) throw Problem.forbidden("forbidden");
  }

  private static void found(boolean found) {
    if (!found) throw Problem.notFound();
  }

  private static @Nullable Position position(@Nullable String after) {
    if (after == null) return null;
    var parts = after.split("_");
    try {
      if (parts.length == 2) return new Position(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw Problem.badRequest("cursor-mismatch");
    }
    throw Problem.badRequest("cursor-mismatch");
  }
}
