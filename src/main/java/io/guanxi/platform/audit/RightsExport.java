package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.RightsThen;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.TableSink;
import io.guanxi.record.Registry;
import io.guanxi.record.web.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rights of a moment as one table: a line for each role, team, share or right that held. */
@Component
class RightsExport {

  private static final List<String> COLUMNS =
      List.of("holder", "holds", "name", "type", "record", "right", "until");

  private final Sentences sentences;
  private final Registry registry;
  private final Labels labels;

  RightsExport(Sentences sentences, Registry registry, Labels labels) {
    this.sentences = sentences;
    this.registry = registry;
    this.labels = labels;
  }

  void write(RightsThen.Answer found, TableFile file, Actor actor, Locale locale, OutputStream out)
      throws IOException {
    var columns =
        COLUMNS.stream().map(name -> SinkColumn.text(sentences.heading(name, locale))).toList();
    try (var sink = file.sink(out, sentences.heading("rights", locale), columns)) {
      for (var person : found.people()) person(person, sink, locale);
      for (var role : found.roles()) role(role, sink, locale);
      for (var share : found.shares()) {
        var holder = share.user() == null ? share.team() : share.user();
        var type = labels.type(registry.named(share.type()), false, locale);
        line(
            sink,
            holder,
            word("share", locale),
            null,
            type,
            "" + share.record(),
            sentences.word("verb." + (share.level().equals("write") ? "update" : "read"), locale),
            until(share.endsAt(), actor));
      }
    }
  }

  private void person(RightsThen.Person person, TableSink sink, Locale locale) throws IOException {
    if (!person.active())
      line(sink, person.name(), word("inactive", locale), null, null, null, null, null);
    for (var role : person.roles())
      line(sink, person.name(), word("role", locale), role.name(), null, null, null, null);
    for (var team : person.teams())
      line(
          sink,
          person.name(),
          word("team", locale),
          team.name(),
          null,
          null,
          team.manager() ? word("manager", locale) : null,
          null);
    if (person.may() != null)
      line(
          sink,
          person.name(),
          word("may", locale),
          null,
          null,
          null,
          verbs(person.may(), locale),
          null);
  }

  private void role(RightsThen.Role role, TableSink sink, Locale locale) throws IOException {
    if (!role.system().isEmpty())
      line(
          sink,
          role.name(),
          word("system", locale),
          null,
          null,
          null,
          role.system().stream()
              .map(right -> sentences.word("right." + right, locale))
              .collect(Collectors.joining("; ")),
          null);
    for (var right : role.rights().entrySet())
      line(
          sink,
          role.name(),
          word("right", locale),
          null,
          labels.type(registry.named(right.getKey()), true, locale),
          null,
          reaches(right.getValue(), locale),
          null);
    for (var fields : role.fields().entrySet()) {
      var type = registry.named(fields.getKey());
      for (var field : fields.getValue().entrySet())
        line(
            sink,
            role.name(),
            word("field", locale),
            labels.field(type, type.field(field.getKey()), locale),
            labels.type(type, true, locale),
            null,
            word("field." + field.getValue(), locale),
            null);
    }
  }

  private String reaches(Map<String, String> verbs, Locale locale) {
    var held =
        verbs.entrySet().stream()
            .filter(verb -> !verb.getValue().equals("none"))
            .map(
                verb ->
                    sentences.word("verb." + verb.getKey(), locale)
                        + ": "
                        + sentences.word("why.reach." + verb.getValue(), locale))
            .collect(Collectors.joining("; "));
    return held.isEmpty() ? word("nothing", locale) : held;
  }

  private String verbs(List<String> codes, Locale locale) {
    return codes.stream()
        .map(code -> sentences.word("verb." + code, locale))
        .collect(Collectors.joining("; "));
  }

  private String word(String name, Locale locale) {
    return sentences.word("rights." + name, locale);
  }

  private static @Nullable String until(@Nullable Instant at, Actor actor) {
    return at == null ? null : AuditExport.MOMENT.format(at.atZone(actor.zone()));
  }

  private static void line(TableSink sink, @Nullable String... cells) throws IOException {
    sink.row(Arrays.asList(cells));
  }
}
