package io.guanxi.sample;

import io.guanxi.sales.product.Products;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sample company sells: office furniture, devices and what goes with them. */
final class SampleProducts {

  private SampleProducts() {}

  static List<Long> write(SampleData data, SampleWriter writer) {
    var categories = new HashMap<String, Long>();
    var rows = new ArrayList<Map<String, Object>>();
    for (var name : data.categories()) {
      rows.add(Map.of("name", name));
    }
    var ids = writer.write(Products.CATEGORY, rows);
    for (int i = 0; i < ids.size(); i++) {
      categories.put(data.categories().get(i), ids.get(i));
    }
    var products = new ArrayList<Map<String, Object>>();
    for (var row : data.products()) {
      var product = new HashMap<String, Object>();
      product.put("category", categories.get(row.get(0)));
      product.put("name", row.get(1));
      product.put("unit", row.get(2));
      product.put("price", row.get(3));
      product.put("taxPercent", row.get(4));
      product.put("sku", "GX-%03d".formatted(products.size() + 101));
      products.add(product);
    }
    return writer.write(Products.PRODUCT, products);
  }
}
