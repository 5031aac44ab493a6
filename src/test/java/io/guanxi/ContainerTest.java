package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.ObjectMapper;

/** Dockerfile and compose.yaml speak of settings that exist. */
class ContainerTest {

  @Test
  void composeSetsWhatTheProgramReads() throws IOException {
    var names = environment("app").keySet();
    assertThat(names).isNotEmpty();
    assertThat(known()).containsAll(names);
  }

  @Test
  void theImageSetsWhatTheProgramReads() throws IOException {
    var names =
        Pattern.compile("^ENV (\\w+)=", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("Dockerfile")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(names).isNotEmpty();
    assertThat(known()).containsAll(names);
  }

  @Test
  void theProgramSignsInToTheDatabaseThatComposeMakes() throws IOException {
    var app = environment("app");
    var postgres = environment("postgres");
    assertThat(app.get("SPRING_DATASOURCE_URL"))
        .isEqualTo("jdbc:postgresql://postgres/" + postgres.get("POSTGRES_DB"));
    assertThat(app.get("SPRING_DATASOURCE_USERNAME")).isEqualTo(postgres.get("POSTGRES_USER"));
    assertThat(app.get("SPRING_DATASOURCE_PASSWORD")).isEqualTo(postgres.get("POSTGRES_PASSWORD"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> environment(String service) throws IOException {
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(Path.of("compose.yaml")));
    return (Map<String, String>) compose.get("services").get(service).get("environment");
  }

  /** Every property that a module or library declares, as an environment variable. */
  private static Set<String> known() throws IOException {
    var names = new HashSet<String>();
    var json = new ObjectMapper();
    var loader = ContainerTest.class.getClassLoader();
    for (var metadata :
        Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
      try (var stream = metadata.openStream()) {
        for (var property : json.readTree(stream).path("properties")) {
          var name = property.path("name").asString().toUpperCase(Locale.ROOT).replace('.', '_');
          names.add(name.replace("-", ""));
          names.add(name.replace('-', '_'));
        }
      }
    }
    return names;
  }
}
