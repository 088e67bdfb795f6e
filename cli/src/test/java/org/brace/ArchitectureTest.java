package org.brace;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Holds what the tables of ARCHITECTURE.md say: who may use whom.
class ArchitectureTest {

  private static final JavaClasses BRACE =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages("org.brace");

  private static final Path HOME = Path.of(System.getProperty("brace.home", ".."));

  private static final Pattern LINE = Pattern.compile("\\| `([a-z]+)/?` \\|.*\\| ([^|]*) \\|");

  private static final Pattern NAME = Pattern.compile("[a-z]+");

  private static final Pattern COMMENT = Pattern.compile("(?m)^ *//.*$");
  private static final Pattern USE = Pattern.compile("\\borg\\.brace\\.([a-z]+)\\b");

  /// By folder or package, what of Brace it may use besides itself.
  private static final Map<String, Set<String>> MAY_USE = readTables();

  private static final Set<String> LOADED =
      BRACE.stream()
          .map(type -> type.getPackageName().split("\\.", 4)[2])
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void the_tables_have_a_line_for_every_package() {
    assertThat(LOADED).contains("inference", "model", "cli").hasSizeGreaterThan(15);
    assertThat(MAY_USE.keySet()).containsAll(LOADED);
    MAY_USE.forEach((name, used) ->
        assertThat(MAY_USE.keySet()).as("what the line of " + name + " names").containsAll(used));
  }

  @Test
  void a_package_uses_only_those_that_its_line_names() {
    for (String name : LOADED) {
      var allowed = new ArrayList<String>();
      allowed.add("org.brace." + name + "..");
      MAY_USE.get(name).forEach(other -> allowed.add("org.brace." + other + ".."));
      noClasses()
          .that()
          .resideInAPackage("org.brace." + name + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.brace..")
                  .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
          .check(BRACE);
    }
  }

  /// A constant is copied into the class that uses it, where it no longer shows whose it is.
  @Test
  void the_sources_name_no_other_either() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    for (Path file : sources()) {
      Path inside = file.subpath(HOME.getNameCount(), file.getNameCount());
      String name = inside.getName(6).toString();
      seen.add(name);
      USE.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
          .results()
          .map(use -> use.group(1))
          .filter(used -> !used.equals(name) && !MAY_USE.get(name).contains(used))
          .forEach(used -> wrong.add(inside + " uses " + used));
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).containsAll(LOADED).contains("web", "benchmark");
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

  /// How it was started is for the commands to know, which pass it on.
  @Test
  void only_the_commands_read_properties_of_the_process() {
    noClasses()
        .that(resideInAPackage("org.brace..").and(not(resideInAPackage("org.brace.cli.."))))
        .should()
        .callMethodWhere(
            target(owner(type(System.class))).and(target(nameMatching("getProperty|getenv"))))
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

  private static Map<String, Set<String>> readTables() {
    try (Stream<String> lines = Files.lines(HOME.resolve("ARCHITECTURE.md"))) {
      return lines
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .collect(Collectors.toMap(line -> line.group(1), line -> names(line.group(2))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The packages of `core` stand by themselves.
  private static Set<String> names(String cell) {
    return NAME.matcher(cell.replace("`core`", ""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> folders = Files.list(HOME)) {
      for (Path folder : folders.map(each -> each.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
          }
        }
      }
    }
    return sources;
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
