package dev.dispatch.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String API = "dev.dispatch.api..";
  private static final String CORE = "dev.dispatch.core..";
  private static final String CLI = "dev.dispatch.cli..";
  private static final String MODULES = "dev.dispatch.module..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dispatch");

  @Test
  void everyPartIsScanned() {
    assertThat(count("dev.dispatch.api")).isGreaterThan(25);
    assertThat(count("dev.dispatch.core")).isGreaterThan(300);
    assertThat(count("dev.dispatch.cli")).isGreaterThan(40);
    assertThat(count("dev.dispatch.module")).isGreaterThan(30);
  }

  @Test
  void theApiKnowsTheJdkAndAnnotationsOnly() {
    classes()
        .that()
        .resideInAPackage(API)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(API, "java..", "com.fasterxml.jackson.annotation..")
        .check(CLASSES);
  }

  @Test
  void modulesKnowTheApiOnly() {
    classes()
        .that()
        .resideInAPackage(MODULES)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            API, MODULES, "java..", "javax.crypto..", "com.fasterxml.jackson.annotation..")
        .check(CLASSES);
  }

  @Test
  void theCoreKnowsNeitherTerminalNorModules() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLI, MODULES)
        .check(CLASSES);
  }

  @Test
  void onlyTheProcessTouchesStandardStreams() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        CLASSES.that(resideInAnyPackage(API, CORE, MODULES)));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.dispatch.(core.*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.dispatch.(cli.*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.dispatch.api.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theRoomsOfTheCoreKnowOnlyTheRoomsBelow() {
    room("problem");
    room("json", "problem");
    room("file", "problem");
    room("workspace", "problem");
    room("demo", "problem", "json", "http", "secret");
    room("secret", "problem", "json");
    room("regex");
    room("expression", "problem", "json", "schema", "regex");
    room("schema", "problem", "json", "regex");
    room("memory", "problem", "json", "file", "secret");
    room("http", "problem", "json", "file", "secret");
    room("bundle", "problem", "json", "file");
    room("module", "problem", "json", "file", "bundle", "schema", "expression", "secret");
    room(
        "registry",
        "problem",
        "json",
        "file",
        "secret",
        "bundle",
        "schema",
        "http",
        "module",
        "workspace");
    room(
        "job",
        "problem",
        "json",
        "file",
        "secret",
        "schema",
        "expression",
        "memory",
        "module",
        "workspace");
  }

  @Test
  void theJsonMapperIsNotUsed() {
    noClasses()
        .that()
        .resideInAPackage("dev.dispatch..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tools.jackson.databind.ObjectMapper")
        .check(CLASSES);
  }

  @Test
  void theApiStaysSmall() {
    long types =
        CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith("dev.dispatch.api"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .count();

    assertThat(types).isLessThanOrEqualTo(40);
  }

  private static void room(String name, String... below) {
    String[] known =
        Stream.concat(Stream.of(name), Stream.of(below))
            .map(one -> "dev.dispatch.core." + one + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.dispatch.core." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(CORE).and(resideOutsideOfPackages(known)))
        .check(CLASSES);
  }

  private static long count(String prefix) {
    return CLASSES.stream().filter(type -> type.getPackageName().startsWith(prefix)).count();
  }
}
