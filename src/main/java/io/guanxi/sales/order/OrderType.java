package io.guanxi.sales.order;

import static io.guanxi.record.Fields.children;
import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.date;
import static io.guanxi.record.Fields.decimal;
import static io.guanxi.record.Fields.longtext;
import static io.guanxi.record.Fields.money;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.serial;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.platform.identity.Users;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import io.guanxi.sales.product.Currencies;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jooq.AggregateFunction;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A purchase of a customer, with its lines. */
@Component
final class OrderType implements RecordType {

  private final Company company;
  private final Currencies currencies;
  private final Clock clock;

  OrderType(Company company, Currencies currencies, Clock clock) {
    this.company = company;
    this.currencies = currencies;
    this.clock = clock;
  }

  @Override
  public TypeSpec spec() {
    var spec =
        TypeSpec.over(SALES_ORDER)
            .as(Orders.ORDER)
            .icon("receipt")
            .inNavigation()
            .title(SALES_ORDER.NUMBER)
            .owner(SALES_ORDER.OWNER_ID)
            .section("basic")
            .field(serial(SALES_ORDER.NUMBER, "order_number", "O-%06d").searchable('n'))
            .field(reference(SALES_ORDER.CUSTOMER_ID).to(Customers.CUSTOMER).required().goesWith())
            .field(reference(SALES_ORDER.CONTACT_ID).to(Customers.CONTACT))
            .field(date(SALES_ORDER.ORDERED_ON).required().defaultsTo(() -> company.today(clock)))
            .field(text(SALES_ORDER.NAME).searchable('m'))
            .field(
                choice(SALES_ORDER.STATUS)
                    .from(OrderStatus.names())
                    .required()
                    .defaultsTo("COMPLETED")
                    .onTimeline())
            .field(
                choice(SALES_ORDER.PAYMENT_STATUS)
                    .from(PaymentStatus.names())
                    .required()
                    .defaultsTo("PAID")
                    .onTimeline())
            .field(
                choice(SALES_ORDER.CURRENCY)
                    .required()
                    .offering(currencies::offered)
                    .defaultsTo(company::baseCurrency))
            .field(reference(SALES_ORDER.OWNER_ID).to(Users.USER))
            .section("lines")
            .field(children("lines", Orders.LINE, ORDER_LINE.ORDER_ID, ORDER_LINE.POSITION));
    amounts(spec);
    origin(spec);
    purchases(spec);
    return spec.hidden(SALES_ORDER.TEAM_ID)
        .filter("open", SALES_ORDER.STATUS.in("DRAFT", "CONFIRMED", "PARTIALLY_FULFILLED"))
        .filter("unpaid", SALES_ORDER.PAYMENT_STATUS.in("UNPAID", "PARTIAL"))
        .naturalKeys(List.of("sourceSystem", "externalId"), List.of("number"))
        .list(
            "number",
            "customer",
            "orderedOn",
            "status",
            "paymentStatus",
            "total",
            "owner",
            "updatedAt")
        .sort("orderedOn", true)
        .onTimelineOf("customer", "orderedOn", "number", "name", "status", "total", "currency")
        .onTimelineOf("contact", "orderedOn", "number", "name", "status", "total", "currency");
  }

  private static void amounts(TypeSpec spec) {
    spec.section("amounts")
        .field(total(SALES_ORDER.SUBTOTAL))
        .field(total(SALES_ORDER.DISCOUNT_TOTAL))
        .field(total(SALES_ORDER.TAX_TOTAL))
        .field(
            money(SALES_ORDER.SHIPPING_TOTAL)
                .in(SALES_ORDER.CURRENCY)
                .min(0)
                .defaultsTo(BigDecimal.ZERO)
                .tells(Customers.TURNOVER))
        .field(total(SALES_ORDER.TOTAL))
        .field(decimal(SALES_ORDER.EXCHANGE_RATE).readOnly())
        .field(money(SALES_ORDER.BASE_TOTAL).readOnly().tells(Customers.TURNOVER));
  }

  private static FieldSpec total(TableField<?, BigDecimal> column) {
    return money(column).in(SALES_ORDER.CURRENCY).readOnly().tells(Customers.TURNOVER);
  }

  private static void origin(TypeSpec spec) {
    spec.section("more")
        .field(longtext(SALES_ORDER.NOTE))
        .field(
            choice(SALES_ORDER.SOURCE)
                .from("MANUAL", "IMPORT", "INTEGRATION", "TRACKED_LINK", "QUOTE")
                .required()
                .defaultsTo("MANUAL"))
        .field(text(SALES_ORDER.SOURCE_SYSTEM).maxLength(60))
        .field(text(SALES_ORDER.EXTERNAL_ID).searchable('x'));
  }

  /** What a customer bought, in the base currency. */
  private static void purchases(TypeSpec spec) {
    feed(spec, CUSTOMER.PURCHASE_COUNT, DSL.count());
    feed(spec, CUSTOMER.PURCHASE_AMOUNT, DSL.sum(SALES_ORDER.BASE_TOTAL));
    feed(spec, CUSTOMER.FIRST_PURCHASE_ON, DSL.min(SALES_ORDER.ORDERED_ON));
    feed(spec, CUSTOMER.LAST_PURCHASE_ON, DSL.max(SALES_ORDER.ORDERED_ON));
  }

  private static void feed(TypeSpec spec, TableField<?, ?> rollup, AggregateFunction<?> aggregate) {
    var counted = SALES_ORDER.STATUS.in(Orders.COUNTED);
    spec.feeds(Customers.CUSTOMER, rollup, SALES_ORDER.CUSTOMER_ID, aggregate, counted);
  }
}
