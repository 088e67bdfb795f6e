package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.report.CareSections;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.web.Home;
import org.brace.wording.Wording;
import org.junit.jupiter.api.Test;

/// The page of the result: short, with all that matters in sight and all the rest one key away, on
/// the screen and on paper.
class ResultPageTest extends Pages {

  private static final String SELF_CARE = "02-strain-with-a-cold";
  private static final String SAME_DAY = "01-cough-steroids-midline-pain";
  private static final String EMERGENCY = "03-bilateral-leg-weakness";
  private static final String ASTHMA = "05-stable-asthma-achy-back";

  private static final List<String> EXAMPLES = List.of(SELF_CARE, SAME_DAY, EMERGENCY, ASTHMA);

  /// In screens of a phone: they were 7.4, 11.0 and 4.8 when nothing was folded.
  private static final Map<String, Double> MOST_SCREENS =
      Map.of(SELF_CARE, 5.3, SAME_DAY, 7.9, EMERGENCY, 3.4);

  @Test
  void an_example_stays_short_on_a_phone() {
    MOST_SCREENS.forEach((example, most) -> {
      Visitor visitor = at(visitor(), example(example));

      assertThat(number(visitor, "document.documentElement.scrollHeight") / 844)
          .as(example)
          .isLessThan(most);
    });
  }

  /// In screens of a phone: they were 1.6 before the lines were shortened.
  private static final double MOST_SCREENS_OF_SIGNS = 1.5;

  @Test
  void when_to_go_takes_a_screen_and_a_half_of_a_phone_at_most() {
    for (String example : List.of(SELF_CARE, SAME_DAY, ASTHMA)) {
      Visitor visitor = at(visitor(), example(example));

      assertThat(
              number(visitor, "document.querySelector('#sooner').getBoundingClientRect().height")
                  / 844)
          .as(example)
          .isLessThan(MOST_SCREENS_OF_SIGNS);
    }
  }

  @Test
  void the_level_comes_first_then_why_when_to_go_medicines_and_causes() {
    Visitor visitor = at(visitor(), example(SAME_DAY));

    assertThat(visitor.page().locator(".result > :first-child h1").textContent())
        .isEqualTo("Speak to a doctor or nurse today");
    assertThat(visitor.page().locator(".result h2").allTextContents())
        .startsWith(
            "Why",
            CareSections.IF_THINGS_CHANGE,
            "Your medicines",
            "What may be behind it",
            "What you can do",
            "What may help, to talk over");
  }

  @Test
  void what_the_medicines_leave_open_is_told_and_no_answer_is_said_to_be_missing() {
    Case chestWall =
        Home.given("knowledge-base/cases/clot/pleuritic-after-steroids-chest-wall.yaml");
    var course = new MedicineEntry("prednisolone 40 mg 5 days in October", null, null, null);
    Visitor visitor = at(visitor(), chestWall.with(chestWall.evidence(), List.of(course)));

    assertThat(visitor.page().locator("#open-medicines").innerText())
        .contains("being seen the same day", "steroid tablets in the last 30 days (more exactly)");
    assertThat(visitor.page().locator("main").innerText())
        .contains("does not say on which day it ended")
        .doesNotContain("The answers could still mean", "Some answers are missing");
  }

  @Test
  void what_made_it_less_urgent_stands_beside_what_was_told() {
    Visitor visitor =
        at(visitor(), Home.given("knowledge-base/cases/clot/sore-rib-easing-at-34.yaml"));

    assertThat(visitor.page().locator(".reasons li").first().innerText())
        .contains(
            "You told: worse on a deep breath.",
            "What made it less urgent: pressing brings on the usual pain; getting better from day"
                + " to day, for three days or more;");
    assertThat(at(visitor, example(SAME_DAY)).page().locator(".reasons").allInnerTexts())
        .noneMatch(text -> text.contains("less urgent"));
  }

  @Test
  void with_a_bone_that_may_be_broken_the_spine_is_spared_before_anything_is_prevented() {
    Visitor visitor = at(visitor(), example(SAME_DAY));

    assertThat(visitor.page().locator(".card:has(h2:text('What you can do')) li").allTextContents())
        .first()
        .asString()
        .contains("do not lift, bend forward or twist");
  }

