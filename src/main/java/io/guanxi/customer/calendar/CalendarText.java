package io.guanxi.customer.calendar;

import static io.guanxi.tables.Tables.ACTIVITY;
import static io.guanxi.tables.Tables.TASK;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Geo;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.guanxi.customer.activity.Activities;
import io.guanxi.record.Snapshot;
import io.guanxi.record.text.RichText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes tasks as all-day events and meetings as timed ones, RFC 5545, moments in UTC. */
final class CalendarText {

  private static final int USUAL_MINUTES = 60;
  private static final int LONGEST_LINE = 75;

  private CalendarText() {}

  /**
   * The calendar.
   *
   * @param site where entries link to; null to leave links out
   */
  static String of(List<Snapshot> agenda, @Nullable String site) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Guanxi//Guanxi//EN");
    calendar.addExperimentalProperty("X-WR-CALNAME", "Guanxi");
    for (var entry : agenda) {
      calendar.addEvent(
          entry.type().key().equals(Activities.TASK) ? task(entry, site) : meeting(entry, site));
    }
    var out = new StringWriter();
    try (var writer = new ICalWriter(out, ICalVersion.V2_0)) {
      // The library folds after 75 characters; the standard counts octets.
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folded(out.toString());
  }

  /** No line is longer than 75 octets, and no character is cut in two. */
  static String folded(String text) {
    var out = new StringBuilder();
    int width = 0;
    for (int c : text.codePoints().toArray()) {
      int octets = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (c != '\r' && c != '\n' && width + octets > LONGEST_LINE) {
        out.append("\r\n ");
        width = 1;
      }
      out.appendCodePoint(c);
      width = c == '\n' ? 0 : width + octets;
    }
    return out.toString();
  }

  private static VEvent task(Snapshot task, @Nullable String site) {
    var due = Objects.requireNonNull(task.get(TASK.DUE_ON));
    var event = event(task, site, task.get(TASK.UPDATED_AT), task.get(TASK.NOTE));
    event.setDateStart(day(due));
    event.setDateEnd(day(due.plusDays(1)));
    event.setTransparency(true);
    var reminder = task.get(TASK.REMINDER_AT);
    if (reminder != null) {
      event.addAlarm(VAlarm.display(new Trigger(Date.from(reminder)), task.title()));
    }
    return event;
  }

  private static VEvent meeting(Snapshot meeting, @Nullable String site) {
    var at = Objects.requireNonNull(meeting.get(ACTIVITY.AT));
    var minutes = meeting.get(ACTIVITY.DURATION);
    var lasts = Duration.ofMinutes(minutes == null ? USUAL_MINUTES : minutes);
    var event = event(meeting, site, meeting.get(ACTIVITY.UPDATED_AT), meeting.get(ACTIVITY.BODY));
    event.setDateStart(Date.from(at));
    event.setDateEnd(Date.from(at.plus(lasts)));
    event.setLocation(meeting.get(ACTIVITY.PLACE));
    var latitude = meeting.get(ACTIVITY.LATITUDE);
    var longitude = meeting.get(ACTIVITY.LONGITUDE);
    if (latitude != null && longitude != null) {
      event.setGeo(new Geo(latitude.doubleValue(), longitude.doubleValue()));
    }
    return event;
  }

  private static VEvent event(
      Snapshot entry, @Nullable String site, @Nullable Instant changed, @Nullable String text) {
    var event = new VEvent();
    event.setUid(entry.type().key().singular() + "-" + entry.id() + "@guanxi");
    var customer = entry.titles().get("customer");
    var with = customer == null || customer.title() == null ? "" : " · " + customer.title();
    event.setSummary(entry.title() + with);
    event.setDescription(text == null ? null : RichText.plain(text));
    if (site != null) {
      event.setUrl(site + "/" + entry.type().key().plural() + "/" + entry.id());
    }
    if (changed != null) {
      event.setDateTimeStamp(Date.from(changed));
      event.setLastModified(Date.from(changed));
    }
    return event;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
