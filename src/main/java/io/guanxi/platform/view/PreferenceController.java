package io.guanxi.platform.view;

import io.guanxi.kernel.Actor;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own settings over HTTP. */
@RestController
@RequestMapping("/api/v1/preferences")
class PreferenceController {

  private final Preferences preferences;

  PreferenceController(Preferences preferences) {
    this.preferences = preferences;
  }

  @GetMapping
  Map<String, Object> get(Actor actor) {
    return preferences.of(actor);
  }

  @PatchMapping
  Map<String, Object> choose(@RequestBody Map<String, Object> chosen, Actor actor) {
    return preferences.choose(chosen, actor);
  }
}
