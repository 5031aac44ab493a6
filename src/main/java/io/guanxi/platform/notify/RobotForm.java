package io.guanxi.platform.notify;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A robot as it is typed.
 *
 * @param address null: the one that is set stays
 * @param secret null: the one that is set stays; empty: none
 */
record RobotForm(
    @Nullable Long version,
    @Nullable String name,
    @Nullable String service,
    @Nullable String address,
    @Nullable String secret,
    @Nullable Boolean ownNetwork,
    @Nullable List<String> kinds,
    @Nullable Boolean titles,
    @Nullable String language,
    @Nullable Boolean active) {

  private static final int LONGEST = 100;
  private static final int LONGEST_ADDRESS = 1_000;

  /** A robot that is complete. */
  record Robot(
      String name,
      RobotService service,
      String address,
      @Nullable String secret,
      boolean ownNetwork,
      List<String> kinds,
      boolean titles,
      String language,
      boolean active) {}

  /** Checked; {@code before} is the one that is changed. */
  Robot robot(Robots.@Nullable Open before, NoticeKinds known) {
    var errors = new ArrayList<FieldError>();
    var called = name == null ? "" : name.strip();
    if (called.isEmpty()) errors.add(FieldError.of("name", "required"));
    if (called.length() > LONGEST) errors.add(FieldError.of("name", "too-long", LONGEST));
    if (called.chars().anyMatch(Character::isISOControl))
      errors.add(FieldError.of("name", "invalid-characters"));
    var messenger = RobotService.named(service).orElse(null);
    if (messenger == null)
      errors.add(FieldError.of("service", "not-a-choice", String.valueOf(service)));
    boolean own = Boolean.TRUE.equals(ownNetwork);
    var where = address == null || address.isBlank() ? null : address.strip();
    boolean kept = where == null && before != null && before.service() == messenger;
    if (kept) where = Objects.requireNonNull(before).address();
    if (where == null) errors.add(FieldError.of("address", "required"));
    else if (messenger != null && !(own ? where.matches("https?://.+") : messenger.isHome(where)))
      errors.add(FieldError.of("address", "robot-address"));
    else if (where.length() > LONGEST_ADDRESS)
      errors.add(FieldError.of("address", "too-long", LONGEST_ADDRESS));
    if (secret != null && secret.length() > LONGEST_ADDRESS)
      errors.add(FieldError.of("secret", "too-long", LONGEST_ADDRESS));
    var wanted = kinds == null ? List.<String>of() : kinds.stream().distinct().toList();
    for (var kind : wanted) {
      if (known.find(kind).isEmpty())
        errors.add(FieldError.of("kinds", "unknown-notice-kind", kind));
    }
    var spoken = language == null ? "zh-CN" : language;
    if (!List.of("zh-CN", "en").contains(spoken))
      errors.add(FieldError.of("language", "not-a-choice", spoken));
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    return new Robot(
        called,
        Objects.requireNonNull(messenger),
        Objects.requireNonNull(where),
        secret(before, kept),
        own,
        wanted,
        Boolean.TRUE.equals(titles),
        spoken,
        !Boolean.FALSE.equals(active));
  }

  /** A secret belongs to its address. */
  private @Nullable String secret(Robots.@Nullable Open before, boolean kept) {
    if (secret != null) return secret.isBlank() ? null : secret.strip();
    return before != null && kept ? before.secret() : null;
  }
}
