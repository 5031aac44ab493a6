package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.internal.MergeLedger;
import io.guanxi.record.internal.MergePreview;
import io.guanxi.record.internal.Merging;
import io.guanxi.record.internal.Unmerging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts records of one type together into one, and takes that back. All of a merge is one
 * transaction; the actor must be allowed to update the one and to delete the others.
 */
@Component
public class Merges {

  private final Registry registry;
  private final MergePreview preview;
  private final Merging merging;
  private final Unmerging unmerging;
  private final MergeLedger ledger;
  private final AuditTrail trail;

  Merges(
      Registry registry,
      MergePreview preview,
      Merging merging,
      Unmerging unmerging,
      MergeLedger ledger,
      AuditTrail trail) {
    this.registry = registry;
    this.preview = preview;
    this.merging = merging;
    this.unmerging = unmerging;
    this.ledger = ledger;
    this.trail = trail;
  }

  /** What {@link #merge} would do with the same arguments. */
  public Merge.Preview preview(
      TypeKey type, long into, List<Long> others, Map<String, Object> values, Actor actor) {
    return preview.of(mergeable(type), into, others, values, actor);
  }

  /**
   * Moves everything that refers to the others, gives the one that stays its values and leaves a
   * tombstone for each of the others.
   *
   * @param version what the writer had seen of the one that stays; null not to ask
   * @throws io.guanxi.kernel.Problem {@code merge-with-itself}, {@code merge-related}, {@code
   *     merge-deleted}, {@code merged-record}, {@code stale-version}, or what the pipeline refuses
   */
  @Transactional
  public Merge merge(
      TypeKey type,
      long into,
      @Nullable Long version,
      List<Long> others,
      Map<String, Object> values,
      Actor actor) {
    var made = merging.merge(mergeable(type), into, version, others, values, actor);
    note("record.merged", type, into, Map.of("merge", made.id(), "others", others), actor);
    return made;
  }

  /**
   * Takes a merge back: what still is where it had put it returns, the rest is named.
   *
   * @param merge null for the record's latest that was not taken back
   * @throws io.guanxi.kernel.Problem {@code nothing-to-unmerge}, {@code already-unmerged}, {@code
   *     survivor-deleted}, {@code merged-record}, {@code merged-record-purged}
   */
  @Transactional
  public Merge.Undone unmerge(TypeKey type, long into, @Nullable Long merge, Actor actor) {
    var undone = unmerging.unmerge(registry.get(type), into, merge, actor);
    note(
        "record.unmerged",
        type,
        into,
        Map.of("merge", undone.id(), "restored", undone.restored()),
        actor);
    return undone;
  }

  private void note(
      String action, TypeKey type, long into, Map<String, Object> details, Actor actor) {
    trail.note(AuditEvent.of(action, actor).on(type.singular(), into).with(details));
  }

  /** The merges into a record that stand, newest first; the caller has checked that it is seen. */
  public List<Merge> into(long record) {
    return ledger.standing(record);
  }

  /**
   * People and the like are written by their module only: merging one away would end an account.
   */
  private TypeSpec mergeable(TypeKey type) {
    var spec = registry.get(type);
    if (spec.isReadOnlyApi()) throw Problem.of(405, "read-only-type", type.plural());
    return spec;
  }
}
