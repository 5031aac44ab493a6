package io.guanxi.record.internal;

import io.guanxi.record.AccessScope;
import io.guanxi.record.Draft;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.Registry;
import io.guanxi.record.kind.Invalid;
import io.guanxi.record.kind.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Second stage: reads what was sent into the kinds' own types. Unknown, hidden and read-only fields
 * are refused by name.
 */
@Component
final class ParseStage {

  private static final int MOST_CHILDREN = 1_000;
  private static final String MASK = "***";

  private final Registry registry;
  private final AccessScope access;
  private final Sequences sequences;
  private final Masking masking;

  ParseStage(Registry registry, AccessScope access, Sequences sequences, Masking masking) {
    this.registry = registry;
    this.access = access;
    this.sequences = sequences;
    this.masking = masking;
  }

  void run(List<Draft> drafts, List<Input> inputs) {
    var fresh = sequences.take("record_id", newChildren(inputs));
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      if (draft.problem() == null && draft.isKept()) read(draft, inputs.get(i).values(), fresh);
    }
  }

  /** How many ids the children need, so that they are taken at once. */
  private static int newChildren(List<Input> inputs) {
    int count = 0;
    for (var input : inputs) {
      for (var value : input.values().values()) {
        if (!(value instanceof List<?> list)) continue;
        for (var item : list) if (item instanceof Map<?, ?> map && map.get("id") == null) count++;
      }
    }
    return count;
  }

  private void read(Draft draft, Map<String, Object> sent, Iterator<Long> fresh) {
    var hidden = access.hidden(draft.type(), draft.actor());
    var fixed = access.readOnly(draft.type(), draft.actor());
    var masked = access.masked(draft.type(), draft.actor());
    for (var entry : sent.entrySet()) {
      var field =
          draft.type().find(entry.getKey()).filter(f -> !hidden.contains(f.name())).orElse(null);
      if (field == null) draft.refuse(entry.getKey(), "unknown-field", entry.getKey());
      else if (field.isReadOnly() && !isOldRecord(draft, field))
        draft.refuse(field.name(), "read-only");
      else if (fixed.contains(field.name()) && !draft.isNew()) keep(draft, field, entry.getValue());
      else if (fixed.contains(field.name())) draft.refuse(field.name(), "read-only");
      else if (masked.contains(field.name())) readMasked(draft, field, entry.getValue());
      else if (field.children() != null) readChildren(draft, field, entry.getValue(), fresh);
      else readValue(draft, field, entry.getValue());
    }
  }

  /** What may only be read may be sent back as it is. */
  private static void keep(Draft draft, FieldSpec field, @Nullable Object sent) {
    var stored = draft.base() == null ? null : draft.base().value(field.name());
    readValue(draft, field, sent);
    if (!Objects.equals(stored, draft.value(field.name()))) draft.refuse(field.name(), "read-only");
  }

  /** A masked form sent back means: as it is. An empty field may be filled in. */
  private void readMasked(Draft draft, FieldSpec field, @Nullable Object sent) {
    var base = draft.base();
    var stored = base == null ? null : base.value(field.name());
    var level =
        access.shown(draft.type(), field, base == null ? Map.of() : base.values(), draft.actor());
    if (stored == null) {
      if (sent instanceof String text && text.contains(MASK))
        draft.refuse(field.name(), "masked-field", field.name());
      else readValue(draft, field, sent);
    } else if (level == FieldAccess.WRITE) {
      readValue(draft, field, sent);
    } else if (level == FieldAccess.NONE || !masking.isMaskOf(field, stored, sent)) {
      draft.refuse(field.name(), "masked-field", field.name());
    }
  }

  /**
   * An import may say when and by whom a record was made; who may say it is the import's business.
   */
  private static boolean isOldRecord(Draft draft, FieldSpec field) {
    return draft.isNew()
        && draft.actor().origin().isImport()
        && (field.name().equals("createdAt") || field.name().equals("createdBy"));
  }

  private static void readValue(Draft draft, FieldSpec field, @Nullable Object sent) {
    try {
      var value = sent == null ? null : field.kind().codec().read(field, sent);
      draft.put(field.name(), "".equals(value) || value == null ? emptied(field) : value);
    } catch (Invalid e) {
      draft.refuse(field.name(), e.code(), e.args().toArray());
    }
  }

  private static @Nullable Object emptied(FieldSpec field) {
    if (field.kind() == Kinds.TAGS || field.kind() == Kinds.CHOICES) return List.of();
    return field.kind() == Kinds.FLAG ? Boolean.FALSE : null;
  }

  private void readChildren(
      Draft draft, FieldSpec field, @Nullable Object sent, Iterator<Long> fresh) {
    if (!(sent instanceof List<?> list)) {
      draft.refuse(field.name(), "not-a-list");
      return;
    }
    if (list.size() > MOST_CHILDREN) {
      draft.refuse(field.name(), "too-many-items", MOST_CHILDREN);
      return;
    }
    var type = registry.get(java.util.Objects.requireNonNull(field.children()).type());
    var stored =
        draft.allChildren(field.name()).stream()
            .collect(Collectors.toMap(Draft::id, child -> child));
    var drafts = new ArrayList<Draft>();
    var named = new HashSet<Long>();
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof Map<?, ?> map)) {
        draft.refuse(field.name() + "[" + i + "]", "not-a-record");
        continue;
      }
      var values = new LinkedHashMap<String, Object>();
      map.forEach((key, value) -> values.put(String.valueOf(key), value));
      var id = id(values.remove("id"));
      var child = id == null ? null : stored.get(id);
      if (id != null && (child == null || !named.add(id))) {
        draft.refuse(field.name() + "[" + i + "].id", "unknown-child");
        continue;
      }
      if (child == null)
        child = new Draft(type, Input.Action.CREATE, fresh.next(), null, draft.actor(), draft);
      drafts.add(child);
      read(child, values, fresh);
    }
    stored.values().stream()
        .filter(child -> !named.contains(child.id()))
        .forEach(
            child -> {
              child.remove();
              drafts.add(child);
            });
    draft.children(field.name(), drafts);
  }

  private static @Nullable Long id(@Nullable Object sent) {
    if (sent == null) return null;
    return sent instanceof Integer || sent instanceof Long
        ? ((Number) sent).longValue()
        : Long.valueOf(-1);
  }
}
