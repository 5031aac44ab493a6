package io.guanxi.sales.product;

import static io.guanxi.record.Fields.choice;
import static io.guanxi.record.Fields.flag;
import static io.guanxi.record.Fields.longtext;
import static io.guanxi.record.Fields.money;
import static io.guanxi.record.Fields.percent;
import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.serial;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.PRODUCT;

import io.guanxi.platform.setup.Company;
import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.springframework.stereotype.Component;

/** A good or service with its usual price. */
@Component
final class ProductType implements RecordType {

  private final Company company;
  private final Currencies currencies;

  ProductType(Company company, Currencies currencies) {
    this.company = company;
    this.currencies = currencies;
  }

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(PRODUCT)
        .as(Products.PRODUCT)
        .icon("package")
        .inNavigation()
        .title(PRODUCT.NAME)
        .section("basic")
        .field(serial(PRODUCT.NUMBER, "product_number", "P-%06d").searchable('p'))
        .field(text(PRODUCT.NAME).required().searchable('n').sortedBy(PRODUCT.SORT_NAME))
        .field(text(PRODUCT.SKU).maxLength(64).searchable('s'))
        .field(reference(PRODUCT.CATEGORY_ID).to(Products.CATEGORY))
        .field(text(PRODUCT.UNIT).maxLength(20))
        .field(money(PRODUCT.PRICE).in(PRODUCT.CURRENCY).min(0))
        .field(
            choice(PRODUCT.CURRENCY)
                .required()
                .offering(currencies::offered)
                .defaultsTo(company::baseCurrency))
        .field(percent(PRODUCT.TAX_PERCENT).min(0).max(100))
        .field(flag(PRODUCT.ACTIVE).defaultsTo(true))
        .section("more")
        .field(longtext(PRODUCT.DESCRIPTION).searchable('d'))
        .field(text(PRODUCT.SOURCE_SYSTEM).maxLength(60))
        .field(text(PRODUCT.EXTERNAL_ID))
        .filter("active", PRODUCT.ACTIVE.isTrue())
        .naturalKeys(
            List.of("sku"),
            List.of("sourceSystem", "externalId"),
            List.of("number"),
            List.of("name"))
        .list("name", "number", "sku", "category", "unit", "price", "active", "updatedAt")
        .sort("name", false);
  }
}
