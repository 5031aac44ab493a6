package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.internal.ChangeFeed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ordered feed of everything that changed, for programs that follow along. */
@RestController
final class ChangesController {

  private static final int LARGEST_PAGE = 1_000;
  private final ChangeFeed feed;

  ChangesController(ChangeFeed feed) {
    this.feed = feed;
  }

  @GetMapping("/api/v1/changes")
  Map<String, Object> changes(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "200") int limit,
      Actor actor) {
    if (limit < 1 || limit > LARGEST_PAGE) throw Problem.badRequest("bad-limit", LARGEST_PAGE);
    var page = feed.after(after, limit, actor);
    var out = new LinkedHashMap<String, Object>();
    out.put("items", page.items());
    out.put("next", page.next());
    return out;
  }
}
