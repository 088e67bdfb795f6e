package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.web.Home;
import org.junit.jupiter.api.Test;

/// What the first lines of a result say, and the title of its page: what to do, and of whom it
/// cannot be said.
class ResultHeadlineTest extends Pages {

  @Test
  void nothing_reads_as_the_last_word_while_an_answer_could_call_an_ambulance() {
    Case given = Home.given("examples/02-strain-with-a-cold.yaml");
    Visitor visitor = at(visitor(), given.with(Evidence.NONE, List.of()));

    assertThat(visitor.page().locator(".result > :first-child").innerText())
        .startsWith("Not finished yet")
        .contains("could still mean an ambulance", "Answer more questions", "this is the least");
    assertThat(visitor.page().locator(".notice.calm").count()).isZero();
    assertThat(visitor.page().locator(".result h2").allTextContents())
        .doesNotContain("What may be behind it");
  }

  /// A screen reader says it first, and it is what a tab shows.
  @Test
  void the_title_of_the_page_says_what_to_do() {
    Map<String, String> titles =
        Map.of(
            "examples/02-strain-with-a-cold.yaml",
            "You can look after this at home for now – Brace",
            "examples/01-cough-steroids-midline-pain.yaml",
            "Speak to a doctor or nurse today – Brace",
            "examples/03-bilateral-leg-weakness.yaml",
            "Go to an emergency department now – Brace",
            "knowledge-base/cases/policy/under-18-emergency.yaml",
            "Call 999 now – Brace");
    titles.forEach((file, title) -> {
      Visitor visitor = at(visitor(), Home.given(file));
      assertThat(visitor.page().title()).isEqualTo(title);
      if (!visitor.page().locator(".notice.alarm").all().isEmpty()) {
        visitor.open("/visits/" + visitor.visit() + "/now");
        assertThat(visitor.page().title()).isEqualTo(title);
      }
      assertThat(visitor.page().url()).matches(".*/visits/[0-9a-f-]{36}/(result|now)");
    });
    Visitor unfinished =
        at(
            visitor(),
            Home.given("examples/02-strain-with-a-cold.yaml").with(Evidence.NONE, List.of()));
    assertThat(unfinished.page().title()).isEqualTo("Not finished yet – Brace");
  }

  @Test
  void without_a_country_the_title_guesses_no_number() {
    Case emergency = Home.given("knowledge-base/cases/policy/under-18-emergency.yaml");
    Case anywhere =
        new Case(
            emergency.id(),
            emergency.story(),
            emergency.now(),
            null,
            emergency.toldBy(),
            emergency.medicines(),
            emergency.wants(),
            emergency.evidence(),
            null);

    assertThat(at(visitor(), anywhere).page().title())
        .isEqualTo("Call your local emergency number now – Brace");
  }

  @Test
  void of_a_child_no_page_says_that_it_can_wait() {
    String headline = "Brace cannot judge this: ask a doctor, nurse or pharmacist";
    Visitor visitor = at(visitor(), Home.given("knowledge-base/cases/policy/under-18-well.yaml"));

    assertThat(visitor.heading()).isEqualTo(headline);
    assertThat(visitor.page().locator(".result > .notice.caution:first-child").innerText())
        .contains("How soon: today for anyone who is ill", "Call an ambulance for a child", "111");
    assertThat(visitor.page().locator("main").innerText())
        .contains("Brace is made for adults")
        .doesNotContain("Book an appointment", "within 2 weeks");

    visitor.open("/visits");
    assertThat(visitor.page().locator("h2").allTextContents()).contains(headline);
  }

  @Test
  void a_medicine_that_cannot_wait_stands_above_a_level_that_can() {
    Case strain = Home.given("examples/02-strain-with-a-cold.yaml");
    List<MedicineEntry> bleeds =
        Stream.of("naproxen", "apixaban")
            .map(name -> new MedicineEntry(name, null, null, null))
            .toList();
    Visitor visitor = at(visitor(), strain.with(strain.evidence(), bleeds));
    String headline = "Ask about your medicines today";

    assertThat(visitor.page().title()).isEqualTo(headline + " – Brace");
    assertThat(visitor.heading()).isEqualTo(headline);
    assertThat(visitor.page().locator(".result > .notice.caution:first-child").innerText())
        .containsSubsequence("First read what is said of naproxen", "Look after it at home");
    assertThat(visitor.page().locator(".notice.calm").count()).isZero();

    visitor.open("/visits");
    assertThat(visitor.page().locator(".card.caution h2").allTextContents()).contains(headline);
  }

  @Test
  void an_emergency_says_who_it_is_before_what_it_is() {
    Visitor visitor = visitor();
    String visit = "/visits/" + server().keep(Home.given("examples/04-kicked-by-an-elephant.yaml"));

    for (String page : List.of("/now", "/result")) {
      visitor.open(visit + page);
      assertThat(visitor.page().locator(".notice").first().textContent())
          .containsPattern("(?s)Say who it is: 61-year-old man; asthma\\..*Tell them: ");
    }
    visitor.open(visit + "/leaflet.html");
    assertThat(visitor.page().locator("body").textContent())
        .containsOnlyOnce("Say who it is: 61-year-old man; asthma.");
    visitor.open(visit + "/report.html");
    assertThat(visitor.page().locator("body").textContent()).contains("61-year-old man; told by");
  }
}
