package io.guanxi.platform.movein;

import io.guanxi.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What is moved and in which order, so that each finds what it refers to. */
@Component
class Steps {

  private final List<Step> all;

  Steps(ObjectMapper json) {
    try (InputStream in = Steps.class.getResourceAsStream("/movein/steps.json")) {
      if (in == null) {
        throw new IllegalStateException("steps.json is missing");
      }
      all = json.readValue(in, new TypeReference<List<Step>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Step> all() {
    return all;
  }

  Step of(String type) {
    return all.stream()
        .filter(step -> step.type().equals(type))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
