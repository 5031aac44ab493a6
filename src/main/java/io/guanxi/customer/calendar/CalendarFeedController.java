package io.guanxi.customer.calendar;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.WebAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own calendar link: made, renewed, revoked by oneself only. */
@RestController
@RequestMapping("/api/v1/calendar-feed")
class CalendarFeedController {

  private final CalendarFeeds feeds;
  private final WebAddress address;

  CalendarFeedController(CalendarFeeds feeds, WebAddress address) {
    this.feeds = feeds;
    this.address = address;
  }

  /** Whether there is a link. */
  record State(boolean present, @Nullable Instant createdAt, @Nullable Instant lastUsedAt) {}

  /**
   * The link, this once.
   *
   * @param url only the path when the program does not know for sure where it is found
   */
  record Link(String url) {}

  @GetMapping
  State get(Actor actor) {
    var kept = feeds.of(actor.id());
    return kept == null
        ? new State(false, null, null)
        : new State(true, kept.createdAt(), kept.lastUsedAt());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Link renew(Actor actor, HttpServletRequest request) {
    requirePerson(actor);
    var path = "/calendar/" + feeds.renew(actor.id()) + ".ics";
    var site = address.of(request);
    return new Link(site == null ? path : site + path);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Actor actor) {
    requirePerson(actor);
    feeds.revoke(actor.id());
  }

  /** A token must not open a second, longer-lived door. */
  private static void requirePerson(Actor actor) {
    if (actor.scopes() != null) {
      throw Problem.forbidden("forbidden");
    }
  }
}
