package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the pages do with what is sent, and with what is not.
class FormsTest extends Pages {

  private static final String SELF_CARE = "You can look after this at home for now";
  private static final String AMBULANCE = "Call an ambulance now";

  @Test
  void after_the_interruption_more_can_be_answered_and_it_stays_in_sight() {
    Visitor visitor = visitor();
    visitor.visit(People.EMERGENCY);
    assertThat(visitor.path()).endsWith("/now");

    visitor.page().locator("a.button").last().click();

    assertThat(visitor.page().locator(".notice.alarm").first().textContent())
        .contains("You should get help now");
    visitor.goOn(People.EMERGENCY);
    visitor.open("/visits/" + visitor.visit());
    assertThat(visitor.path()).endsWith("/now");
    visitor.follow("See all that Brace says");
    assertThat(visitor.heading()).isIn(AMBULANCE, "Go to an emergency department now");
    assertThat(visitor.page().locator("main").textContent())
        .contains("What needs to be looked at now")
        .doesNotContain("What may help, to talk over");
  }

  @Test
  void nothing_is_taken_as_no_while_a_list_was_left_alone() {
    Visitor visitor = visitor();
    visitor.begin();

    visitor.press("Continue");

    assertThat(visitor.page().title()).startsWith("Please look again");
    assertThat(visitor.page().locator("#mistakes li").allTextContents())
        .singleElement()
        .asString()
        .startsWith("Signs that cannot wait: Tick what is true");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent())
        .contains("Nothing has been answered yet");
  }

  @Test
  void sex_may_be_left_open_and_is_then_not_known() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.press("Continue");
    assertThat(visitor.page().locator("#line-sex .help").textContent())
        .contains("You may leave this open");

    visitor.press("Continue");

    assertThat(visitor.page().locator("#line-sex .error").count()).isZero();
    assertThat(visitor.page().locator("#mistakes li").allTextContents())
        .isNotEmpty()
        .noneMatch(mistake -> mistake.contains("sex were you"));
    visitor.fill(People.SELF_CARE);
    visitor.page().locator("input[name='is.sex']:checked").evaluate("box => box.checked = false");
    visitor.press("Continue");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent())
        .contains("age: 30 years")
        .doesNotContain("sex: male", "sex: female");
  }

  @Test
  void each_mistake_is_named_and_what_was_answered_right_is_kept() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());

    visitor.press("Continue");
    Locator mistakes = visitor.page().locator("#mistakes li");
    int all = mistakes.count();
    assertThat(all).isGreaterThan(2);
    assertThat(mistakes.allTextContents())
        .doesNotHaveDuplicates()
        .contains("How old are you? Give a number, or tick that you cannot.");
    visitor.page().locator("input[name='value.age']").fill("30");
    visitor.press("Continue");
    assertThat(mistakes.count()).isEqualTo(all - 1);
    assertThat(visitor.page().locator("input[name='value.age']").inputValue()).isEqualTo("30");

    visitor.answer(People.SELF_CARE);
    Locator none = visitor.page().locator("input[name^='none.']").first();
    none.check();
    visitor.press("Continue");
    assertThat(mistakes.count()).isEqualTo(1);
    assertThat(none.isChecked()).isTrue();
  }

  @Test
  void a_line_that_would_be_alone_in_a_list_is_asked_with_yes_and_no() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());

    for (int pages = 0; pages < 3; pages++) {
      for (Locator list : visitor.page().locator("fieldset.lines:has(> .none)").all()) {
        assertThat(list.locator(":scope > .line").count()).as(visitor.heading()).isGreaterThan(1);
      }
      visitor.answer(People.SELF_CARE);
    }

    visitor.visit(Map.of("age", "41", "readings-at-hand", "unsure"));
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent()).contains("not sure");
  }

  @Test
  void how_to_tell_stands_under_each_line_that_is_asked_by_itself() {
    Visitor visitor = visitor();
    visitor.begin();
    assertThat(visitor.page().locator(".tell").count()).isZero();

    visitor.press("I am not sure about some");

    Locator lines = visitor.page().locator(".line");
    assertThat(lines.count()).isGreaterThan(5);
    for (Locator line : lines.all()) {
      Locator tell = line.locator(".tell");
      assertThat(tell.isVisible()).isTrue();
      assertThat(tell.textContent()).startsWith("How to tell: ");
      assertThat(line.locator("fieldset").getAttribute("aria-describedby"))
          .contains(tell.getAttribute("id"));
    }
  }

  @Test
  void how_to_tell_appears_once_someone_is_not_sure_and_goes_when_they_are() {
    Visitor visitor =
        visitor(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 568));
    visitor.begin();
    visitor.answer(Map.of());
    while (visitor.page().locator("#line-breathless").count() == 0) {
      visitor.answer(People.SELF_CARE);
    }
    Locator line = visitor.page().locator("#line-breathless");
    Locator tell = line.locator(".tell");
    Locator unsure = line.locator("input[value=unsure]");
    assertThat(tell.isVisible()).isFalse();
    assertThat(unsure.getAttribute("aria-describedby")).isEqualTo(tell.getAttribute("id"));

    unsure.check();
    assertThat(tell.isVisible()).isTrue();
    assertThat(tell.textContent()).contains("do not try it out");
    assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= 320"))
        .isEqualTo(true);

    line.locator("input[value=none]").check();
    assertThat(tell.isVisible()).isFalse();
  }

  @Test
  void who_is_not_sure_of_a_line_that_stands_for_several_is_asked_each_with_how_to_tell() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of("not-clear-headed", "unsure"));
    assertThat(visitor.page().locator("#line-syncope").count()).isEqualTo(1);

    assertThat(visitor.page().locator("#line-syncope .tell").isVisible()).isTrue();
    assertThat(visitor.page().locator("#line-syncope input[value=unsure]").count()).isEqualTo(1);
    assertThat(visitor.page().locator("main").textContent()).contains("Answer each by itself.");
    visitor.answer(Map.of("age", "30"));
    assertThat(visitor.page().title()).doesNotStartWith("Please look again");
  }

  @Test
  void titles_stand_once_and_why_is_told_once_a_page() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    for (int pages = 0; visitor.isQuestions() && pages < 4; pages++) {
      List<String> titles = visitor.page().locator("form h1, form h2").allTextContents();
      for (int at = 1; at < titles.size(); at++) {
        assertThat(titles.get(at)).isNotEqualTo(titles.get(at - 1));
      }
      assertThat(visitor.page().locator("summary:has-text('asked')").count()).isEqualTo(1);
      visitor.answer(People.SELF_CARE);
    }
  }

  @Test
  void a_page_that_was_open_too_long_is_shown_again_with_what_was_filled_in() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.fill(People.SELF_CARE);
    visitor.page().context().clearCookies();

    visitor.press("Continue");

    assertThat(visitor.page().locator("main").textContent()).contains("Please send it once more");
    assertThat(visitor.page().locator("input[name='value.age']").inputValue()).isEqualTo("30");
    visitor.press("Continue");
    assertThat(visitor.path()).endsWith("/pages/3");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent()).contains("age: 30 years");
  }

  @Test
  void without_javascript_everything_works() {
    Visitor visitor =
        visitor(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844))
            .byHand();

    visitor.visit(People.SELF_CARE);

    assertThat(visitor.heading()).isEqualTo(SELF_CARE);
    visitor.page().locator("#fear summary").click();
    visitor.page().locator("#of").fill("lung cancer");
    visitor.press("Show");
    assertThat(visitor.page().locator("#fear").textContent())
        .contains("What speaks against it", "neither prove the illness nor rule it out");
    assertThat(visitor.page().url()).doesNotContain("cancer");
  }

  @Test
  void what_someone_thinks_of_taking_is_checked_against_what_they_told() {
    Visitor visitor = visitor();
    visitor.visit(People.SAME_DAY);

    visitor
        .page()
        .locator("summary", new Page.LocatorOptions().setHasText("taking something"))
        .click();
    visitor.page().locator("#wants").fill("ibuprofen\nsnake oil 3000");
    visitor.press("Check");

    assertThat(visitor.page().locator("#medicines").textContent())
        .contains("ibuprofen")
        .doesNotContain("nsaid-", "an answer is missing");
    // The name stands with the warnings alone, and in the list that was typed.
    assertThat(visitor.page().locator("#medicines").textContent())
        .containsOnlyOnce("snake oil 3000")
        .containsOnlyOnce("Not recognised, so not checked: snake oil 3000")
        .contains("Use the name of the active substance");
    assertThat(visitor.page().locator("main :not(textarea, :has(*))").allTextContents())
        .filteredOn(text -> text.contains("snake oil 3000"))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(visitor.page().locator("main").textContent())
        .doesNotContain("What could not be used", "was not recognised");
  }

  @Test
  void a_misspelt_wish_is_offered_and_checked_when_it_is_chosen() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    visitor
        .page()
        .locator("summary", new Page.LocatorOptions().setHasText("taking something"))
        .click();
    visitor.page().locator("#wants").fill("ibuprofin 400 mg");
    visitor.press("Check");

    visitor.press("ibuprofen");

    assertThat(visitor.page().locator("#medicines").textContent()).contains("ibuprofen 400 mg");
    assertThat(visitor.page().locator("main").textContent())
        .doesNotContainIgnoringCase("not recognised");
  }

  @Test
  void the_address_of_what_was_sent_leads_back_to_the_result() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    String result = visitor.path();
    for (String form : List.of("fear", "wants")) {
      visitor.open("/visits/" + visitor.visit() + "/" + form);
      assertThat(visitor.path()).isEqualTo(result);
    }
  }

  @Test
  void who_ticks_no_visit_to_compare_is_told_to_tick_two() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    visitor.open("/visits/compare");

    assertThat(visitor.page().locator("main").textContent()).contains("Tick just two visits");
  }

  @Test
  void a_cough_or_pain_without_a_clear_cause_is_named_where_it_is_likely() {
    Visitor visitor = visitor();
    visitor.visit(Map.of("age", "40", "cough", "present", "cough-duration", "2"));

    assertThat(visitor.page().locator("main").textContent())
        .contains("Cough without a clear cause");
  }

  @Test
  void a_page_asked_line_by_line_does_not_say_to_tick() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.press("I am not sure about some");

    assertThat(visitor.page().locator("main").textContent()).doesNotContainIgnoringCase("tick");
  }
}
