package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.report.HtmlFormat;
import org.brace.report.Reports;
import org.junit.jupiter.api.Test;

/// The reports of the examples in a browser: nothing that axe finds wrong, and nothing fetched.
class ReportPagesTest {

  private static final Path HOME = Path.of(System.getProperty("brace.home", ".."));

  @Test
  void the_reports_of_all_examples_pass_axe_and_ask_for_nothing_else() throws IOException {
    var knowledge = knowledge();
    var assessor = new Assessor(knowledge);
    var reports = new Reports(knowledge);
    List<Case> examples = examples(knowledge);
    assertThat(examples).hasSizeGreaterThan(3);
    try (BrowserContext window = Chromium.window()) {
      Page page = window.newPage();
      List<String> requests = new ArrayList<>();
      page.onRequest(request -> requests.add(request.url()));
      for (Case given : examples) {
        var assessment = assessor.assess(given, new Options(true));
        for (var document :
            List.of(reports.forClinician(given, assessment), reports.forPerson(assessment))) {
          page.setContent(HtmlFormat.write(document));
          var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();

          assertThat(found).as("%s of %s: %s", document.title(), given.id(), found).isEmpty();
        }
      }
      assertThat(requests).isEmpty();
    }
  }

  @Test
  void on_a_narrow_screen_no_word_is_parted_and_nothing_lies_beside_it() throws IOException {
    var knowledge = knowledge();
    var assessor = new Assessor(knowledge);
    var reports = new Reports(knowledge);
    try (BrowserContext window = Chromium.window()) {
      Page page = window.newPage();
      for (Case given : examples(knowledge)) {
        page.setContent(
            HtmlFormat.write(
                reports.forClinician(given, assessor.assess(given, new Options(true)))));
        for (int width : List.of(320, 360)) {
          page.setViewportSize(width, 640);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
          assertThat((List<?>) page.evaluate(PARTED)).as("%s at %s", given.id(), width).isEmpty();
        }
      }
    }
  }

  /// The words of the tables that stand on more than one line.
  private static final String PARTED =
      """
      () => {
        const parted = [];
        for (const cell of document.querySelectorAll('tbody th, tbody td')) {
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            for (const word of text.data.matchAll(/[A-Za-z]+/g)) {
              const range = document.createRange();
              range.setStart(text, word.index);
              range.setEnd(text, word.index + word[0].length);
              if (new Set(Array.from(range.getClientRects(), box => box.top)).size > 1) {
                parted.push(word[0]);
              }
            }
          }
        }
        return parted;
      }
      """;

  private static Knowledge knowledge() throws IOException {
    return switch (KnowledgeReader.read(KnowledgeFolder.files(HOME.resolve("knowledge-base")))) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
    };
  }

  private static List<Case> examples(Knowledge knowledge) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(HOME.resolve("examples"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
          new CaseReader(knowledge, Instant.EPOCH)
              .read(file.toString(), text, CaseReader.Format.YAML)
              .forEachRemaining(outcome -> {
                if (outcome instanceof CaseOutcome.Read(Case given)) {
                  cases.add(given);
                }
              });
        }
      }
    }
    return cases;
  }
}
