package org.brace.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds what ARCHITECTURE.md says of this folder.
class ArchitectureTest {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages("org.brace.web");

  private static final String TABLES = tables();

  /// The packages of this folder. The program itself may use all.
  private static final Set<String> PACKAGES =
      WEB.stream()
          .map(type -> type.getPackageName().split("\\.", 5))
          .filter(parts -> parts.length > 3)
          .map(parts -> parts[3])
          .collect(Collectors.toCollection(TreeSet::new));

  /// What every package may use of the program: how it was started.
  private static final String OPTIONS = "org.brace.web.ServeOptions";

  @Test
  void a_package_uses_only_those_that_its_line_names() {
    assertThat(PACKAGES).contains("pages", "storage");
    for (String name : PACKAGES) {
      var allowed = new ArrayList<String>();
      allowed.add("org.brace.web." + name + "..");
      mayUse(name).forEach(other -> allowed.add("org.brace.web." + other + ".."));
      mayUse("web").forEach(other -> allowed.add("org.brace." + other + ".."));
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
          .check(WEB);
    }
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

  /// Whom a folder or package may use, by its line in the tables.
  private static List<String> mayUse(String name) {
    Matcher line =
        Pattern.compile("(?m)^\\| `" + name + "/?` \\|.*\\| ([^|]*) \\|$").matcher(TABLES);
    assertThat(line.find()).as("a line of ARCHITECTURE.md for " + name).isTrue();
    return Pattern.compile("[a-z]+")
        .matcher(line.group(1).replace("`core`", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String tables() {
    try {
      return Files.readString(Path.of(System.getProperty("brace.home", ".."), "ARCHITECTURE.md"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
