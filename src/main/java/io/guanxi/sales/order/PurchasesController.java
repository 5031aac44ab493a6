package io.guanxi.sales.order;

import io.guanxi.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a customer bought, for a chart on the customer's page. */
@RestController
class PurchasesController {

  private final PurchasesOfCustomer purchases;

  PurchasesController(PurchasesOfCustomer purchases) {
    this.purchases = purchases;
  }

  @GetMapping("/api/v1/customers/{id:[0-9]+}/purchases")
  PurchasesOfCustomer.Purchases of(@PathVariable long id, Actor actor) {
    return purchases.of(id, actor);
  }
}
