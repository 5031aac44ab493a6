package io.guanxi.sales.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.sales.product.Products;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand orders ask the database no more often than ten. */
@GuanxiIT
class OrderBatchIT {

  @Autowired Records records;
  @Autowired DSLContext db;
  @Autowired Statements statements;

  @Test
  void costsTheSameNumberOfStatements() {
    var actor = Actors.administrator(db);
    records.write(
        Products.EXCHANGE_RATE,
        Input.create(Map.of("currency", "SEK", "validFrom", "2020-01-01", "rate", "7")),
        actor);
    write(10, actor);
    long few = write(10, actor);
    assertThat(write(1_000, actor)).isEqualTo(few).isLessThan(40);
  }

  private long write(int count, Actor actor) {
    var customers = ids(Customers.CUSTOMER, names(count, Map.of()), actor);
    var products = ids(Products.PRODUCT, names(count, Map.of("price", "9.9")), actor);
    var orders = new ArrayList<Input>();
    for (int i = 0; i < count; i++) {
      var line = Map.of("product", products.get(i), "quantity", i, "unitPrice", "5");
      orders.add(
          Input.create(
              Map.of(
                  "customer",
                  customers.get(i),
                  "currency",
                  i % 2 == 0 ? "SEK" : "CNY",
                  "orderedOn",
                  "2025-01-%02d".formatted(1 + i % 28),
                  "lines",
                  List.of(line, Map.of("product", products.get(0), "unitPrice", "1")))));
    }
    return statements.by(
        () ->
            assertThat(records.writeAll(Orders.ORDER, orders, actor))
                .extracting(Outcome::problem)
                .containsOnlyNulls());
  }

  private static List<Input> names(int count, Map<String, Object> more) {
    var out = new ArrayList<Input>();
    for (int i = 0; i < count; i++) {
      var values = new HashMap<>(more);
      values.put("name", "Nr. " + i);
      out.add(Input.create(values));
    }
    return out;
  }

  private List<Long> ids(TypeKey type, List<Input> inputs, Actor actor) {
    return records.writeAll(type, inputs, actor).stream().map(Outcome::id).toList();
  }
}
