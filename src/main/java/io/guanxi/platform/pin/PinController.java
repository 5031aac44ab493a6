package io.guanxi.platform.pin;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.web.RecordJson;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pinned part of a record's timeline. */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}/{id:[0-9]+}/pins")
class PinController {

  private final Pins pins;
  private final Registry registry;

  PinController(Pins pins, Registry registry) {
    this.pins = pins;
    this.registry = registry;
  }

  record Item(String type, long id, Map<String, Object> record) {
    static Item of(Snapshot record) {
      return new Item(record.type().key().plural(), record.id(), RecordJson.of(record));
    }
  }

  record Items(List<Item> items) {}

  @GetMapping
  Items list(@PathVariable String type, @PathVariable long id, Actor actor) {
    return new Items(pins.of(registry.named(type), id, actor).stream().map(Item::of).toList());
  }

  @PutMapping("/{itemType:[a-z][a-z-]*}/{item:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pin(
      @PathVariable String type,
      @PathVariable long id,
      @PathVariable String itemType,
      @PathVariable long item,
      Actor actor) {
    pins.pin(registry.named(type), id, itemType, item, actor);
  }

  @DeleteMapping("/{itemType:[a-z][a-z-]*}/{item:[0-9]+}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unpin(
      @PathVariable String type, @PathVariable long id, @PathVariable long item, Actor actor) {
    pins.unpin(registry.named(type), id, item, actor);
  }
}
