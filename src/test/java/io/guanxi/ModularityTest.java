package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house meet only at their doors. */
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
          && modules.getModuleByType(type.getName()).isEmpty()) {
        strays.add(type.getPackageName());
      }
    }
    assertThat(strays).as("packages without @ApplicationModule above them").isEmpty();
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
