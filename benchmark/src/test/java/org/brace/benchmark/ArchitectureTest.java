package org.brace.benchmark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds what ARCHITECTURE.md says of this folder.
class ArchitectureTest {

  private static final JavaClasses BRACE =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages("org.brace");

  private static final Pattern LINE = Pattern.compile("\\| `benchmark/` \\|.*\\| ([^|]*) \\|");

  @Test
  void the_benchmark_uses_what_its_line_names_and_nothing_uses_it() throws IOException {
    assertThat(BRACE.stream().filter(resideInAPackage("org.brace.benchmark.."))).isNotEmpty();
    List<String> allowed = new ArrayList<>(List.of("org.brace.benchmark.."));
    line().forEach(name -> allowed.add("org.brace." + name + ".."));
    noClasses()
        .that()
        .resideInAPackage("org.brace.benchmark..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.brace..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .check(BRACE);
    noClasses()
        .that(resideInAPackage("org.brace..").and(not(resideInAPackage("org.brace.benchmark.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.brace.benchmark.."))
        .check(BRACE);
  }

  private static List<String> line() throws IOException {
    Path tables = Path.of(System.getProperty("brace.home", ".."), "ARCHITECTURE.md");
    String cell =
        Files.readAllLines(tables).stream()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .map(line -> line.group(1))
            .findFirst()
            .orElseThrow();
    return Pattern.compile("[a-z]+")
        .matcher(cell.replace("`core`", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
