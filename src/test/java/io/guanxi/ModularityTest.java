package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms of the house meet only at their doors. Tests must not repeat a room's package-info: it
 * would hide the room.
 */
class ModularityTest {

  /** Each may use those before it. */
  private static final List<String> FLOORS =
      List.of(
          "kernel",
          "record",
          "platform",
          "customer",
          "sales",
          "service",
          "marketing",
          "analytics",
          "sample");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludePackageInfos())
          .importPackages("io.guanxi");

  @Test
  void modulesMeetOnlyAtTheirFaces() {
    ApplicationModules.of(Guanxi.class).verify();
  }

  @Test
  void everyPackageBelongsToAModule() {
    var modules = ApplicationModules.of(Guanxi.class);
    var strays = new TreeSet<String>();
    for (var type : CLASSES) {
      if (!isRoot(type)
          && !isGenerated(type)
          && !type.getSimpleName().equals("package-info")
          && modules.getModuleByType(type.getName()).isEmpty()) {
        strays.add(type.getPackageName());
      }
    }
    assertThat(strays).as("packages without @ApplicationModule above them").isEmpty();
  }

  @Test
  void noTestHidesARoom() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")))
          .noneMatch(
              file ->
                  Files.exists(Path.of("src/main").resolve(Path.of("src/test").relativize(file))));
    }
  }

  @Test
  void dependenciesPointDown() {
    var wrong = new TreeSet<String>();
    for (var type : CLASSES) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var target = dependency.getTargetClass();
        if (floor(target) > floor(type) && floor(type) >= 0) {
          wrong.add(type.getName() + " uses " + target.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFloorIsKnown() {
    for (var type : CLASSES) {
      if (!isRoot(type) && !isGenerated(type)) {
        assertThat(floor(type)).as(type.getName()).isNotNegative();
      }
    }
  }

  private static boolean isRoot(JavaClass type) {
    return type.getPackageName().equals("io.guanxi");
  }

  private static boolean isGenerated(JavaClass type) {
    return type.getPackageName().startsWith("io.guanxi.tables");
  }

  private static int floor(JavaClass type) {
    var parts = type.getPackageName().split("\\.");
    return type.getName().startsWith("io.guanxi.") && parts.length > 2
        ? FLOORS.indexOf(parts[2])
        : -1;
  }
}
