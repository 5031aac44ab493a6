package io.guanxi.sales.product;

import io.guanxi.kernel.TypeKey;

/** Names other modules use to point at products and money. */
public final class Products {

  public static final TypeKey PRODUCT = TypeKey.of("product", "products");
  public static final TypeKey CATEGORY = TypeKey.of("product-category", "product-categories");
  public static final TypeKey CURRENCY = TypeKey.of("currency", "currencies");
  public static final TypeKey EXCHANGE_RATE = TypeKey.of("exchange-rate", "exchange-rates");

  private Products() {}
}
