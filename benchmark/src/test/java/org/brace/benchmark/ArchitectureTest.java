package org.brace.benchmark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/// Holds the line of ARCHITECTURE.md on this folder.
class ArchitectureTest {

  private static final JavaClasses BRACE =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages("org.brace");

  @Test
  void the_benchmark_uses_core_and_inference_alone_and_nothing_uses_it() {
    assertThat(BRACE.stream().filter(resideInAPackage("org.brace.benchmark.."))).isNotEmpty();
    noClasses()
        .that()
        .resideInAPackage("org.brace.benchmark..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.brace..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.brace.benchmark..",
                            "org.brace.inference..",
                            "org.brace.network..",
                            "org.brace.knowledge..",
                            "org.brace.casefile..",
                            "org.brace.medicines..",
                            "org.brace.chart..",
                            "org.brace.interview..",
                            "org.brace.simulation..",
                            "org.brace.model.."))))
        .check(BRACE);
    noClasses()
        .that(resideInAPackage("org.brace..").and(not(resideInAPackage("org.brace.benchmark.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.brace.benchmark.."))
        .check(BRACE);
  }
}
