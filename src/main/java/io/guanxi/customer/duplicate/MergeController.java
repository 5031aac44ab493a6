package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Merge;
import io.guanxi.record.Merges;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.web.RecordJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts customers, or contacts, together into one; and takes that back. */
@RestController
@RequestMapping("/api/v1/{type:customers|contacts}/{id:[0-9]+}")
class MergeController {

  private final MergeDuplicates duplicates;
  private final Merges merges;
  private final Records records;
  private final Registry registry;
  private final MergeWords words;

  MergeController(
      MergeDuplicates duplicates,
      Merges merges,
      Records records,
      Registry registry,
      MergeWords words) {
    this.duplicates = duplicates;
    this.merges = merges;
    this.records = records;
    this.registry = registry;
    this.words = words;
  }

  /**
   * What is to be merged into the record.
   *
   * @param values of the record afterwards, as in a PATCH; what is not named it keeps, or takes
   *     over where it has none
   */
  record Wish(
      @Nullable Long version,
      @Nullable List<@Nullable Long> others,
      @Nullable Map<String, Object> values) {

    List<Long> ids() {
      if (others == null || others.contains(null)) throw Problem.badRequest("merge-how-many", 50);
      return others.stream().map(java.util.Objects::requireNonNull).toList();
    }

    Map<String, Object> chosen() {
      return values == null ? Map.of() : values;
    }
  }

  /**
   * Which merge to take back.
   *
   * @param merge null for the latest
   */
  record Back(@Nullable Long merge) {}

  @PostMapping("/merge-preview")
  Map<String, Object> preview(
      @PathVariable String type, @PathVariable long id, @RequestBody Wish wish, Actor actor) {
    var found = merges.preview(key(type), id, wish.ids(), wish.chosen(), actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("into", RecordJson.of(found.into()));
    out.put("others", found.others().stream().map(RecordJson::of).toList());
    out.put("values", found.values());
    out.put("moves", found.moves().stream().map(words::moves).toList());
    return out;
  }

  @PostMapping("/merge")
  Map<String, Object> merge(
      @PathVariable String type, @PathVariable long id, @RequestBody Wish wish, Actor actor) {
    var merge = duplicates.merge(key(type), id, wish.version(), wish.ids(), wish.chosen(), actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("merge", merge.id());
    out.put("record", RecordJson.of(records.get(key(type), id, actor)));
    return out;
  }

  @PostMapping("/unmerge")
  Map<String, Object> unmerge(
      @PathVariable String type,
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Back back,
      Actor actor) {
    var undone = duplicates.unmerge(key(type), id, back == null ? null : back.merge(), actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("merge", undone.id());
    out.put("restored", undone.restored());
    out.put("moved", undone.moved());
    out.put("left", words.left(undone.left(), actor));
    return out;
  }

  /** The merges into this record that can be taken back, newest first. */
  @GetMapping("/merges")
  Map<String, Object> list(@PathVariable String type, @PathVariable long id, Actor actor) {
    records.get(key(type), id, actor);
    return Map.of(
        "items", merges.into(id).stream().map(merge -> told(type, merge, actor)).toList());
  }

  private Map<String, Object> told(String type, Merge merge, Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", merge.id());
    out.put("at", merge.at());
    out.put("by", words.person(merge.by(), actor));
    out.put("merged", words.titles(key(type), merge.merged(), actor));
    return out;
  }

  private TypeKey key(String type) {
    return registry.named(type).key();
  }
}
