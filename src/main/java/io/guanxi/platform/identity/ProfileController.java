package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Records;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What users say about themselves: language, time zone, signature, picture. */
@RestController
class ProfileController {

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final int LONGEST_SIGNATURE = 2000;

  private final DSLContext db;
  private final Avatars avatars;
  private final Records records;
  private final Callers callers;

  ProfileController(DSLContext db, Avatars avatars, Records records, Callers callers) {
    this.db = db;
    this.avatars = avatars;
    this.records = records;
    this.callers = callers;
  }

  /**
   * One's own profile.
   *
   * @param timeZone null: the company's
   * @param avatar whether there is a picture
   */
  record View(
      long id,
      String name,
      String login,
      @Nullable String email,
      @Nullable String mobile,
      String language,
      @Nullable String timeZone,
      @Nullable String signature,
      boolean avatar) {}

  @GetMapping("/api/v1/session/profile")
  View profile(Caller caller) {
    long id = caller.actor().id();
    var row = Objects.requireNonNull(db.selectFrom(APP_USER).where(APP_USER.ID.eq(id)).fetchOne());
    return new View(
        id,
        row.get(APP_USER.NAME),
        row.get(APP_USER.LOGIN),
        row.get(APP_USER.EMAIL),
        row.get(APP_USER.MOBILE),
        row.get(APP_USER.LANGUAGE),
        row.get(APP_USER.TIME_ZONE),
        row.get(APP_USER.SIGNATURE),
        avatars.has(id));
  }

  @PatchMapping("/api/v1/session/profile")
  View change(@RequestBody Map<String, @Nullable Object> body, Caller caller) {
    long id = caller.actor().id();
    var values = new HashMap<Field<?>, @Nullable Object>();
    for (var entry : body.entrySet()) {
      var value = entry.getValue() == null ? null : String.valueOf(entry.getValue());
      switch (entry.getKey()) {
        case "language" -> values.put(APP_USER.LANGUAGE, language(value));
        case "timeZone" -> values.put(APP_USER.TIME_ZONE, zone(value));
        case "signature" -> values.put(APP_USER.SIGNATURE, signature(value));
        default -> throw Problem.badRequest("bad-parameter", entry.getKey());
      }
    }
    if (!values.isEmpty()) {
      db.update(APP_USER).set(values).where(APP_USER.ID.eq(id)).execute();
      callers.userChanged(id);
    }
    return profile(caller);
  }

  @PostMapping("/api/v1/session/avatar")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void upload(@RequestParam("file") MultipartFile file, Caller caller) throws IOException {
    try (var in = file.getInputStream()) {
      avatars.put(caller.actor().id(), in);
    }
  }

  @DeleteMapping("/api/v1/session/avatar")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeAvatar(Caller caller) {
    avatars.remove(caller.actor().id());
  }

  /** For whoever may read the user. */
  @GetMapping("/api/v1/users/{id:\\d+}/avatar")
  ResponseEntity<byte[]> avatar(@PathVariable long id, Actor actor) {
    if (actor.id() != id) records.get(Users.USER, id, actor);
    var image = avatars.find(id);
    if (image == null) throw Problem.notFound();
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(image);
  }

  private static String language(@Nullable String value) {
    if (value == null || !LANGUAGES.contains(value)) throw invalid("language", "not-a-choice");
    return value;
  }

  private static @Nullable String zone(@Nullable String value) {
    if (value == null || value.isBlank()) return null;
    if (!ZoneId.getAvailableZoneIds().contains(value)) throw invalid("timeZone", "not-a-choice");
    return value;
  }

  private static @Nullable String signature(@Nullable String value) {
    if (value == null || value.isBlank()) return null;
    if (value.length() > LONGEST_SIGNATURE) {
      throw Problem.invalid(List.of(FieldError.of("signature", "too-long", LONGEST_SIGNATURE)));
    }
    return value.replace("\0", "").strip();
  }

  private static Problem invalid(String field, String code) {
    return Problem.invalid(List.of(FieldError.of(field, code)));
  }
}
