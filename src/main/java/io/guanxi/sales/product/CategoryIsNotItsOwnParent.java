package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.PRODUCT_CATEGORY;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.HashSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tree of categories has no circles. */
@Component
final class CategoryIsNotItsOwnParent implements RecordRule {

  private final DSLContext db;

  CategoryIsNotItsOwnParent(DSLContext db) {
    this.db = db;
  }

  @Override
  public TypeKey appliesTo() {
    return Products.CATEGORY;
  }

  @Override
  public void check(Draft category) {
    if (category.isNew() || !category.changed(PRODUCT_CATEGORY.PARENT_ID)) {
      return;
    }
    var seen = new HashSet<Long>();
    var above = category.get(PRODUCT_CATEGORY.PARENT_ID);
    while (above != null && seen.add(above)) {
      if (above == category.id()) {
        category.refuse(PRODUCT_CATEGORY.PARENT_ID, "circle");
        return;
      }
      above =
          db.select(PRODUCT_CATEGORY.PARENT_ID)
              .from(PRODUCT_CATEGORY)
              .where(PRODUCT_CATEGORY.ID.eq(above))
              .fetchOne(PRODUCT_CATEGORY.PARENT_ID);
    }
  }
}