  @Test
  void by_keyboard_all_that_is_folded_opens_without_javascript() {
    for (String example : List.of(SAME_DAY, ASTHMA)) {
      Visitor visitor =
          at(
              visitor(
                  new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844)),
              example(example));
      Page page = visitor.page();
      int folded = count(page, "main details:not([open])");
      assertThat(folded).as(example).isGreaterThan(3);

      // What opens lies further on, so one way through the page comes by all of it.
      for (int i = 0; i < 20 + 10 * folded && count(page, "main details:not([open])") > 0; i++) {
        page.keyboard().press("Tab");
        if (count(page, "details:not([open]) > summary:focus-visible") == 1) {
          page.keyboard().press(i % 2 == 0 ? "Enter" : "Space");
        }
      }

      assertThat(count(page, "main details:not([open])")).as(example).isZero();
      assertThat(hidden(visitor, "main details :is(p, li, td)")).as(example).isEmpty();
    }
  }

  @Test
  void printing_shows_all_that_is_folded_without_javascript() throws IOException {
    for (String example : EXAMPLES) {
      Visitor visitor =
          at(visitor(new NewContextOptions().setJavaScriptEnabled(false)), example(example));
      assertThat(hidden(visitor, FOLDED)).as(example).isNotEmpty();
      List<String> folded = visitor.page().locator(FOLDED).allTextContents();

      visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(hidden(visitor, FOLDED)).as(example).isEmpty();
      String paper = closeUp(text(visitor.page().pdf()));

      assertThat(folded)
          .as(example)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(paper).contains(closeUp(each)));
    }
  }

  @Test
  void a_browser_that_cannot_print_what_is_folded_opens_it_by_script() {
    Visitor visitor = at(visitor(), example(SAME_DAY));
    Page page = visitor.page();
    page.locator("main summary").first().click();
    int folded = count(page, "main details:not([open])");

    page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(count(page, "main details:not([open])")).isZero();
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");

    assertThat(count(page, "main details:not([open])")).isEqualTo(folded);
    assertThat(count(page, "main details[open]")).isEqualTo(1);
  }

  @Test
  void warnings_and_when_to_go_are_in_sight_without_opening_anything() {
    for (String example : EXAMPLES) {
      Case given = taking(example(example), "Zorbifex forte", "Lemsip Max", "methotrexate");
      Visitor visitor = at(visitor(), given);
      Assessment assessment = new Assessor(Home.KNOWLEDGE).assess(given, new Options(true));
      Level level = assessment.triage().disposition().level();
      var care =
          new CareSections(new Wording(Home.KNOWLEDGE, assessment.medicines()), assessment.care());
      List<Text> warnings = care.warnings();
      List<Text> signs =
          level.atLeast(Level.EMERGENCY_DEPARTMENT) ? List.of() : sooner(care, level);
      assertThat(warnings).as(example).hasSizeGreaterThan(2);

      String seen = closeUp(visitor.page().locator("main").innerText());
      assertThat(Stream.concat(warnings.stream(), signs.stream()))
          .as(example)
          .allSatisfy(line -> assertThat(seen).contains(closeUp(line.body())));
      assertThat(closeUp(visitor.page().locator("main").textContent()))
          .as(example)
          .containsOnlyOnce(closeUp("Zorbifex forte"));
      assertThat(visitor.page().locator("details:not([open]) strong").allTextContents())
          .as(example)
          .noneMatch(lead ->
              Stream.of("Ask first", "Not for you", "Not this", "Avoid", "Do not", "Not recognised")
                  .anyMatch(lead::startsWith));
    }
  }

  @Test
  void each_name_that_is_not_recognised_stands_once_with_its_own_mend() {
    Case given =
        taking(example(SELF_CARE), "zzqqxx forte", "blorp cream")
            .withWants(
                List.of(
                    new MedicineEntry("ibuprofin 400 mg", null, null, null),
                    new MedicineEntry("snake oil 3000", null, null, null)));
    Visitor visitor = at(visitor(), given);

    List<String> lines =
        visitor.page().locator("#medicines li:has-text('Not recognised')").allInnerTexts();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains("zzqqxx forte; blorp cream.")
        .contains("blorp cream: Use the name of the active substance, as the box has it.")
        .doesNotContain("ibuprofen");
    assertThat(lines.get(1)).contains("ibuprofin 400 mg").contains("Did you mean ibuprofen");
    assertThat(lines.get(2))
        .contains("snake oil 3000", "Use the name of the active substance")
        .doesNotContain("Did you mean");
    assertThat(visitor.page().locator("main").textContent())
        .doesNotContain("What could not be used", "was not recognised");
  }

  /// What is folded and belongs on paper: not the forms.
  private static final String FOLDED =
      "main details:not([open]) :is(p, li, td):not(.on-screen, .actions, #fear *, #asking *)";

  private static List<Text> sooner(CareSections care, Level level) {
    List<Text> lines = new ArrayList<>();
    for (Block block : care.signs(then -> then.compareTo(level) > 0)) {
      if (block instanceof Block.Bullets(List<Text> items)) {
        lines.addAll(items);
      }
    }
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static Case taking(Case given, String... names) {
    var medicines =
        new ArrayList<>(Objects.requireNonNullElse(given.medicines(), List.<MedicineEntry>of()));
    for (String name : names) {
      medicines.add(new MedicineEntry(name, null, null, null));
    }
    return given.with(given.evidence(), medicines);
  }

  private static Case example(String name) {
    return Home.given("examples/" + name + ".yaml");
  }

  /// The texts that a selector finds and nobody can see.
  private static List<String> hidden(Visitor visitor, String selector) {
    return ((List<?>)
            visitor
                .page()
                .evaluate(
                    """
                    selector => [...document.querySelectorAll(selector)]
                      .filter(each => !each.checkVisibility({visibilityProperty: true})
                        || each.getBoundingClientRect().height === 0)
                      .map(each => each.textContent)
                    """,
                    selector))
        .stream().map(String.class::cast).toList();
  }

  private static int count(Page page, String selector) {
    return page.locator(selector).count();
  }

  private static double number(Visitor visitor, String script) {
    return ((Number) visitor.page().evaluate(script)).doubleValue();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// Without the spaces, which differ with where lines end.
  private static String closeUp(String text) {
    return text.replaceAll("\\s+", "");
  }
}
