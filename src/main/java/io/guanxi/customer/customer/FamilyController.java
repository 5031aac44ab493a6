package io.guanxi.customer.customer;

import io.guanxi.kernel.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The company hierarchy that a customer stands in. */
@RestController
class FamilyController {

  private final Family family;

  FamilyController(Family family) {
    this.family = family;
  }

  record Members(List<Map<String, Object>> items, boolean cut) {}

  @GetMapping("/api/v1/customers/{id:[0-9]+}/family")
  Members family(@PathVariable long id, Actor actor) {
    var found = family.of(id, actor);
    return new Members(found.members().stream().map(Family::told).toList(), found.cut());
  }
}
