package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.Denial;
import org.brace.interview.Line;
import org.brace.interview.PagesLeft;
import org.brace.interview.Planner;
import org.brace.interview.Recheck;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much there is to read: pages announced, pages of a report, and who is meant.
class ReadingLengthTest {

  private static final String ASTHMA =
      """
      brace-case: 1
      id: ten-medicines
      now: 2026-11-22T10:00Z
      place: GB
      told-by: person
      person: {age: 67, sex: female}
      medicines: [salbutamol inhaler, beclometasone inhaler 200 micrograms, amlodipine 5 mg, ramipril 5 mg, atorvastatin 20 mg,
        metformin 500 mg, omeprazole 20 mg, apixaban 5mg bd, sertraline 50 mg, {name: prednisolone 30 mg, from: 2026-10-10, to: 2026-10-15}]
      answers:
        pain-site: [chest-side, lower-back]
        asthma: present
        asthma-worsening: present
        night-waking-asthma: present
        wheeze: present
        cough: present
        cough-duration: "9 d"
        pain-worse-coughing-sneezing: present
        pain-reproduced-by-pressing: present
        pain-severity: 5
      denied: all
      """;

  private static final String STRAIN =
      """
      brace-case: 1
      id: strain
      now: 2026-11-22T10:00Z
      place: GB
      person: {age: 30, sex: male}
      medicines: none
      answers:
        pain-site: [lower-back]
        cough: present
        cough-duration: "5 d"
        pain-worse-movement-twisting: present
        pain-severity: 4
      denied: all
      """;

  private static final Pattern FIRST = Pattern.compile("Page 1, about (\\d+) more");
  private static final Pattern ALL = Pattern.compile("on (\\d+) pages settled");

  @TempDir private Path folder;

  private String run(String... arguments) {
    var out = new StringWriter();
    assertThat(Brace.run(new PrintWriter(out), new PrintWriter(out), arguments))
        .as(out.toString())
        .isZero();
    return out.toString();
  }

  private Path kept(String yaml) throws IOException {
    return Files.writeString(folder.resolve("case.yaml"), yaml);
  }

