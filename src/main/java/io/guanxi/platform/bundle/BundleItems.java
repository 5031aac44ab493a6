package io.guanxi.platform.bundle;

import static io.guanxi.tables.Tables.FILE_BUNDLE_ITEM;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of bundles. */
@Component
class BundleItems {

  private static final int BATCH = 1_000;

  private final DSLContext db;

  BundleItems(DSLContext db) {
    this.db = db;
  }

  void keep(long bundle, List<Bundle.Item> items) {
    for (int i = 0; i < items.size(); i += BATCH) {
      var insert =
          db.insertInto(
              FILE_BUNDLE_ITEM,
              FILE_BUNDLE_ITEM.BUNDLE_ID,
              FILE_BUNDLE_ITEM.POSITION,
              FILE_BUNDLE_ITEM.PATH,
              FILE_BUNDLE_ITEM.NAME,
              FILE_BUNDLE_ITEM.SIZE,
              FILE_BUNDLE_ITEM.STATE,
              FILE_BUNDLE_ITEM.TYPE,
              FILE_BUNDLE_ITEM.RECORD_ID,
              FILE_BUNDLE_ITEM.FOUND_BY,
              FILE_BUNDLE_ITEM.CODE,
              FILE_BUNDLE_ITEM.ARGS);
      for (var item : items.subList(i, Math.min(items.size(), i + BATCH))) {
        insert =
            insert.values(
                bundle,
                item.position(),
                item.path(),
                item.name(),
                item.size(),
                item.state().name(),
                item.type(),
                item.recordId(),
                item.foundBy(),
                item.code(),
                item.args().toArray(String[]::new));
      }
      insert.execute();
    }
  }

  /** How many files are in each state. */
  Map<ItemState, Integer> counts(long bundle) {
    var out = new EnumMap<ItemState, Integer>(ItemState.class);
    db.select(FILE_BUNDLE_ITEM.STATE, DSL.count())
        .from(FILE_BUNDLE_ITEM)
        .where(FILE_BUNDLE_ITEM.BUNDLE_ID.eq(bundle))
        .groupBy(FILE_BUNDLE_ITEM.STATE)
        .forEach(row -> out.put(ItemState.valueOf(row.value1()), row.value2()));
    return out;
  }

  /** Files behind a position, of one state or of all. */
  List<Bundle.Item> list(long bundle, @Nullable ItemState state, int after, int limit) {
    return db.selectFrom(FILE_BUNDLE_ITEM)
        .where(FILE_BUNDLE_ITEM.BUNDLE_ID.eq(bundle), FILE_BUNDLE_ITEM.POSITION.gt(after))
        .and(state == null ? DSL.noCondition() : FILE_BUNDLE_ITEM.STATE.eq(state.name()))
        .orderBy(FILE_BUNDLE_ITEM.POSITION)
        .limit(limit)
        .fetch(BundleItems::read);
  }

  /** Sets what became of a file, where it is still in that state. */
  boolean settle(
      long bundle,
      Bundle.Item item,
      ItemState to,
      @Nullable String code,
      List<String> args,
      @Nullable Long attachment) {
    return db.update(FILE_BUNDLE_ITEM)
            .set(FILE_BUNDLE_ITEM.STATE, to.name())
            .set(FILE_BUNDLE_ITEM.CODE, code)
            .set(FILE_BUNDLE_ITEM.ARGS, args.toArray(String[]::new))
            .set(FILE_BUNDLE_ITEM.ATTACHMENT_ID, attachment)
            .where(FILE_BUNDLE_ITEM.BUNDLE_ID.eq(bundle))
            .and(FILE_BUNDLE_ITEM.POSITION.eq(item.position()))
            .and(FILE_BUNDLE_ITEM.STATE.eq(item.state().name()))
            .execute()
        == 1;
  }

  /** Says by hand which record a file is for; null for none. */
  boolean assign(long bundle, int position, @Nullable String type, @Nullable Long record) {
    return db.update(FILE_BUNDLE_ITEM)
            .set(
                FILE_BUNDLE_ITEM.STATE,
                (record == null ? ItemState.LEFT_OUT : ItemState.MATCHED).name())
            .set(FILE_BUNDLE_ITEM.TYPE, type)
            .set(FILE_BUNDLE_ITEM.RECORD_ID, record)
            .setNull(FILE_BUNDLE_ITEM.FOUND_BY)
            .setNull(FILE_BUNDLE_ITEM.CODE)
            .where(FILE_BUNDLE_ITEM.BUNDLE_ID.eq(bundle))
            .and(FILE_BUNDLE_ITEM.POSITION.eq(position))
            .and(FILE_BUNDLE_ITEM.STATE.in("MATCHED", "NOTHING", "SEVERAL", "LEFT_OUT", "FAILED"))
            .execute()
        == 1;
  }

  private static Bundle.Item read(Record row) {
    return new Bundle.Item(
        row.get(FILE_BUNDLE_ITEM.POSITION),
        row.get(FILE_BUNDLE_ITEM.PATH),
        row.get(FILE_BUNDLE_ITEM.NAME),
        row.get(FILE_BUNDLE_ITEM.SIZE),
        ItemState.valueOf(row.get(FILE_BUNDLE_ITEM.STATE)),
        row.get(FILE_BUNDLE_ITEM.TYPE),
        row.get(FILE_BUNDLE_ITEM.RECORD_ID),
        row.get(FILE_BUNDLE_ITEM.FOUND_BY),
        row.get(FILE_BUNDLE_ITEM.CODE),
        Arrays.asList(row.get(FILE_BUNDLE_ITEM.ARGS)),
        row.get(FILE_BUNDLE_ITEM.ATTACHMENT_ID));
  }
}
