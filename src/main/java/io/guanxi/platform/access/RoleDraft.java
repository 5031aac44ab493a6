package io.guanxi.platform.access;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Masks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is sent. What is not sent is as the base has it.
 *
 * @param rights by plural type, then verb: a reach
 * @param fields by plural type, then field: none, mask, read or write
 * @param system codes of {@link SystemRight}
 */
record RoleDraft(
    @Nullable Long version,
    @Nullable String name,
    @Nullable String description,
    @Nullable String base,
    @Nullable List<String> system,
    @Nullable Boolean secondFactor,
    @Nullable Integer reveals,
    @Nullable Map<String, Map<String, String>> rights,
    @Nullable Map<String, Map<String, String>> fields) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 500;
  private static final int USUAL_REVEALS = 50;
  private static final int MOST_REVEALS = 10_000;

  /** As a role with this id and key; 422 with what is wrong by field. */
  StoredRole toRole(long id, long version, String key, boolean named, Registry registry) {
    var errors = new ArrayList<FieldError>();
    var title = name == null ? null : name.strip();
    if (named && (title == null || title.isEmpty())) errors.add(FieldError.of("name", "required"));
    if (title != null && title.length() > LONGEST_NAME)
      errors.add(FieldError.of("name", "too-long", LONGEST_NAME));
    if (description != null && description.length() > LONGEST_TEXT)
      errors.add(FieldError.of("description", "too-long", LONGEST_TEXT));
    var from = base == null ? Rights.NOTHING : base;
    if (!Rights.BASES.contains(from) || from.equals(Roles.ADMINISTRATOR))
      errors.add(FieldError.of("base", "not-a-choice", from));
    int shown = reveals == null ? USUAL_REVEALS : reveals;
    if (shown < 0 || shown > MOST_REVEALS)
      errors.add(FieldError.of("reveals", "not-a-choice", shown));
    var role =
        new StoredRole(
            id,
            version,
            key,
            title == null || title.isEmpty() ? null : title,
            description == null || description.isBlank() ? null : description.strip(),
            from,
            system(errors),
            Boolean.TRUE.equals(secondFactor),
            shown,
            reaches(from, registry, errors),
            levels(registry, errors));
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    return role;
  }

  private Set<String> system(List<FieldError> errors) {
    var known =
        Arrays.stream(SystemRight.values()).map(SystemRight::code).collect(Collectors.toSet());
    var wanted = system == null ? List.<String>of() : system;
    for (var code : wanted)
      if (!known.contains(code)) errors.add(FieldError.of("system", "not-a-choice", code));
    return Set.copyOf(wanted);
  }

  private Map<String, Map<Verb, Reach>> reaches(
      String from, Registry registry, List<FieldError> errors) {
    var out = new HashMap<String, Map<Verb, Reach>>();
    if (rights == null) return out;
    rights.forEach(
        (plural, verbs) -> {
          var type = registry.find(plural).filter(t -> !t.isChild()).orElse(null);
          for (var entry : verbs.entrySet()) {
            var verb = of(Verb.values(), entry.getKey());
            var reach = of(Reach.values(), entry.getValue());
            if (type == null || verb == null || reach == null)
              errors.add(FieldError.of("rights." + plural, "not-a-choice", String.valueOf(entry)));
            else if (Rights.of(from, verb, type) != whole(verb, reach))
              out.computeIfAbsent(plural, p -> new EnumMap<>(Verb.class))
                  .put(verb, whole(verb, reach));
          }
        });
    return out;
  }

  private static Reach whole(Verb verb, Reach reach) {
    return Rights.isYesOrNo(verb) && reach != Reach.NONE ? Reach.ALL : reach;
  }

  private Map<String, Map<String, FieldAccess>> levels(Registry registry, List<FieldError> errors) {
    var out = new HashMap<String, Map<String, FieldAccess>>();
    if (fields == null) return out;
    fields.forEach(
        (plural, levels) -> {
          var type = registry.find(plural).orElse(null);
          for (var entry : levels.entrySet()) {
            var level = of(FieldAccess.values(), entry.getValue());
            var code = type == null || level == null ? "not-a-choice" : fits(type, entry, level);
            if (code != null)
              errors.add(
                  FieldError.of("fields." + plural + "." + entry.getKey(), code, entry.getKey()));
            else if (level != null && level != FieldAccess.WRITE)
              out.computeIfAbsent(plural, p -> new HashMap<>()).put(entry.getKey(), level);
          }
        });
    return out;
  }

  private static @Nullable String fits(
      TypeSpec type, Map.Entry<String, String> entry, FieldAccess level) {
    var field = type.find(entry.getKey()).orElse(null);
    if (field == null) return "unknown-field";
    return level == FieldAccess.MASK && !Masks.has(field.valueKind()) ? "not-maskable" : null;
  }

  private static <E extends Enum<E>> @Nullable E of(E[] values, @Nullable String code) {
    return Arrays.stream(values)
        .filter(value -> Objects.equals(value.name().toLowerCase(Locale.ROOT), code))
        .findFirst()
        .orElse(null);
  }
}
