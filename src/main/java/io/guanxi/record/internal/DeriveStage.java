package io.guanxi.record.internal;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * Third stage: defaults, serial numbers, owner, then the rules; children before their parents,
 * which may sum them up.
 */
@Component
final class DeriveStage {

  private final Sequences sequences;
  private final Map<TypeKey, List<RecordRule>> rules = new HashMap<>();

  DeriveStage(Sequences sequences, List<RecordRule> all) {
    this.sequences = sequences;
    for (var rule : all)
      rules.computeIfAbsent(rule.appliesTo(), key -> new java.util.ArrayList<>()).add(rule);
  }

  void run(List<Draft> drafts) {
    var sound = drafts.stream().filter(draft -> draft.problem() == null && draft.isKept()).toList();
    each(Drafts.children(sound), this::derive);
    each(sound, this::derive);
  }

  void check(List<Draft> drafts) {
    var sound = drafts.stream().filter(draft -> draft.problem() == null).toList();
    each(
        Drafts.children(sound.stream().filter(Draft::isKept).toList()),
        (type, of) -> rules(type).forEach(rule -> rule.checkAll(of)));
    each(sound, (type, of) -> rules(type).forEach(rule -> rule.checkAll(of)));
  }

  private List<RecordRule> rules(TypeKey type) {
    return rules.getOrDefault(type, List.of());
  }

  private static void each(List<Draft> drafts, BiConsumer<TypeKey, List<Draft>> action) {
    Drafts.byType(drafts).forEach((type, of) -> action.accept(type.key(), of));
  }

  private void derive(TypeKey key, List<Draft> drafts) {
    var fresh = drafts.stream().filter(Draft::isNew).toList();
    if (!fresh.isEmpty()) defaults(fresh);
    rules(key).forEach(rule -> rule.deriveAll(drafts));
  }

  private void defaults(List<Draft> fresh) {
    var type = fresh.get(0).type();
    for (var field : type.fields()) {
      var serial = field.serial();
      if (serial != null) {
        if (fresh.get(0).actor().origin().isRehearsal()) {
          for (var draft : fresh) draft.set(field.name(), "#" + draft.id());
          continue;
        }
        var numbers = sequences.take(serial.sequence(), fresh.size());
        for (var draft : fresh) draft.set(field.name(), serial.format().formatted(numbers.next()));
      } else {
        for (var draft : fresh) {
          if (draft.value(field.name()) != null) continue;
          if (field.name().equals(type.ownerField()) && !draft.touched(field.name()))
            draft.set(field.name(), draft.actor().id());
          else if (field.defaultValue() != null && !draft.touched(field.name()))
            draft.set(field.name(), field.defaultValue());
        }
      }
    }
  }
}
