package io.guanxi.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Orders out of a seed: one or two lines, over two years. */
final class MadeUpOrders {

  private static final String[] GOODS = {"轴承", "Filter", "电机", "Pump", "传感器", "Valve"};

  private MadeUpOrders() {}

  static Map<String, Object> order(int i, long customer) {
    var random = new SplittableRandom(i * 0xD1342543DE82EF95L);
    var values = new LinkedHashMap<String, Object>();
    values.put("customer", customer);
    values.put("orderedOn", LocalDate.of(2024, 11, 1).plusDays(random.nextInt(730)));
    values.put("sourceSystem", "bench");
    values.put("externalId", String.valueOf(i));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int line = 0; line < 1 + i % 2; line++) {
      var price = 10 + random.nextInt(990) + ".50";
      lines.add(
          Map.of(
              "name",
              GOODS[random.nextInt(GOODS.length)],
              "quantity",
              1 + random.nextInt(20),
              "unitPrice",
              price,
              "taxPercent",
              13));
    }
    values.put("lines", lines);
    return values;
  }
}
