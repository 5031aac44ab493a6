package io.guanxi.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.record.web.Labels;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * What is generated from the registry is what is committed. {@code -Dguanxi.docs=write} writes it
 * anew.
 */
@GuanxiIT
@Import(TestActor.class)
class GeneratedDocsIT {

  @LocalServerPort int port;
  @Autowired Registry registry;
  @Autowired Labels labels;
  @Autowired TestActor people;

  @Test
  void keepsTheDomainModelForJdlStudio() throws IOException {
    same("docs/model.jdl", ModelJdl.of(registry.all()));
  }

  @Test
  void keepsThePageOfRecordTypes() throws IOException {
    same("docs/record-types.md", RecordTypesPage.of(registry.all(), labels));
  }

  @Test
  void givesAnOpenApiDocumentThatAValidatorAccepts() {
    Browser browser = people.signedIn(port);
    var answer = browser.get("/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    var options = new ParseOptions();
    options.setResolve(true);
    var result = new OpenAPIV3Parser().readContents(answer.text(), null, options);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).containsKeys("/customers", "/customers/{id}");
  }

  private static void same(String file, String text) throws IOException {
    if ("write".equals(System.getProperty("guanxi.docs"))) Files.writeString(Path.of(file), text);
    assertThat(Files.readString(Path.of(file)))
        .as(file + " is out of date: run GeneratedDocsIT with -Dguanxi.docs=write")
        .isEqualTo(text);
  }
}
