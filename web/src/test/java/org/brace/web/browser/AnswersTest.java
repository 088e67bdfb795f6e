package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// What was answered, each under a heading that says what it is.
class AnswersTest extends Pages {

  private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

  /// The answers of someone who has all this.
  private Visitor answers(String... present) {
    Evidence evidence = Evidence.NONE;
    for (String fact : present) {
      evidence =
          evidence.with(fact, new Told(Answer.Word.PRESENT, Origin.ASKED, Teller.PERSON, THEN));
    }
    var told = new Case("told", "", THEN, "GB", Teller.PERSON, null, List.of(), evidence, null);
    Visitor visitor = visitor();
    visitor.open("/visits/" + server().keep(told) + "/answers");
    return visitor;
  }

  private static Locator card(Visitor visitor, String title) {
    return visitor.page().locator("section.card:has(h2:text-is('" + title + "'))");
  }

  @Test
  void an_illness_stands_among_the_illnesses_wherever_it_was_asked() {
    Visitor visitor =
        answers(
            "cancer-active",
            "aaa-known",
            "sickle-cell",
            "tb-contact",
            "lives-alone-no-phone",
            "baby-or-pregnant-at-home",
            "temperature-under-36",
            "tendon-pain");

    assertThat(card(visitor, "Illnesses you have had").textContent())
        .contains("cancer under treatment now");
    assertThat(card(visitor, "More illnesses").textContent())
        .contains("known aneurysm in the belly");
    assertThat(card(visitor, "A few more illnesses").textContent())
        .contains("sickle cell disease")
        .doesNotContain("alone");
    assertThat(card(visitor, "Work, home and contacts").textContent())
        .contains("contact with tuberculosis", "alone", "baby")
        .doesNotContain("cancer", "aneurysm");
    assertThat(card(visitor, "If you can measure").textContent()).contains("temperature under 36");
    assertThat(visitor.page().locator("main").textContent())
        .containsOnlyOnce("new tendon pain")
        .containsOnlyOnce("cancer under treatment now")
        .doesNotContain("What you took or met just before", "More about your breathing");
  }

  @Test
  void what_stands_under_another_topic_is_changed_there() {
    Visitor visitor = answers("cancer-active", "diabetes");

    card(visitor, "Illnesses you have had").locator("a").click();
    assertThat(visitor.heading()).isEqualTo("Illnesses you have had");
    visitor.page().locator("input[name='is.cancer-active'][value=absent]").check();
    visitor.press("Continue");

    assertThat(card(visitor, "Illnesses you have had").locator(".aside").textContent())
        .contains("No:", "cancer under treatment now");
  }
}