  private static int number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group(1));
  }

  @Test
  void as_many_pages_are_announced_as_are_asked() throws IOException {
    for (String person : List.of(ASTHMA, STRAIN)) {
      String told = run("ask", "--answers", kept(person).toString());

      String settled = "It is now clear how urgent it is";
      int end = told.contains(settled) ? told.indexOf(settled) : told.length();
      int asked = told.substring(0, end).split("\nPage ", -1).length - 1;
      assertThat(number(FIRST, told)).isCloseTo(asked - 1, within(3));
    }
  }

  @Test
  void checking_again_announces_about_what_is_asked() throws IOException {
    Knowledge knowledge = BraceHome.knowledge();
    Planner planner = new Assessor(knowledge).planner();
    for (String person : List.of(ASTHMA, STRAIN)) {
      Path asked = Files.createTempFile(folder, "asked", ".yaml");
      run("ask", "--answers", kept(person).toString(), "--save", asked.toString());
      Case before = read(asked);
      Case current =
          before.with(
              Recheck.standing(knowledge, planner, planner.known(before), before.now()),
              before.medicines());
      int announced = PagesLeft.afterNext(knowledge, planner, current);

      int pages = 0;
      while (planner.next(planner.known(current)) instanceof Step.Ask ask) {
        current = asBefore(knowledge, current, ask, before);
        pages++;
      }

      assertThat(pages).isGreaterThan(2);
      assertThat(announced).as(before.id()).isCloseTo(pages - 1, within(2));
    }
  }

  /// The page answered as it was before, or denied.
  private static Case asBefore(Knowledge knowledge, Case given, Step.Ask ask, Case before) {
    Evidence evidence = given.evidence();
    for (Line line : ask.screen().lines()) {
      Fact fact = knowledge.fact(line.fact());
      for (String id : fact.parts()) {
        Answer answer =
            before
                .evidence()
                .of(id)
                .map(Told::answer)
                .or(() -> Denial.of(knowledge.fact(id)))
                .orElse(Answer.Word.DECLINED);
        evidence = evidence.with(id, new Told(answer, Origin.ASKED, given.toldBy(), given.now()));
      }
    }
    return given.with(evidence, given.medicines());
  }

  private static Case read(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      var outcomes =
          new CaseReader(BraceHome.knowledge(), GoldenFiles.NOW)
              .read("case", text, CaseReader.Format.YAML);
      return switch (outcomes.next()) {
        case CaseOutcome.Read(Case given) -> given;
        case CaseOutcome.Refused refused -> throw new AssertionError(refused.problems());
      };
    }
  }

  /// Some forty rules hold, most of them by the same signs: none is lost, and nobody reads forty.
  @Test
  void someone_very_ill_fits_on_two_pages_for_a_clinician() throws IOException {
    Path ill = folder.resolve("ill.yaml");
    Files.writeString(
        ill,
        """
        brace-case: 1
        person: {age: 74, sex: female}
        medicines: [amoxicillin since Sunday, brown inhaler, blue inhaler, hydrocortisone]
        answers:
          pain-site: [chest-front, upper-back]
          pain-severity: 9
          forceful-vomiting-before: present
          crackling-skin: present
          black-stools: present
          sweating-clammy: present
          breathless: rest
          asthma: present
          addison-known: present
          steroids-stopped-unwell: present
          confusion-new: present
          skin-mottled: present
          cough: present
          cough-duration: 4 d
          feverish: present
          rigors: present
          temperature: 39.2 °C
          respiratory-rate: 32 /min
          oxygen-saturation: 90 %
          heart-rate: 124 /min
          systolic: 88 mmHg
        """);
    Path pdf = folder.resolve("ill.pdf");
    run("report", ill.toString(), "--for", "clinician", "--out", pdf.toString());
    try (var pages = Loader.loadPDF(Files.readAllBytes(pdf))) {
      assertThat(pages.getNumberOfPages()).isLessThanOrEqualTo(2);
    }

    Path text = folder.resolve("ill.txt");
    run("report", ill.toString(), "--for", "clinician", "--out", text.toString());
    String page = Files.readString(text).replaceAll("\\s+", " ");
    var reasons =
        new Assessor(BraceHome.knowledge())
            .assess(read(ill), new Options(false))
            .triage()
            .reasons();
    assertThat(reasons).hasSizeGreaterThan(40);
    assertThat(reasons).allSatisfy(reason -> assertThat(page).contains(reason.id()));
  }

  @Test
  void ten_medicines_and_an_interview_fit_on_one_page_for_a_clinician() throws IOException {
    Path asked = folder.resolve("asked.yaml");
    run("ask", "--answers", kept(ASTHMA).toString(), "--save", asked.toString());
    Path pdf = folder.resolve("report.pdf");
    run("report", asked.toString(), "--for", "clinician", "--out", pdf.toString());

    try (var pages = Loader.loadPDF(Files.readAllBytes(pdf))) {
      assertThat(pages.getNumberOfPages()).isEqualTo(1);
    }
    Path text = folder.resolve("report.txt");
    run("report", asked.toString(), "--for", "clinician", "--out", text.toString());
    assertThat(Files.readString(text).replaceAll("\\s+", " "))
        .contains("Asked together: ", "breathing that is failing", "apixaban 5mg bd")
        .contains(
            "- Nerves of bladder, bowel and legs under pressure: Asked together: new change"
                + " of bladder, bowel, or feeling between the legs")
        .doesNotContain("something to measure with");
  }

  @Test
  void who_answers_for_another_reads_on_each_page_whom_you_means() throws IOException {
    String other = STRAIN.replace("place: GB", "place: GB\ntold-by: proxy");
    String told = run("ask", "--answers", kept(other).toString());
    String own = run("ask", "--answers", kept(STRAIN).toString());

    assertThat(told.split("Answer for the person you help", -1)).hasSize(number(ALL, told) + 1);
    assertThat(told).contains("means the person for whom the questions were answered");
    assertThat(own).doesNotContain("the person you help:", "for whom the questions were answered");
    Path leaflet = folder.resolve("leaflet.txt");
    run("report", kept(other).toString(), "--for", "person", "--out", leaflet.toString());
    assertThat(Files.readString(leaflet)).contains("for whom the questions were answered");
  }
}
