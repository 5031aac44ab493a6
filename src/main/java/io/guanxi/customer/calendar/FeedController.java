package io.guanxi.customer.calendar;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.platform.setup.WebAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the calendar to whoever knows the link, with its owner's rights to read. */
@RestController
class FeedController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
  private static final Set<String> READING =
      Set.of("tasks:read", "activities:read", "customers:read", "contacts:read");

  private final CalendarFeeds feeds;
  private final OnBehalf users;
  private final Agenda agenda;
  private final WebAddress address;

  FeedController(CalendarFeeds feeds, OnBehalf users, Agenda agenda, WebAddress address) {
    this.feeds = feeds;
    this.users = users;
    this.agenda = agenda;
    this.address = address;
  }

  @GetMapping("/calendar/{secret}.ics")
  ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) {
    var owner = feeds.owner(secret);
    if (owner == null) {
      throw Problem.notFound();
    }
    var actor = users.of(owner, Origin.SYSTEM, READING);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(CalendarText.of(agenda.of(actor), address.of(request)));
  }
}
