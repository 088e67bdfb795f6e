package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What people do with the pages, from the first to the last.
class VisitTest extends Pages {

  private static final String SELF_CARE = "You can look after this at home for now";
  private static final String SAME_DAY = "Speak to a doctor or nurse today";
  private static final String SETTLED = "It is now clear how urgent it is";
  private static final String AMBULANCE = "Call an ambulance now";

  @Test
  void a_pulled_muscle_and_a_cold_can_be_looked_after_at_home() {
    Visitor visitor = visitor().byHand();

    visitor.begin();
    assertThat(visitor.page().locator("main").textContent()).doesNotContain(SETTLED);
    while (visitor.isQuestions()
        && !visitor.page().locator("main").textContent().contains(SETTLED)) {
      visitor.answer(People.SELF_CARE);
    }
    // Whoever stops here reads the same level.
    String now = visitor.page().url();
    visitor.follow("stop here");
    assertThat(visitor.heading()).isEqualTo(SELF_CARE);
    visitor.page().navigate(now);
    visitor.goOn(People.SELF_CARE);

    assertThat(visitor.path()).endsWith("/result");
    assertThat(visitor.heading()).isEqualTo(SELF_CARE);
    assertThat(visitor.page().locator("main").textContent())
        .contains("What may be behind it", "Strained back muscle", "likely between")
        .contains("Do not wait if things change", "What you can do", "When to check again")
        .contains("your pharmacist")
        .doesNotContain("What could not be used");
  }

  @Test
  void once_it_is_clear_how_urgent_it_is_the_page_says_it_and_leads_there() {
    for (var person : Map.of(SELF_CARE, People.SELF_CARE, SAME_DAY, People.SAME_DAY).entrySet()) {
      Visitor visitor = visitor();
      visitor.begin();
      Locator notice = visitor.page().locator(".notice:has-text('" + SETTLED + "')");
      while (notice.count() == 0) {
        assertThat(visitor.page().locator("main").textContent()).doesNotContain(person.getKey());
        visitor.answer(person.getValue());
      }

      assertThat(notice.textContent())
          .contains(SETTLED + ": " + person.getKey() + ". See that now.")
          .contains("More questions may follow, if you like. This only helps to tell");
      visitor.follow("See that now");
      assertThat(visitor.heading()).isEqualTo(person.getKey());
    }
  }

  @Test
  void what_only_care_needs_to_know_is_offered_with_the_result() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    Locator options =
        visitor.page().locator(".card", new Page.LocatorOptions().setHasText("to talk over"));
    assertThat(options.textContent()).doesNotContain("has given you hives or swelling");

    visitor.follow("Answer them");
    assertThat(visitor.path()).contains("/care/");
    assertThat(visitor.page().locator("main").textContent())
        .contains(SETTLED, "which medicines and measures suit you", "A stomach ulcer");
    visitor.answer(Map.of("painkiller-trouble", "present"));
    // What was ticked is asked one by one before the result is shown again.
    assertThat(visitor.path()).contains("/care/");
    visitor.answer(Map.of("nsaid-skin-reaction-ever", "present"));

