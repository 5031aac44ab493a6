package io.guanxi.record.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DataType;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code specimen}, written by hand since tests have no generated tables. */
final class SpecimenTable extends TableImpl<Record> {

  static final SpecimenTable SPECIMEN = new SpecimenTable();

  final TableField<Record, Long> id = column("id", SQLDataType.BIGINT.notNull());
  final TableField<Record, Long> version = column("version", SQLDataType.BIGINT.notNull());
  final TableField<Record, String> number = column("number", SQLDataType.CLOB.notNull());
  final TableField<Record, String> name = column("name", SQLDataType.CLOB.notNull());
  final TableField<Record, String> sortName = column("sort_name", SQLDataType.CLOB.notNull());
  final TableField<Record, String> remark = column("remark", SQLDataType.CLOB);
  final TableField<Record, String> story = column("story", SQLDataType.CLOB);
  final TableField<Record, Integer> quantity = column("quantity", SQLDataType.INTEGER);
  final TableField<Record, BigDecimal> weight = column("weight", SQLDataType.NUMERIC(19, 6));
  final TableField<Record, BigDecimal> share = column("share", SQLDataType.NUMERIC(9, 4));
  final TableField<Record, BigDecimal> amount = column("amount", SQLDataType.NUMERIC(19, 4));
  final TableField<Record, String> currency = column("currency", SQLDataType.CLOB);
  final TableField<Record, LocalDate> madeOn = column("made_on", SQLDataType.LOCALDATE);
  final TableField<Record, Instant> seenAt = column("seen_at", SQLDataType.INSTANT);
  final TableField<Record, Boolean> fragile = column("fragile", SQLDataType.BOOLEAN.notNull());
  final TableField<Record, String> colour = column("colour", SQLDataType.CLOB);
  final TableField<Record, String[]> uses = column("uses", SQLDataType.CLOB.array().notNull());
  final TableField<Record, String> email = column("email", SQLDataType.CLOB);
  final TableField<Record, String> phone = column("phone", SQLDataType.CLOB);
  final TableField<Record, String> phoneRaw = column("phone_raw", SQLDataType.CLOB);
  final TableField<Record, String> website = column("website", SQLDataType.CLOB);
  final TableField<Record, String> country = column("country", SQLDataType.CLOB);
  final TableField<Record, String> province = column("province", SQLDataType.CLOB);
  final TableField<Record, String> city = column("city", SQLDataType.CLOB);
  final TableField<Record, String> district = column("district", SQLDataType.CLOB);
  final TableField<Record, String> line = column("line", SQLDataType.CLOB);
  final TableField<Record, String> postcode = column("postcode", SQLDataType.CLOB);
  final TableField<Record, Long> siblingId = column("sibling_id", SQLDataType.BIGINT);
  final TableField<Record, Long> siblingCount =
      column("sibling_count", SQLDataType.BIGINT.notNull());
  final TableField<Record, String[]> tags = column("tags", SQLDataType.CLOB.array().notNull());
  final TableField<Record, JSONB> extra = column("extra", SQLDataType.JSONB);
  final TableField<Record, String> code = column("code", SQLDataType.CLOB);
  final TableField<Record, Long> ownerId = column("owner_id", SQLDataType.BIGINT);
  final TableField<Record, Instant> createdAt = column("created_at", SQLDataType.INSTANT.notNull());
  final TableField<Record, Long> createdBy = column("created_by", SQLDataType.BIGINT);
  final TableField<Record, Instant> updatedAt = column("updated_at", SQLDataType.INSTANT.notNull());
  final TableField<Record, Long> updatedBy = column("updated_by", SQLDataType.BIGINT);
  final TableField<Record, Instant> deletedAt = column("deleted_at", SQLDataType.INSTANT);
  final TableField<Record, JSONB> custom = column("custom", SQLDataType.JSONB.notNull());
  final TableField<Record, String> search = column("search", SQLDataType.CLOB);

  private SpecimenTable() {
    super(DSL.name("specimen"));
  }

  private <T> TableField<Record, T> column(String column, DataType<T> type) {
    return createField(DSL.name(column), type);
  }

  /** The table {@code specimen_part}. */
  static final class Part extends TableImpl<Record> {

    static final Part PART = new Part();

    final TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull());
    final TableField<Record, Long> specimenId =
        createField(DSL.name("specimen_id"), SQLDataType.BIGINT.notNull());
    final TableField<Record, Integer> position =
        createField(DSL.name("position"), SQLDataType.INTEGER.notNull());
    final TableField<Record, String> name =
        createField(DSL.name("name"), SQLDataType.CLOB.notNull());
    final TableField<Record, BigDecimal> amount =
        createField(DSL.name("amount"), SQLDataType.NUMERIC(19, 4));

    private Part() {
      super(DSL.name("specimen_part"));
    }
  }
}
