package org.brace.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds the lines of ARCHITECTURE.md on this folder.
class ArchitectureTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages("org.brace.web");

  /// What of core and report the pages may use.
  private static final List<String> CORE =
      List.of(
          "assessment",
          "care",
          "catalogue",
          "interview",
          "casefile",
          "knowledge",
          "medicines",
          "rules",
          "model",
          "wording",
          "report");

  /// Each package, and those beside it that it may use. The program itself may use all.
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.of(
              "storage", List.of(),
              "security", List.of(),
              "pages", List.of("storage"),
              "api", List.of(),
              "browse", List.of()));

  /// What every package may use of the program: how it was started.
  private static final String OPTIONS = "org.brace.web.ServeOptions";

  @Test
  void every_package_has_its_line() {
    assertThat(
            WEB.stream()
                .map(type -> type.getPackageName().split("\\.", 5))
                .filter(parts -> parts.length > 3)
                .map(parts -> parts[3])
                .distinct()
                .filter(name -> !MAY_USE.containsKey(name)))
        .as("packages without a line in the table")
        .isEmpty();
    assertThat(WEB.stream().filter(resideInAPackage("org.brace.web.pages.."))).isNotEmpty();
  }

  @Test
  void a_package_uses_only_those_that_its_line_names() {
    MAY_USE.forEach((name, used) -> {
      var allowed = new ArrayList<String>();
      allowed.add("org.brace.web." + name + "..");
      used.forEach(other -> allowed.add("org.brace.web." + other + ".."));
      CORE.forEach(other -> allowed.add("org.brace." + other + ".."));
      noClasses()
          .that()
          .resideInAPackage("org.brace.web." + name + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.brace..")
                  .and(not(resideInAnyPackage(allowed.toArray(String[]::new))))
                  .and(
                      com.tngtech.archunit.base.DescribedPredicate.describe(
                          "not the options", type -> !type.getName().equals(OPTIONS))))
          .allowEmptyShould(true)
          .check(WEB);
    });
  }

  @Test
  void only_storage_knows_sql_and_only_security_knows_spring_security() {
    noClasses()
        .that(resideInAPackage("org.brace.web..").and(not(resideInAPackage("..web.storage.."))))
        .and()
        .haveSimpleNameNotEndingWith("StartFailure")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."))
        .check(WEB);
    noClasses()
        .that(
            resideInAPackage("org.brace.web..")
                .and(not(resideInAPackage("org.brace.web.security.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.security.."))
        .check(WEB);
  }

  /// No health data leaves the machine. The rehearsal of a start visits its own pages, and a failed
  /// start names a port that is taken; what listens is Spring's.
  @Test
  void nothing_reaches_the_network() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.brace.web.Rehearsal")
        .and()
        .doNotHaveFullyQualifiedName("org.brace.web.StartFailure")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.net..",
                    "javax.net..",
                    "com.sun.net..",
                    "java.rmi..",
                    "org.springframework.http.client..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive.function.client..",
                    "org.springframework.mail..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                        "not an address", type -> !type.getSimpleName().startsWith("URI")))
                .or(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                        "a socket",
                        type ->
                            type.getPackageName().equals("java.nio.channels")
                                && type.getSimpleName().contains("Socket"))))
        .check(WEB);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.brace.web.(*)..").should().beFreeOfCycles().check(WEB);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(
            WEB.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName()))
        .isEmpty();
  }
}
