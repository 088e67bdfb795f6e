package org.brace;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds the tables of ARCHITECTURE.md: who may use whom.
class ArchitectureTest {

  private static final JavaClasses BRACE =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages("org.brace");

  /// Each package, and those of Brace that it may use besides itself.
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("inference", List.of()),
              Map.entry("model", List.of()),
              Map.entry("rules", List.of("model")),
              Map.entry("knowledge", List.of("model", "rules")),
              Map.entry("chart", List.of("model", "rules", "knowledge")),
              Map.entry("casefile", List.of("model", "knowledge")),
              Map.entry("medicines", List.of("model", "knowledge")),
              Map.entry("wording", List.of("model", "knowledge")),
              Map.entry("catalogue", List.of("model", "rules", "knowledge", "wording")),
              Map.entry("triage", List.of("model", "rules", "knowledge", "chart")),
              Map.entry("care", List.of("model", "rules", "knowledge", "chart", "medicines")),
              Map.entry("network", List.of("model", "knowledge", "inference")),
              Map.entry(
                  "assessment",
                  List.of(
                      "model",
                      "rules",
                      "knowledge",
                      "chart",
                      "casefile",
                      "medicines",
                      "care",
                      "triage",
                      "network",
                      "interview",
                      "wording")),
              Map.entry(
                  "simulation",
                  List.of(
                      "model",
                      "rules",
                      "knowledge",
                      "chart",
                      "medicines",
                      "triage",
                      "network",
                      "care",
                      "interview")),
              Map.entry(
                  "interview",
                  List.of(
                      "model",
                      "rules",
                      "knowledge",
                      "chart",
                      "casefile",
                      "medicines",
                      "triage",
                      "network")),
              Map.entry(
                  "report",
                  List.of(
                      "assessment",
                      "care",
                      "model",
                      "rules",
                      "casefile",
                      "knowledge",
                      "medicines",
                      "wording")),
              Map.entry(
                  "evaluation",
                  List.of(
                      "assessment",
                      "casefile",
                      "chart",
                      "inference",
                      "interview",
                      "knowledge",
                      "medicines",
                      "model",
                      "network",
                      "rules",
                      "simulation",
                      "triage")),
              Map.entry(
                  "cli",
                  List.of(
                      "assessment",
                      "care",
                      "catalogue",
                      "evaluation",
                      "interview",
                      "report",
                      "simulation",
                      "model",
                      "rules",
                      "casefile",
                      "knowledge",
                      "wording"))));

  @Test
  void every_package_was_loaded() {
    for (String name : MAY_USE.keySet()) {
      assertThat(BRACE.stream().filter(resideInAPackage("org.brace." + name + ".."))).isNotEmpty();
    }
    assertThat(
            BRACE.stream()
                .map(type -> type.getPackageName().split("\\.", 4)[2])
                .distinct()
                .filter(name -> !MAY_USE.containsKey(name)))
        .as("packages without a line in the table")
        .isEmpty();
  }

  @Test
  void a_package_uses_only_those_that_its_line_names() {
    MAY_USE.forEach((name, used) -> {
      var allowed = new ArrayList<String>();
      allowed.add("org.brace." + name + "..");
      used.forEach(other -> allowed.add("org.brace." + other + ".."));
      noClasses()
          .that()
          .resideInAPackage("org.brace." + name + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.brace..")
                  .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
          .check(BRACE);
    });
  }

  @Test
  void inference_depends_on_nothing_but_java() {
    classes()
        .that()
        .resideInAPackage("org.brace.inference..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.brace.inference..", "java..", "jdk..", "org.jspecify..")
        .check(BRACE);
  }

  @Test
  void only_knowledge_casefile_and_assessment_know_a_parser_and_none_a_framework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.brace.model..",
            "org.brace.rules..",
            "org.brace.chart..",
            "org.brace.medicines..",
            "org.brace.triage..",
            "org.brace.care..",
            "org.brace.catalogue..",
            "org.brace.network..")
        .should()
        .dependOnClassesThat(not(resideInAnyPackage("org.brace..", "java..", "org.jspecify..")))
        .check(BRACE);
    noClasses()
        .that()
        .resideInAPackage("org.brace..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..", "ca.uhn..", "java.sql..", "javax.sql.."))
        .check(BRACE);
  }

  @Test
  void the_core_reads_no_clock_no_file_and_no_chance() {
    noClasses()
        .that(
            resideInAPackage("org.brace..")
                .and(not(resideInAPackage("org.brace.cli..")))
                .and(not(resideInAPackage("org.brace.knowledge.folder.."))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.net..")
                .or(resideInAPackage("java.util..").and(named("Random", "Timer", "Scanner"))))
        .check(BRACE);
    for (String clock :
        List.of("java.time.Instant", "java.time.LocalDate", "java.time.ZonedDateTime")) {
      noClasses()
          .that(resideInAPackage("org.brace..").and(not(resideInAPackage("org.brace.cli.."))))
          .should()
          .callMethod(clock, "now")
          .check(BRACE);
    }
    noClasses()
        .that(resideInAPackage("org.brace..").and(not(resideInAPackage("org.brace.cli.."))))
        .should()
        .callMethod(java.util.Locale.class, "getDefault")
        .check(BRACE);
  }

  /// No health data leaves the machine: nothing here can reach another one. An address is only a
  /// name.
  @Test
  void nothing_reaches_the_network() {
    noClasses()
        .that()
        .resideInAPackage("org.brace..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..", "java.rmi..")
                .and(not(named("URI", "URISyntaxException")))
                .or(
                    resideInAPackage("java.nio.channels..")
                        .and(simpleName("a socket", name -> name.contains("Socket")))))
        .check(BRACE);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.brace.(*)..").should().beFreeOfCycles().check(BRACE);
  }

  @Test
  void every_package_is_null_marked() {
    var unmarked =
        BRACE.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(found -> !found.isAnnotatedWith(NullMarked.class))
            .map(found -> found.getName())
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      named(String... names) {
    return simpleName("named " + String.join(", ", names), List.of(names)::contains);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      simpleName(String what, Predicate<String> test) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        what, type -> test.test(type.getSimpleName()));
  }
}
