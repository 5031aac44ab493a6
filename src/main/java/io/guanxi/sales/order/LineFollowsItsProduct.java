package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.PRODUCT;
import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A line has its product's name, price and tax where nobody gave others; a price in another
 * currency than the order's is not taken over.
 */
@Component
final class LineFollowsItsProduct implements RecordRule {

  private final DSLContext db;
  private final Company company;

  LineFollowsItsProduct(DSLContext db, Company company) {
    this.db = db;
    this.company = company;
  }

  @Override
  public TypeKey appliesTo() {
    return Orders.LINE;
  }

  @Override
  public void deriveAll(List<Draft> lines) {
    var wanted = new HashSet<Long>();
    var following = lines.stream().filter(LineFollowsItsProduct::hasNewProduct).toList();
    following.forEach(line -> wanted.add(line.get(ORDER_LINE.PRODUCT_ID)));
    if (wanted.isEmpty()) {
      return;
    }
    var products = products(wanted);
    for (var line : following) {
      var product = products.get(line.get(ORDER_LINE.PRODUCT_ID));
      if (product != null) {
        follow(line, product);
      }
    }
  }

  private static boolean hasNewProduct(Draft line) {
    return line.get(ORDER_LINE.PRODUCT_ID) != null && line.changed(ORDER_LINE.PRODUCT_ID);
  }

  private Map<Long, ? extends Record> products(HashSet<Long> ids) {
    return db.select(PRODUCT.ID, PRODUCT.NAME, PRODUCT.PRICE, PRODUCT.CURRENCY, PRODUCT.TAX_PERCENT)
        .from(PRODUCT)
        .where(PRODUCT.ID.eq(DSL.any(ids.toArray(Long[]::new))))
        .fetchMap(PRODUCT.ID);
  }

  private void follow(Draft line, Record product) {
    take(line, ORDER_LINE.NAME, product.get(PRODUCT.NAME));
    take(line, ORDER_LINE.TAX_PERCENT, product.get(PRODUCT.TAX_PERCENT));
    if (currency(Objects.requireNonNull(line.parent())).equals(product.get(PRODUCT.CURRENCY))) {
      take(line, ORDER_LINE.UNIT_PRICE, product.get(PRODUCT.PRICE));
    }
  }

  private static <T> void take(Draft line, TableField<?, T> column, @Nullable T usual) {
    if (usual != null && !line.touched(column)) {
      line.set(column, usual);
    }
  }

  /** Lines are derived before their order, so its default may not stand there yet. */
  private String currency(Draft order) {
    var given = order.get(SALES_ORDER.CURRENCY);
    return given == null ? company.baseCurrency() : given.toUpperCase(Locale.ROOT);
  }
}
