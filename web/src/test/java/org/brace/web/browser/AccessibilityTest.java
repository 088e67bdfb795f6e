package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// WCAG 2.2 AA on every page, in light and dark, on a narrow screen, enlarged, and by keyboard.
class AccessibilityTest extends Pages {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /// The rules whose outcome depends on colours; no other can differ between light and dark.
  static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  private final List<String> violations = new ArrayList<>();

  /// Whether to try all rules in dark, too, and pages made of the same parts as one before.
  private boolean all;

  /// The parts that question pages were made of.
  private final Set<Object> parts = new HashSet<>();

  /// Whether a page has a kind of part that no page before had.
  private boolean hasNewParts(Visitor visitor) {
    return parts.addAll((List<?>) visitor.page().evaluate(PARTS));
  }

  /// Each kind of element with its class, its type and whether it says something to who cannot see.
  private static final String PARTS =
      """
      [...new Set([...document.querySelectorAll('main *')].map(each =>
        [each.parentElement.tagName, each.tagName, each.className, each.type, each.inputMode,
          ...each.getAttributeNames().filter(name => name.startsWith('aria') || name === 'role')].join(' ')))]
      """;

  /// Looks at a page in both colour schemes.
  private void look(Visitor visitor, String where) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      var axe = new AxeBuilder(visitor.page()).setLegacyMode(true);
      var found =
          (scheme == ColorScheme.LIGHT || all
                  ? axe.withTags(WCAG_2_2_AA)
                  : axe.withRules(OF_COLOURS))
              .analyze();
      for (Rule rule : found.getViolations()) {
        for (CheckedNode node : rule.getNodes()) {
          violations.add("%s, %s: %s %s".formatted(where, scheme, rule.getId(), node.getHtml()));
        }
      }
      // A rule that checked nothing would find nothing.
      assertThat(found.getPasses()).as(where).isNotEmpty();
    }
  }

  /// Opens all that is folded, so that it is looked at too.
  private static void unfold(Visitor visitor) {
    visitor
        .page()
        .evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
  }

  @Test
  void no_page_violates_wcag_2_2_aa_in_light_or_dark() {
    lookAtAll();
  }

  @Test
  @Tag("long")
  void no_page_violates_any_rule_of_wcag_2_2_aa_in_dark_either() {
    all = true;
    lookAtAll();
  }

  private void lookAtAll() {
    Visitor visitor = visitor();
    visitor.open("/");
    look(visitor, "start");
    visitor.begin();
    look(visitor, "list to tick");
    visitor.press("Continue");
    look(visitor, "mistakes in a list");
    visitor.press("I am not sure about some");
    look(visitor, "line by line");
    visitor.open("/visits/" + visitor.visit() + "/pages/1");
    visitor.answer(Map.of());
    visitor.press("Continue");
    unfold(visitor);
    look(visitor, "mistakes in values");
    int pages = 0;
    int looked = 0;
    boolean doubted = false;
    while (visitor.isQuestions()) {
      if (pages++ > 0 && (hasNewParts(visitor) || all)) {
        looked++;
        look(visitor, "question page " + pages + ", " + visitor.heading());
      }
      if (!doubted) {
        doubted = doubt(visitor);
      }
      visitor.answer(People.SAME_DAY);
    }
    assertThat(doubted).isTrue();
    assertThat(looked).isPositive();
    unfold(visitor);
    look(visitor, "result, same day");
    visitor.follow("Answer them");
    assertThat(visitor.path()).contains("/care/");
    look(visitor, "what only care asks");
    visitor.follow("Back");
    unfold(visitor);
    visitor.page().locator("#of").fill("lung cancer");
    visitor.press("Show");
    unfold(visitor);
    look(visitor, "fear");
    visitor.follow("See or change your answers");
    look(visitor, "answers");
    visitor.page().locator(".card:has-text('About you') a").click();
    visitor.page().waitForLoadState();
    look(visitor, "change");
    String visit = visitor.visit();
    visitor.open("/visits/" + visit + "/result");
    visitor.press("Check again: something may have changed");
    look(visitor, "check again, " + visitor.path());
    visitor.open("/visits/" + visitor.visit() + "/result");
    unfold(visitor);
    look(visitor, "result with changes");
    visitor.open("/visits");
    look(visitor, "history");
    for (var box : visitor.page().locator("input[name=visit]").all()) {
      box.check();
    }
    visitor.press("Compare two");
    look(visitor, "compare");
    visitor.open("/visits/" + visit + "/delete");
    look(visitor, "delete");
    visitor.open("/visits/00000000-0000-0000-0000-000000000000");
    look(visitor, "no such page");
    visitor.open("/");
    visitor.page().locator("input[name=reuse]").check();
    visitor.press("Start");
    look(visitor, "whose answers");
    visitor.page().locator("input[name=from]").nth(1).check();
    visitor.press("Start");
    visitor.answer(Map.of());
    assertThat(visitor.path()).endsWith("/record");
    look(visitor, "record to confirm");
    ListsTest.listWithAnswers(visitor);
    look(visitor, "list with a question of several answers");
    fits(visitor);
    visitor.page().setViewportSize(390, 844);
    visitor.visit(People.EMERGENCY);
    look(visitor, "emergency");
    visitor.page().locator("a.button").last().click();
    visitor.goOn(People.EMERGENCY);
    visitor.open("/visits/" + visitor.visit() + "/result");
    unfold(visitor);
    look(visitor, "result, emergency");
    visitor.open("/visits/" + visitor.visit() + "/leaflet.html");
    look(visitor, "leaflet");

    assertThat(violations).isEmpty();
  }

  /// Says "not sure" wherever this page tells how to find out, and looks at it.
  ///
  /// @return whether there was such a line
  private boolean doubt(Visitor visitor) {
    var lines = visitor.page().locator("fieldset:has(> .on-doubt)").all();
    for (var line : lines) {
      line.locator("input[value=unsure], input[value=cannot-measure]").first().check();
      assertThat(line.locator(".on-doubt").isVisible()).isTrue();
    }
    if (!lines.isEmpty()) {
      look(visitor, "not sure, " + visitor.heading());
      fits(visitor);
      visitor.page().setViewportSize(390, 844);
    }
    return !lines.isEmpty();
  }

  @Test
  void at_320_pixels_and_at_double_size_nothing_scrolls_sideways() {
    Visitor visitor = visitor();
    visitor.open("/");
    fits(visitor);
    visitor.begin();
    while (visitor.isQuestions()) {
      fits(visitor);
      visitor.answer(People.SAME_DAY);
    }
    unfold(visitor);
    fits(visitor);
    visitor.open("/visits");
    fits(visitor);
  }

  /// On a narrow phone, and enlarged twice on a small screen and on a usual one: half as many
  /// pixels for the page, as zooming does it.
  private static void fits(Visitor visitor) {
    for (int[] size : new int[][] {{320, 568}, {320, 256}, {640, 512}}) {
      visitor.page().setViewportSize(size[0], size[1]);
      var wider =
          visitor
              .page()
              .evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) wider).intValue())
          .as("%s at %d", visitor.path(), size[0])
          .isLessThanOrEqualTo(0);
    }
  }

  @Test
  void by_keyboard_alone_one_can_begin_answer_and_go_on() {
    Visitor visitor = visitor();
    Page page = visitor.page();
    visitor.open("/");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to the main part");
    page.keyboard().press("Enter");
    tabTo(page, "Start");
    page.keyboard().press("Enter");
    page.waitForURL("**/pages/1");

    tabTo(page, "None of these");
    page.keyboard().press("Space");
    tabTo(page, "Continue");
    page.keyboard().press("Enter");
    page.waitForURL("**/pages/2");
    tabTo(page, "Continue");
    page.keyboard().press("Enter");
    page.locator("#mistakes").waitFor();

    // What is wrong has the focus, and leads to the line that is meant.
    page.waitForFunction("document.activeElement.id === 'mistakes'");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.name")).isEqualTo("value.age");
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if (focused(page).equals(name)) {
        assertThat((Boolean) page.evaluate("document.activeElement.matches(':focus-visible')"))
            .as("the focus is seen")
            .isTrue();
        return;
      }
    }
    throw new AssertionError("Never came to " + name);
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate(
            "(e => (e.labels && e.labels.length ? e.labels[0] :"
                + " e).textContent.trim())(document.activeElement)");
  }
}
