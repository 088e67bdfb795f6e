package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Asking on the page of the result about an illness that one is afraid of.
class FearTest extends Pages {

  @Test
  void a_feared_illness_is_found_by_what_people_call_it_and_chosen_where_several_are() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    Locator answer = fear(visitor, "cancer");
    assertThat(answer.textContent()).contains("Which do you mean?");
    assertThat(answer.locator("h3").count()).isZero();
    assertThat(answer.locator("button").first().textContent()).isEqualTo("Lung cancer");
    visitor.press("Lung cancer");

    assertThat(answer.textContent())
        .contains(
            "Lung cancer", "How likely, by what you told", "how long the cough has lasted: 1 week")
        .containsOnlyOnce("how long the cough has lasted");
    fear(visitor, "cancer");
    visitor.press("Bone marrow cancer (myeloma)");
    assertThat(answer.locator("h3").textContent()).isEqualTo("Bone marrow cancer (myeloma)");
  }

  @Test
  void a_plain_word_opens_no_illness_unasked() {
    Visitor visitor = visitor();
    begun(visitor);

    Locator answer = fear(visitor, "asthma");

    assertThat(answer.locator("h3").count()).isZero();
    assertThat(answer.locator("button").allTextContents())
        .containsExactly(
            "Asthma that is not well controlled",
            "Asthma attack",
            "Asthma reaction to a painkiller",
            "Overworked breathing muscles");
  }

  @Test
  void a_misspelt_illness_is_offered_and_opened_when_it_is_chosen() {
    Visitor visitor = visitor();
    begun(visitor);

    Locator answer = fear(visitor, "numonia");

    assertThat(answer.textContent())
        .contains("Brace knows no illness called numonia", "Did you mean:");
    assertThat(answer.locator("h3").count()).isZero();
    visitor.press("Pneumonia (lung infection)");
    assertThat(answer.locator("h3").textContent()).isEqualTo("Pneumonia (lung infection)");
  }

  @Test
  void the_answer_to_a_fear_is_in_sight_with_and_without_javascript() {
    for (boolean scripts : List.of(true, false)) {
      Visitor visitor =
          visitor(new NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(390, 844));
      begun(visitor);

      Locator answer = fear(visitor, "pneumonia");

      for (String next : List.of("", "cancer")) {
        if (!next.isEmpty()) {
          fear(visitor, next);
          visitor.press("Lung cancer");
        }
        assertThat(answer.boundingBox().y).as("scripts: " + scripts).isBetween(0.0, 400.0);
        assertThat(visitor.page().url()).doesNotContain("pneumonia", "ancer");
      }
    }
  }

  /// At what can be said before anything was answered.
  private static void begun(Visitor visitor) {
    visitor.begin();
    visitor.open("/visits/" + visitor.visit() + "/result");
  }

  /// Asks about an illness on the page of the result.
  private static Locator fear(Visitor visitor, String illness) {
    Locator name = visitor.page().locator("#of");
    if (!name.isVisible()) {
      visitor.page().locator("#fear summary").click();
    }
    name.fill(illness);
    visitor.press("Show");
    return visitor.page().locator("#feared");
  }
}
