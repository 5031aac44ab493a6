package io.guanxi.sales.product;

import static io.guanxi.record.Fields.integer;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.CURRENCY;

import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import org.springframework.stereotype.Component;

/** A currency of ISO 4217 and the digits its amounts are rounded to. */
@Component
final class CurrencyType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(CURRENCY)
        .as(Products.CURRENCY)
        .icon("coins")
        .secondary()
        .readOnlyApi()
        .title(CURRENCY.CODE)
        .field(text(CURRENCY.CODE).required())
        .field(integer(CURRENCY.DIGITS).required())
        .field(text(CURRENCY.NAME).required())
        .list("code", "name", "digits")
        .sort("code", false);
  }
}
