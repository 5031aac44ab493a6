package io.guanxi.platform.pool;

import static io.guanxi.record.Fields.flag;
import static io.guanxi.record.Fields.integer;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.POOL;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** A pool with its limits. */
@Component
final class PoolType implements RecordType {

  private static final int MOST = 100_000;
  private static final int MOST_DAYS = 3_650;
  private static final int LONGEST_FILTER = 2_000;

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(POOL)
        .as(Pools.POOL_TYPE)
        .icon("users")
        .secondary()
        .readOnlyApi()
        .title(POOL.NAME)
        .field(text(POOL.NAME).required().maxLength(100).searchable('n').sortedBy(POOL.SORT_NAME))
        .field(text(POOL.TYPE).required().maxLength(60))
        .field(text(POOL.FILTER).maxLength(LONGEST_FILTER))
        .field(flag(POOL.ACTIVE).defaultsTo(true))
        .field(integer(POOL.RANK).min(0).max(MOST).defaultsTo(0L))
        .field(limit(POOL.DAILY_LIMIT, MOST))
        .field(limit(POOL.CAPACITY, MOST))
        .field(limit(POOL.COOL_DOWN_DAYS, MOST_DAYS))
        .field(limit(POOL.IDLE_DAYS, MOST_DAYS))
        .field(limit(POOL.DEAL_DAYS, MOST_DAYS))
        .field(integer(POOL.WARN_DAYS).min(0).max(365))
        .naturalKeys(List.of("name"))
        .sort("name", false)
        .list("name", "type", "active", "dailyLimit", "capacity");
  }

  private static FieldSpec limit(TableField<?, Integer> column, int most) {
    return integer(column).min(1).max(most);
  }
}
