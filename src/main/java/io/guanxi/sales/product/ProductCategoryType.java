package io.guanxi.sales.product;

import static io.guanxi.record.Fields.reference;
import static io.guanxi.record.Fields.text;
import static io.guanxi.tables.Tables.PRODUCT_CATEGORY;

import io.guanxi.record.RecordType;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.springframework.stereotype.Component;

/** A branch of the tree that products hang on. */
@Component
final class ProductCategoryType implements RecordType {

  @Override
  public TypeSpec spec() {
    return TypeSpec.over(PRODUCT_CATEGORY)
        .as(Products.CATEGORY)
        .icon("folder")
        .secondary()
        .title(PRODUCT_CATEGORY.NAME)
        .field(text(PRODUCT_CATEGORY.NAME).required().sortedBy(PRODUCT_CATEGORY.SORT_NAME))
        .field(reference(PRODUCT_CATEGORY.PARENT_ID).to(Products.CATEGORY))
        .naturalKeys(List.of("name"))
        .list("name", "parent", "updatedAt")
        .sort("name", false);
  }
}