    assertThat(visitor.path()).endsWith("/result");
    assertThat(visitor.heading()).isEqualTo(SELF_CARE);
    assertThat(options.textContent()).contains("has given you hives or swelling");
    // Going back shows what was answered.
    visitor.page().goBack();
    assertThat(
            visitor
                .page()
                .locator("[name='is.nsaid-skin-reaction-ever'][value=present]")
                .isChecked())
        .isTrue();
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent())
        .contains("hives or swelling from an anti-inflammatory painkiller");
  }

  @Test
  void an_asthma_attack_reads_its_steps_on_the_page_that_says_to_call() {
    Visitor visitor = visitor();

    visitor.visit(People.EMERGENCY);
    assertThat(visitor.path()).endsWith("/now");
    assertThat(visitor.page().locator("main").textContent())
        .contains("Asthma attack", "Only if you have asthma", "up to 10 puffs");

    visitor.visit(People.ATTACK);
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.heading()).isEqualTo(AMBULANCE);
    // Which sign it is, the button asks for: it is no fault of the person's.
    assertThat(visitor.page().locator("main").textContent())
        .doesNotContain("What could not be used");
    visitor.follow("Answer more questions");
    visitor.answer(People.ATTACK);
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.page().locator("main section").nth(1).textContent())
        .contains("Asthma attack", "Sit up", "up to 10 puffs");
  }

  @Test
  void pressure_in_the_chest_reads_first_what_makes_it_an_ambulance() {
    Visitor visitor = visitor();
    visitor.begin();

    visitor.answer(Map.of("chest-weight", "present"));
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.page().locator("main").textContent())
        .contains("This is for a heavy, crushing weight", "longer than 15 minutes");
    visitor.follow("Answer more questions");
    visitor.answer(Map.of("chest-pressure", "present"));
    visitor.open("/visits/" + visitor.visit() + "/result");

    assertThat(visitor.heading()).isEqualTo("Go to an emergency department now");
    assertThat(visitor.page().locator("main section").nth(1).textContent())
        .contains("longer than 15 minutes", "spreads to an arm", "sweating");
  }

  @Test
  void who_answers_for_another_reads_whom_you_means() {
    Visitor visitor = visitor();
    visitor.open("/");
    visitor.page().locator("input[name=teller][value=proxy]").check();
    visitor.press("Start");

    assertThat(visitor.page().locator("main").textContent())
        .contains("Answer for the person you help");
    visitor.follow("Stop here");
    assertThat(visitor.page().locator("main").textContent())
        .contains("for whom the questions were answered");
  }

  @Test
  void a_fragile_spine_is_seen_the_same_day_and_the_page_says_why() {
    Visitor visitor = visitor();

    visitor.visit(People.SAME_DAY);

    assertThat(visitor.heading()).isEqualTo(SAME_DAY);
    assertThat(visitor.page().locator(".reasons").first().textContent())
        .contains("New pain over the spine, with long or repeated steroid tablets")
        .contains("You told:", "steroid courses in 12 months: 3");
    assertThat(visitor.page().locator("main a[href='tel:111']").count()).isEqualTo(1);
  }

  @Test
  void an_emergency_interrupts_at_once_with_what_to_do_and_the_number_for_the_place() {
    Visitor visitor = visitor();
    visitor.beginIn("AU");

    visitor.page().locator("input[name=tick]").first().check();
    visitor.press("Continue");

    assertThat(visitor.path()).endsWith("/now");
    assertThat(visitor.heading()).isEqualTo(AMBULANCE);
    assertThat(visitor.page().locator(".call a").getAttribute("href")).isEqualTo("tel:000");
    // What to do is seen without scrolling, on a phone.
    assertThat(visitor.page().locator(".call a").boundingBox().y).isLessThan(600);
    // While it is not said which of the signs is there, nothing says less.
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.heading()).isEqualTo(AMBULANCE);
    assertThat(visitor.page().locator(".reasons").textContent())
        .contains("At least one of these is there", "breathing that is failing");
    visitor.open("/visits/" + visitor.visit() + "/leaflet.html");
    assertThat(visitor.page().locator("body").textContent()).contains(AMBULANCE);
  }

  @Test
  void not_sure_about_two_signs_of_pressed_nerves_is_an_emergency() {
    Visitor visitor = visitor().byHand();

    visitor.visit(People.UNSURE);

    assertThat(visitor.path()).endsWith("/now");
    assertThat(visitor.heading()).isEqualTo("Go to an emergency department now");
    visitor.page().locator("a.button").last().click();
    visitor.goOn(People.UNSURE);
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.heading()).isEqualTo("Go to an emergency department now");
    assertThat(visitor.page().locator(".reasons").textContent())
        .contains("numbness between the legs: not sure");
  }
}
