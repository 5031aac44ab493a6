package io.guanxi.record.internal;

import static io.guanxi.tables.Tables.RECORD_MERGE;
import static io.guanxi.tables.Tables.RECORD_MERGED;
import static io.guanxi.tables.Tables.RECORD_MERGE_MOVE;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Merge;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps which records were merged into which, and everything that was moved to do so. */
@Component
public class MergeLedger {

  private final DSLContext db;
  private final CopyRows copy;
  private final Clock clock;
  private final ObjectMapper json;

  MergeLedger(DSLContext db, CopyRows copy, Clock clock, ObjectMapper json) {
    this.db = db;
    this.copy = copy;
    this.clock = clock;
    this.json = json;
  }

  /** One value that a merge wrote; values are JSON. */
  record Move(String table, String column, long row, String before, String after) {}

  /** Writes down moves of one merge as they are made. */
  final class Book {
    private final List<Move> moves = new ArrayList<>();
    private final long merge;

    private Book(long merge) {
      this.merge = merge;
    }

    void moved(TableField<?, ?> column, long row, @Nullable Object from, @Nullable Object to) {
      moves.add(
          new Move(
              java.util.Objects.requireNonNull(column.getTable()).getName(),
              column.getName(),
              row,
              text(from),
              text(to)));
    }

    void close() {
      copy.copy(
          RECORD_MERGE_MOVE.getName(),
          List.of("merge_id", "table_name", "column_name", "row_id", "old_value", "new_value"),
          rows -> moves.forEach(move -> write(rows, move)));
    }

    private void write(CopyRows.Buffer rows, Move move) {
      rows.add(merge).add(move.table()).add(move.column()).add(move.row());
      rows.add(move.before()).add(move.after()).endRow();
    }
  }

  /** Begins a merge: the tombstones stand from now on. */
  Book open(long merge, TypeSpec type, long into, Collection<Long> others, Actor actor) {
    db.insertInto(RECORD_MERGE)
        .set(RECORD_MERGE.ID, merge)
        .set(RECORD_MERGE.TYPE, type.key().singular())
        .set(RECORD_MERGE.INTO_ID, into)
        .set(RECORD_MERGE.MERGED, others.toArray(Long[]::new))
        .set(RECORD_MERGE.AT, clock.instant())
        .set(RECORD_MERGE.ACTOR_ID, actor.id())
        .execute();
    for (var other : others)
      db.insertInto(RECORD_MERGED)
          .set(RECORD_MERGED.RECORD_ID, other)
          .set(RECORD_MERGED.MERGE_ID, merge)
          .set(RECORD_MERGED.INTO_ID, into)
          .execute();
    return new Book(merge);
  }

  void close(long merge, Actor actor) {
    db.deleteFrom(RECORD_MERGED).where(RECORD_MERGED.MERGE_ID.eq(merge)).execute();
    db.update(RECORD_MERGE)
        .set(RECORD_MERGE.UNDONE_AT, clock.instant())
        .set(RECORD_MERGE.UNDONE_BY, actor.id())
        .where(RECORD_MERGE.ID.eq(merge))
        .execute();
  }

  /** Locked until the end of the transaction. */
  @Nullable Merge find(long merge, TypeSpec type, long into) {
    return db.selectFrom(RECORD_MERGE)
        .where(RECORD_MERGE.ID.eq(merge), RECORD_MERGE.INTO_ID.eq(into))
        .and(RECORD_MERGE.TYPE.eq(type.key().singular()))
        .forUpdate()
        .fetchOne(MergeLedger::read);
  }

  public List<Merge> standing(long into) {
    return db.selectFrom(RECORD_MERGE)
        .where(RECORD_MERGE.INTO_ID.eq(into), RECORD_MERGE.UNDONE_AT.isNull())
        .orderBy(RECORD_MERGE.ID.desc())
        .fetch(MergeLedger::read);
  }

  private static Merge read(Record row) {
    return new Merge(
        row.get(RECORD_MERGE.ID),
        row.get(RECORD_MERGE.INTO_ID),
        List.of(row.get(RECORD_MERGE.MERGED)),
        row.get(RECORD_MERGE.AT),
        row.get(RECORD_MERGE.ACTOR_ID),
        row.get(RECORD_MERGE.UNDONE_AT) != null);
  }

  /** What a merge wrote into one table. */
  List<Move> moves(long merge, Table<?> table) {
    return db.selectFrom(RECORD_MERGE_MOVE)
        .where(RECORD_MERGE_MOVE.MERGE_ID.eq(merge))
        .and(RECORD_MERGE_MOVE.TABLE_NAME.eq(table.getName()))
        .orderBy(RECORD_MERGE_MOVE.COLUMN_NAME, RECORD_MERGE_MOVE.ROW_ID)
        .fetch(
            row ->
                new Move(
                    row.get(RECORD_MERGE_MOVE.TABLE_NAME),
                    row.get(RECORD_MERGE_MOVE.COLUMN_NAME),
                    row.get(RECORD_MERGE_MOVE.ROW_ID),
                    row.get(RECORD_MERGE_MOVE.OLD_VALUE),
                    row.get(RECORD_MERGE_MOVE.NEW_VALUE)));
  }

  @Nullable Object value(String text) {
    return json.readValue(text, Object.class);
  }

  /** As a value of the log would be written. */
  String text(@Nullable Object value) {
    return json.writeValueAsString(value);
  }
}
