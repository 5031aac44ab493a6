package io.guanxi.sales.order;

import static io.guanxi.record.Fields.decimal;
import static io.guanxi.record.Fields.money;
import static io.guanxi.record.Fields.percent;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.ORDER_LINE;

import io.guanxi.customer.customer.Customers;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import io.guanxi.sales.product.Products;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** One thing bought: a product, or words for it. A negative quantity is a return. */
@Component
final class OrderLineType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(ORDER_LINE)
        .as(Orders.LINE)
        .icon("list")
        .title(ORDER_LINE.NAME)
        .childOf(ORDER_LINE.ORDER_ID)
        .field(reference(ORDER_LINE.ORDER_ID).to(Orders.ORDER).readOnly())
        .field(reference(ORDER_LINE.PRODUCT_ID).to(Products.PRODUCT))
        .field(text(ORDER_LINE.NAME).required())
        .field(decimal(ORDER_LINE.QUANTITY).required().defaultsTo(BigDecimal.ONE))
        .field(money(ORDER_LINE.UNIT_PRICE).required().min(0).tells(Customers.TURNOVER))
        .field(
            percent(ORDER_LINE.DISCOUNT_PERCENT)
                .required()
                .min(0)
                .max(100)
                .defaultsTo(BigDecimal.ZERO))
        .field(
            percent(ORDER_LINE.TAX_PERCENT).required().min(0).max(100).defaultsTo(BigDecimal.ZERO))
        .field(money(ORDER_LINE.GROSS).readOnly().tells(Customers.TURNOVER))
        .field(money(ORDER_LINE.NET).readOnly().tells(Customers.TURNOVER))
        .field(money(ORDER_LINE.TAX).readOnly().tells(Customers.TURNOVER))
        .field(money(ORDER_LINE.TOTAL).readOnly().tells(Customers.TURNOVER))
        .list("product", "name", "quantity", "unitPrice", "discountPercent", "taxPercent", "total");
  }
}
