package io.guanxi.customer.customer;

import io.guanxi.kernel.Problem;
import io.guanxi.record.text.AddressLine;
import io.guanxi.record.text.ChinaRegions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the address form needs: the regions of a country, and an address on one line in parts. */
@RestController
class AddressController {

  private static final int LONGEST = 500;
  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(7)).cachePrivate();

  record Line(@Nullable String text) {}

  /** Districts by city by province; 404 for a country whose regions are not known. */
  @GetMapping("/api/v1/regions/{country:[A-Z]{2}}")
  ResponseEntity<Map<String, Map<String, List<String>>>> regions(@PathVariable String country) {
    if (!country.equals("CN")) throw Problem.notFound();
    return ResponseEntity.ok().cacheControl(KEPT).body(ChinaRegions.all());
  }

  /** The parts of the address; none of them when it cannot be told apart. */
  @PostMapping("/api/v1/address-parts")
  Map<String, AddressLine.@Nullable Parts> parts(@RequestBody Line line) {
    var text = line.text() == null ? "" : line.text();
    if (text.length() > LONGEST) throw Problem.badRequest("too-long", LONGEST);
    var parts = AddressLine.split(text);
    return parts == null ? Map.of() : Map.of("parts", parts);
  }
}
