package io.guanxi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules of taste that a compiler cannot hold. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.guanxi");

  @ParameterizedTest
  @MethodSource
  void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  static Stream<Named<ArchRule>> holds() {
    return Stream.of(
        named(
            "names say what a class does",
            noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")),
        named(
            "dependencies come through the constructor",
            fields().should().notBeAnnotatedWith(Autowired.class)),
        named(
            "time comes from the clock",
            noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")),
        named(
            "values know neither Spring nor SQL",
            noClasses()
                .that()
                .resideInAPackage("io.guanxi.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")),
        named(
            "whoever calls out goes through the guarded client",
            noClasses()
                .that()
                .resideOutsideOfPackage("io.guanxi.platform.outbound..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")),
        named(
            "nobody uses Jackson 2",
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..")));
  }

  private static Named<ArchRule> named(String claim, ArchRule rule) {
    return Named.of(claim, rule.as(claim));
  }
}
