package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.casefile.Case;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// Coming back: what was told is kept, used again, compared, taken along and deleted.
class ComingBackTest extends Pages {

  @Test
  void a_check_again_says_what_has_changed() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    visitor.press("Check again: something may have changed");
    // However short the time: what was not there is asked again.
    assertThat(visitor.heading()).isEqualTo("Signs that cannot wait");
    var truths = new HashMap<>(People.SELF_CARE);
    truths.put("pain-severity", "9");
    visitor.goOn(truths);
    assertThat(visitor.heading()).isEqualTo("From your last visit");
    assertThat(visitor.page().locator("main").textContent())
        .contains("pain: lower back")
        .doesNotContain("pain score", "age");
    visitor.press("Continue");
    visitor.goOn(truths);
    assertThat(visitor.path()).endsWith("/result");

    assertThat(visitor.page().locator(".card:has-text('What has changed since')").textContent())
        .contains("Worse or new", "pain score: 4 before, 9 now", "more urgent");

    visitor.open("/visits?all=true");
    int number = visitor.page().locator("main .card").count();
    assertThat(visitor.page().locator("main .card").first().textContent())
        .contains("Visit " + number + ":", "a check of visit " + (number - 1));
    for (var box : visitor.page().locator("input[name=visit]").all().subList(0, 2)) {
      box.check();
    }
    visitor.press("Compare two");
    assertThat(visitor.page().locator("main").textContent())
        .contains(
            "Visit " + (number - 1) + ": ",
            "pain score: 4 before, 9 now",
            "You can look after this at home for now");
  }

  @Test
  void medicines_whose_times_are_others_by_now_are_asked_again_beside_what_was_written() {
    Instant then = Instant.parse("2026-03-02T10:00:00Z");
    var age =
        new Told(
            new Answer.Measured(new Quantity(30, Unit.YEAR)), Origin.ASKED, Teller.PERSON, then);
    var course = new MedicineEntry("prednisolone 40 mg since yesterday", null, null, null);
    Visitor visitor = visitor();
    visitor.open(
        "/visits/"
            + server()
                .keep(
                    new Case(
                        "before",
                        "",
                        then,
                        "GB",
                        Teller.PERSON,
                        List.of(course),
                        List.of(),
                        Evidence.NONE.with("age", age),
                        null))
            + "/result");
    visitor.press("Check again: something may have changed");

    Locator list = visitor.page().locator("#medicines");
    for (int pages = 0; pages < 8 && list.count() == 0; pages++) {
      if (visitor.isQuestions()) {
        visitor.answer(People.SELF_CARE);
      } else {
        visitor.press("Continue");
      }
    }

    assertThat(list.inputValue()).isEmpty();
    assertThat(visitor.page().locator("main").textContent())
        .contains("Earlier you wrote this", "prednisolone 40 mg since yesterday");
  }

  @Test
  void a_pain_that_has_gone_counts_no_more() {
    Visitor visitor = visitor();
    var truths = new HashMap<>(People.SELF_CARE);
    truths.remove("pain-site");
    truths.put("pain-site", "chest-side");
    truths.put("pain-worse-deep-breath", "present");
    truths.put("pain-onset", "sudden");
    visitor.visit(truths);
    assertThat(visitor.heading()).isEqualTo("Speak to a doctor or nurse today");

    visitor.press("Check again: something may have changed");
    truths.keySet().removeIf(fact -> fact.startsWith("pain-") || fact.startsWith("muscle-"));
    visitor.goOn(truths);
    for (var box : visitor.page().locator("input[name=changed]").all()) {
      if (!truths.containsKey(box.inputValue())) {
        box.check();
      }
    }
    visitor.press("Continue");
    visitor.goOn(truths);

    assertThat(visitor.heading()).isNotEqualTo("Speak to a doctor or nurse today");
    assertThat(visitor.page().locator(".card:has-text('What has changed since')").textContent())
        .contains("less urgent", "worse on a deep breath");
  }

  @Test
  void a_number_that_changed_is_compared_with_what_it_was() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    var truths = new HashMap<>(People.SELF_CARE);
    truths.put("pain-severity", "2");
    visitor.visit(truths);

    visitor.open("/visits");
    for (var box : visitor.page().locator("input[name=visit]").all().subList(0, 2)) {
      box.check();
    }
    visitor.press("Compare two");

    assertThat(visitor.page().locator("section.card").first().textContent())
        .contains("Better or gone", "pain score: 4 before, 2 now");
  }

  @Test
  void illnesses_and_medicines_are_told_once_and_confirmed_in_one_tap() {
    Visitor visitor = visitor();
    var truths = new HashMap<>(People.SAME_DAY);
    visitor.visit(truths);
    visitor.open("/");
    visitor.page().locator("input[name=reuse]").check();
    visitor.press("Start");
    visitor.page().locator("input[name=from]").nth(1).check();
    visitor.press("Start");
    visitor.answer(Map.of());

    assertThat(visitor.path()).endsWith("/record");
    assertThat(visitor.page().locator("main").textContent())
        .contains("age: 58 years", "prednisolone 30 mg")
        .doesNotContain("pain score");
    visitor.press("Continue");
    truths.remove("age");
    visitor.goOn(truths);
    assertThat(visitor.heading()).isEqualTo("Speak to a doctor or nurse today");
  }

  @Test
  void what_is_not_right_any_more_is_asked_again() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(People.SELF_CARE);
    visitor.open("/");
    visitor.page().locator("input[name=reuse]").check();
    visitor.press("Start");
    visitor.page().locator("input[name=from]").nth(1).check();
    visitor.press("Start");
    visitor.answer(Map.of());
    visitor.press("Ask me all of it again");

    assertThat(visitor.page().locator("input[name='value.age']").inputValue()).isEmpty();
  }

  @Test
  void a_tick_that_was_not_explained_counts_in_every_place() {
    String ambulance = "Call an ambulance now";
    Visitor visitor = visitor();
    visitor.begin();
    visitor.page().locator("input[name=tick]").first().check();
    visitor.press("Continue");
    assertThat(visitor.heading()).isEqualTo(ambulance);
    assertThat(visitor.page().locator("main").textContent())
        .contains(
            "At least one of these is there: too breathless to finish a sentence",
            "Say which of these signs it is");

    visitor.open("/visits");
    assertThat(visitor.page().locator("main .card h2").first().textContent()).contains(ambulance);
    visitor.page().goBack();
    visitor.open("/visits/" + visitor.visit() + "/result");
    visitor.press("Check again: something may have changed");
    assertThat(visitor.path()).endsWith("/now");
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.heading()).isEqualTo(ambulance);
    assertThat(visitor.page().locator(".card:has-text('What has changed since')").textContent())
        .contains("as urgent");

    visitor.open("/visits");
    for (var box : visitor.page().locator("input[name=visit]").all().subList(0, 2)) {
      box.check();
    }
    visitor.press("Compare two");
    assertThat(visitor.page().locator("main").textContent())
        .contains(ambulance)
        .doesNotContain("You can look after this at home");
  }

  @Test
  void a_visit_that_was_left_is_not_finished_and_can_be_gone_on_with() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    String asked = visitor.path();

    visitor.open("/visits");
    Locator card = visitor.page().locator("main .card").first();
    assertThat(card.locator("h2").textContent()).isEqualTo("Not finished");
    assertThat(card.textContent()).doesNotContain("Book an appointment", "at home");
    card.locator("a", new Locator.LocatorOptions().setHasText("Go on")).click();
    assertThat(visitor.path()).isEqualTo(asked);

    visitor.goOn(People.SELF_CARE);
    visitor.open("/visits");
    assertThat(card.locator("h2").textContent())
        .isEqualTo("You can look after this at home for now");
    assertThat(card.textContent()).contains("See the result").doesNotContain("Not finished");
  }

  @Test
  void an_emergency_that_was_left_stands_in_the_list_and_is_not_finished() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.page().locator("input[name=tick]").first().check();
    visitor.press("Continue");

    visitor.open("/visits");
    Locator card = visitor.page().locator("main .card").first();
    assertThat(card.locator("h2").textContent()).isEqualTo("Call an ambulance now");
    assertThat(card.textContent()).contains("Not finished.", "Do this first", "so far");
  }

  @Test
  void visits_of_the_same_minute_are_told_apart_by_number_and_complaint() {
    Visitor visitor = visitor();
    visitor.visit(People.SAME_DAY);
    visitor.visit(People.SELF_CARE);

    visitor.open("/visits?all=true");
    List<String> cards = visitor.page().locator("main .card").allTextContents();
    // Which signs those are follows from what the interview asks; two more are named.
    assertThat(cards.get(0))
        .containsPattern("age: 30 years; pain: lower back; [^;]{4,}; [^;]{4,}; and \\d+ more");
    assertThat(cards.get(1)).contains("age: 58 years; pain: ", "and ", " more");
    int number = cards.size();
    assertThat(cards.get(0)).contains("Visit " + number + ":");
    assertThat(cards.get(1)).contains("Visit " + (number - 1) + ":");

    visitor.follow("Delete visit " + (number - 1));
    assertThat(visitor.page().locator("main").textContent())
        .contains(
            "Visit " + (number - 1) + ", begun", "Speak to a doctor or nurse today", "58 years");
    // Who opens the start page has not asked to see what was told.
    visitor.begin();
    visitor.answer(Map.of());
    visitor.fill(People.SELF_CARE);
    visitor.press("Continue");
    visitor.open("/");
    assertThat(visitor.page().locator(".card:has-text('Go on where')").textContent())
        .contains("The visit of")
        .doesNotContain("years");
  }

  @Test
  void only_visits_that_are_not_finished_are_gone_on_with_each_by_its_number() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    String finished = visitor.visit();
    var begun = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      visitor.begin();
      visitor.answer(Map.of());
      begun.addFirst("/visits/" + visitor.visit());
    }
    visitor.open("/visits?all=true");
    int number = visitor.page().locator("main .card").count();
    List<String> listed = visitor.page().locator("main .card a").allTextContents();
    assertThat(listed)
        .contains("Go on with visit " + number, "See the result of visit " + (number - 2));

    visitor.open("/");
    Locator links = visitor.page().locator(".card:has-text('Go on where') li a");

    assertThat(links.allTextContents()).doesNotHaveDuplicates();
    assertThat(links.first().textContent()).contains("(visit " + number + ", not finished)");
    assertThat(links.nth(1).textContent()).contains("(visit " + (number - 1) + ", not finished)");
    List<String> to = links.all().stream().map(link -> link.getAttribute("href")).toList();
    assertThat(to).startsWith(begun.toArray(String[]::new)).doesNotContain("/visits/" + finished);
  }

  @Test
  void a_visit_is_deleted_after_a_question() {
    Visitor visitor = visitor();
    visitor.visit(People.EMERGENCY);
    String visit = visitor.visit();
    visitor.open("/visits/" + visit + "/delete");
    visitor.press("Delete");

    visitor.open("/visits/" + visit + "/result");
    assertThat(visitor.heading()).isEqualTo("There is no such page");
  }
}
