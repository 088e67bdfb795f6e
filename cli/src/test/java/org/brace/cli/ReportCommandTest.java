package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ReportCommandTest {

  private static final Path EXAMPLES = BraceHome.PATH.resolve("examples");

  /// What was written of each example, once for all tests: a run reads the whole knowledge base.
  private static final Map<String, Map<String, Path>> WRITTEN = new HashMap<>();

  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void three_formats_say_the_same(Path example) throws Exception {
    for (String reader : List.of("clinician", "person")) {
      String text = Files.readString(written(example, reader, "txt"));
      String page = xml(written(example, reader, "html"));
      String paper;
      try (var pdf = Loader.loadPDF(written(example, reader, "pdf").toFile())) {
        paper = new PDFTextStripper().getText(pdf);
        assertThat(pdf.getNumberOfPages()).as("pages for the %s", reader).isLessThanOrEqualTo(2);
      }
      List<String> words = words(text);
      assertThat(words).hasSizeGreaterThan(80);
      assertThat(words(page)).as("the page for the %s", reader).containsAll(words);
      assertThat(words(paper)).as("the PDF for the %s", reader).containsAll(words);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void pdfs_pass_the_validator_of_pdf_ua(Path example) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String reader : List.of("clinician", "person")) {
      try (var file = Files.newInputStream(written(example, reader, "pdf"));
          var parser = Foundries.defaultInstance().createParser(file, PDFAFlavour.PDFUA_1);
          var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
        var result = validator.validate(parser);
        assertThat(result.getTestAssertions()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
      }
    }
  }

  @Test
  void a_sum_of_steroids_of_which_nothing_is_known_is_not_at_least_0() throws Exception {
    Path undated = folder.resolve("undated.yaml");
    Files.writeString(
        undated,
        Files.readString(EXAMPLES.resolve("02-strain-with-a-cold.yaml"))
            .replace("medicines: []", "medicines: [{name: prednisolone 10 mg daily}]"));
    assertThat(Files.readString(written(undated, "clinician", "txt")).replaceAll("\\s+", " "))
        .contains("courses: at least 1; prednisolone equivalent: not known; long-term: not known")
        .contains("\"prednisolone 10 mg daily\" does not say clearly when and for how long")
        .contains("What is open keeps it from self-care, and could raise it no further.");
  }

  @Test
  void a_sum_of_steroids_that_lies_between_two_numbers_names_both() throws Exception {
    Path file = folder.resolve("between.yaml");
    String calm = Files.readString(EXAMPLES.resolve("02-strain-with-a-cold.yaml"));
    Files.writeString(
        file,
        calm.replace(
            "medicines: []", "medicines: [{name: prednisolone 40 mg 5 days in november 2025}]"));
    assertThat(Files.readString(written(file, "clinician", "txt")).replaceAll("\\s+", " "))
        .contains("courses: at most 1; prednisolone equivalent: at most 200 mg; long-term: no");
    Path other = folder.resolve("other.yaml");
    Files.writeString(
        other,
        calm.replace(
            "medicines: []",
            "medicines: [{name: prednisolone 40 mg 5 days in november 2025},"
                + " {name: prednisolone 30 mg 7 days in June}]"));
    assertThat(Files.readString(written(other, "clinician", "txt")).replaceAll("\\s+", " "))
        .contains("courses: 1 to 2; prednisolone equivalent: 210 to 410 mg; long-term: no");
  }

  @Test
  void whatever_is_told_alone_can_be_printed() {
    Knowledge knowledge = BraceHome.knowledge();
    var assessor = new Assessor(knowledge);
    var reports = new Reports(knowledge);
    var cases = new StringBuilder();
    knowledge.facts().values().stream()
        .filter(fact -> !fact.isDerived() && fact.type() == Fact.Type.YES_NO)
        .forEach(fact ->
            cases.append("---\nbrace-case: 1\nanswers: {%s: present}\n".formatted(fact.id())));
    List<String> printed = new ArrayList<>();
    new CaseReader(knowledge, Instant.parse("2026-11-22T10:00:00Z"))
        .read("each", new StringReader(cases.toString()), CaseReader.Format.YAML)
        .forEachRemaining(outcome -> {
          if (outcome instanceof CaseOutcome.Read(Case given)) {
            var assessment = assessor.assess(given, new Options(false));
            printed.add(reports.forClinician(given, assessment).toString());
            printed.add(reports.forPerson(assessment).toString());
          }
        });
    assertThat(printed).hasSizeGreaterThan(600).noneMatch(text -> text.contains("null"));
  }

  @Test
  void only_what_a_red_flag_looks_for_and_was_not_there_is_told_as_denied() throws Exception {
    Path example = EXAMPLES.resolve("02-strain-with-a-cold.yaml");
    String text = Files.readString(written(example, "clinician", "txt")).replaceAll("\\s+", " ");
    String denied = denied(text);

    // Of a choice that begins with something that is there, that is what was told.
    assertThat(text.substring(text.indexOf("TOLD"), text.indexOf("RED FLAGS")))
        .contains("how the pain began: it built up over hours or days; ", "smoking: never");
    assertThat(denied)
        .contains("injury in the last 3 weeks; ", "numbness between the legs")
        .doesNotContain(": no", "how the pain began", "smoking", "effect of the reliever")
        .doesNotContain("runny or blocked nose", "temperature under 36", "measured twice");
  }

  @Test
  void a_sign_that_was_denied_stands_where_a_flag_is_most_about_it() throws Exception {
    Path example = EXAMPLES.resolve("02-strain-with-a-cold.yaml");
    String denied =
        denied(Files.readString(written(example, "clinician", "txt")).replaceAll("\\s+", " "));
    assertThat(denied)
        .containsPattern(in("A blood clot in the lung or leg", "worse on a deep breath"))
        .containsPattern(in("The body in danger", "new confusion"))
        .containsPattern(in("Nerves of bladder, bowel and legs", "numbness between the legs"))
        .containsPattern(in("Spinal cord under pressure", "numbness or pins and needles in a leg"))
        .containsPattern(in("A broken bone", "osteoporosis"));
    assertThat(denied.indexOf("The body in danger"))
        .isLessThan(denied.indexOf("Signs that could mean cancer"));
  }

  /// The sign within the item of that group.
  private static String in(String group, String sign) {
    return "- %s((?! - ).)*%s".formatted(group, sign);
  }

  private static String denied(String text) {
    return text.substring(text.indexOf("RED FLAGS ASKED AND DENIED"), text.indexOf(" MEDICINES "));
  }

  @Test
  void what_was_denied_about_the_flags_that_stand_comes_first_and_nothing_twice() throws Exception {
    Path lump = BraceHome.PATH.resolve("knowledge-base/cases/heart/sore-breastbone-at-45.yaml");
    String text = Files.readString(written(lump, "clinician", "txt")).replaceAll("\\s+", " ");
    // Each sign was denied by itself, so the line that asks for all of them is not told too.
    assertThat(text)
        .contains("RED FLAGS ASKED AND DENIED - The heart and the large vessels: ")
        .contains("swelling of tongue or throat")
        .doesNotContain("throat swelling, cannot swallow spit");
  }

  @Test
  void an_unknown_medicine_is_in_every_format() throws Exception {
    Path example = EXAMPLES.resolve("01-cough-steroids-midline-pain.yaml");
    Path changed = folder.resolve("unknown.yaml");
    Files.writeString(
        changed,
        Files.readString(example)
            .replace("name: prednisolone, dose: 30 mg", "name: zorblax, dose: 30 mg"));
    for (String reader : List.of("clinician", "person")) {
      assertThat(Files.readString(written(changed, reader, "txt"))).contains("zorblax");
      assertThat(xml(written(changed, reader, "html"))).contains("zorblax");
      try (var pdf = Loader.loadPDF(written(changed, reader, "pdf").toFile())) {
        assertThat(new PDFTextStripper().getText(pdf)).contains("zorblax");
      }
    }
  }

  @Test
  void a_name_that_is_not_known_stands_once_on_the_leaflet() throws Exception {
    Path changed = folder.resolve("once.yaml");
    Files.writeString(
        changed,
        Files.readString(EXAMPLES.resolve("02-strain-with-a-cold.yaml"))
            .replaceFirst("(?m)^medicines:.*$", "medicines: [zorblax]"));
    assertThat(Files.readString(written(changed, "person", "txt"))).containsOnlyOnce("zorblax");
  }

  @Test
  void the_clinician_reads_what_is_not_known_and_the_person_what_it_would_mean() throws Exception {
    Path example = EXAMPLES.resolve("01-cough-steroids-midline-pain.yaml");
    assertThat(Files.readString(written(example, "clinician", "txt")))
        .containsIgnoringWhitespaces("Not known, and matters: ", "Lemsip Max: ")
        .doesNotContain("applies to you");
    assertThat(Files.readString(written(example, "person", "txt")))
        .containsIgnoringWhitespaces("as far as it concerns you: ");
  }

  @Test
  void of_much_that_is_not_known_the_clinician_reads_the_first_and_how_much_more()
      throws Exception {
    Path bare = folder.resolve("bare.yaml");
    Files.writeString(bare, "brace-case: 1\nnow: 2026-11-22T03:10Z\nanswers: {cough: present}\n");

    String page = Files.readString(written(bare, "clinician", "txt"));

    assertThat(page).containsPattern("and\\s+\\d+\\s+more\\s+that\\s+are\\s+not\\s+known");
    assertThat(page.lines().takeWhile(line -> !line.equals("TOLD")).count()).isLessThan(30);
  }

  @Test
  void the_page_asks_for_nothing_else() throws Exception {
    String page =
        Files.readString(written(EXAMPLES.resolve("02-strain-with-a-cold.yaml"), "person", "html"));
    assertThat(page).doesNotContain("src=", "href=", "url(", "@import", "<script");
  }

  @Test
  void another_ending_is_refused() {
    assertThat(
            run(
                "report",
                EXAMPLES.resolve("02-strain-with-a-cold.yaml").toString(),
                "--out",
                "x.doc"))
        .isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).contains("--out ends in .pdf, .html or .txt, but this is x.doc");
  }

  private Path written(Path example, String reader, String ending) {
    Map<String, Path> targets =
        WRITTEN.computeIfAbsent("%s.%s".formatted(example, reader), _ -> write(example, reader));
    return Objects.requireNonNull(targets.get(ending));
  }

  /// All formats at one go.
  private Map<String, Path> write(Path example, String reader) {
    Map<String, Path> targets = new TreeMap<>();
    List<String> arguments =
        new ArrayList<>(List.of("report", example.toString(), "--for", reader));
    for (String ending : List.of("txt", "html", "pdf")) {
      Path target = folder.resolve("%s.%s.%s".formatted(example.getFileName(), reader, ending));
      targets.put(ending, target);
      arguments.addAll(List.of("--out", target.toString()));
    }
    assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isEqualTo(Brace.DONE);
    return targets;
  }

  private int run(String... arguments) {
    return Brace.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  /// The text of the body of a page, which must be well formed.
  private static String xml(Path page) throws Exception {
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
    return document.getElementsByTagName("body").item(0).getTextContent();
  }

  private static List<String> words(String text) {
    return Stream.of(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}%]+", -1))
        .filter(word -> word.length() > 2)
        .distinct()
        .toList();
  }

  @Test
  void where_it_cannot_be_written_nothing_is_and_the_reason_is_told() throws IOException {
    Path good = folder.resolve("written-beside.txt");
    Path nowhere = folder.resolve("none/report.pdf");
    Path there = Files.createDirectories(folder.resolve("folder.pdf"));
    for (Path target : List.of(nowhere, there)) {
      int code =
          Brace.run(
              new PrintWriter(out),
              new PrintWriter(err),
              "report",
              examples().getFirst().toString(),
              "--out",
              good.toString(),
              "--out",
              target.toString());

      assertThat(code).isEqualTo(Brace.FAILED);
      assertThat(good).doesNotExist();
      assertThat(err.toString()).contains("cannot write " + target);
    }
    assertThat(err.toString()).contains("there is no folder", "it is a folder");
  }

  @Test
  void what_no_paper_can_show_ends_no_report() throws IOException {
    Path typed = folder.resolve("typed.yaml");
    Files.writeString(
        typed,
        """
        brace-case: 1
        story: "a\\u0000b \\u001b[2J \\ud800 \\ufffe \\u202e"
        now: 2026-11-22T03:10Z
        medicines: ["Zo\\u001b[2Jrb\\udfff"]
        """);
    for (String reader : List.of("clinician", "person")) {
      Path text = folder.resolve(reader + ".typed.txt");
      int code =
          Brace.run(
              new PrintWriter(out),
              new PrintWriter(err),
              "report",
              typed.toString(),
              "--for",
              reader,
              "--out",
              folder.resolve(reader + ".typed.pdf").toString(),
              "--out",
              text.toString());

      assertThat(code).as(err.toString()).isEqualTo(Brace.DONE);
      assertThat(Files.readString(text)).contains("Zo\uFFFD").doesNotContain("\u001b", "\u0000");
    }
  }

  @Test
  void a_case_comes_from_standard_input_as_it_does_from_a_file() throws IOException {
    Path file = EXAMPLES.resolve("02-strain-with-a-cold.yaml");
    Path text = folder.resolve("piped.txt");
    InputStream usual = System.in;
    try (InputStream piped = Files.newInputStream(file)) {
      System.setIn(piped);
      assertThat(run("report", "-", "--out", text.toString())).isEqualTo(Brace.DONE);
    } finally {
      System.setIn(usual);
    }

    assertThat(text).hasSameTextualContentAs(written(file, "clinician", "txt"));
  }

  @Test
  void a_report_is_of_one_case_also_where_they_stand_on_a_line_each() throws IOException {
    Path lines = folder.resolve("two.jsonl");
    Files.writeString(lines, "{\"brace-case\": 1}\n{\"brace-case\": 1}\n");

    assertThat(run("report", lines.toString(), "--out", folder.resolve("two.txt").toString()))
        .isEqualTo(Brace.REFUSED);

    assertThat(err.toString()).contains("holds several cases");
  }

  @Test
  void the_clinician_reads_the_time_of_the_country_or_is_told_that_it_is_not() throws IOException {
    Map<String, String> times =
        Map.of("GB", "2 July 2026, 00:30 BST", "US", "1 July 2026, 23:30 UTC");
    for (var each : times.entrySet()) {
      Path typed = folder.resolve(each.getKey() + ".yaml");
      Files.writeString(
          typed,
          "brace-case: 1\nnow: 2026-07-01T23:30Z\nplace: %s\nanswers: {cough: present}\n"
              .formatted(each.getKey()));
      Path text = folder.resolve(each.getKey() + ".txt");
      int code = run("report", typed.toString(), "--for", "clinician", "--out", text.toString());
      assertThat(code).as(err.toString()).isEqualTo(Brace.DONE);
      assertThat(Files.readString(text)).contains(each.getValue());
    }
  }
}
