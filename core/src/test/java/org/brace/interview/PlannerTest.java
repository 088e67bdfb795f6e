package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.interview.Strain.NOW;
import static org.brace.interview.Strain.PLANNER;
import static org.brace.interview.Strain.asked;
import static org.brace.interview.Strain.interview;
import static org.brace.interview.Strain.measured;
import static org.brace.interview.Strain.noMedicines;
import static org.brace.interview.Strain.strain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.brace.RealBase;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.simulation.Interviewed;
import org.brace.simulation.Respondent;
import org.brace.triage.Triage;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final Known NOTHING = new Known(Evidence.NONE, null, NOW);

  private static Known with(Known known, String fact, Answer answer) {
    return known.with(
        known.evidence().with(fact, new Told(answer, Origin.ASKED, Teller.PERSON, NOW)));
  }

  @Test
  void the_first_page_holds_the_signs_that_cannot_wait_and_nothing_else() {
    var ask = (Step.Ask) PLANNER.next(NOTHING);

    assertThat(ask.screen().parts()).hasSize(1);
    assertThat(ask.screen().parts().getFirst().topic()).isEqualTo("first-signs");
    assertThat(ask.screen().lines())
        .hasSize(7)
        .allMatch(line -> line.reach().atLeast(Level.EMERGENCY_AMBULANCE));
    assertThat(ask.offered()).isFalse();
  }

  /// Under one title stands all of it: what is left alone under a cover line stands under that of
  /// the line, not under "before a medicine that makes you drowsy".
  @Test
  void no_title_stands_twice_on_a_page_and_none_is_that_of_a_page_for_care() {
    for (Screen page : interview(strain()).pages()) {
      List<String> titles =
          page.parts().stream().filter(part -> part.splits() == null).map(Part::topic).toList();

      assertThat(titles).doesNotHaveDuplicates().noneMatch(topic -> topic.startsWith("care-"));
    }
  }

  @Test
  void no_page_has_more_than_eight_lines_and_none_is_asked_twice() {
    List<String> asked = new ArrayList<>();
    for (Screen page : interview(strain()).pages()) {
      assertThat(page.lines().size()).isBetween(1, Screen.MOST);
      page.lines().forEach(line -> asked.add(line.fact()));
    }
    assertThat(asked).doesNotHaveDuplicates();
  }

  @Test
  void who_wheezes_with_copd_and_no_asthma_is_not_asked_how_asthma_was() {
    Map<String, Answer> truth = strain();
    truth.put("age", measured(68, Unit.YEAR));
    truth.put("copd", Word.PRESENT);
    truth.put("asthma", Word.ABSENT);
    truth.put("wheeze", Word.PRESENT);
    truth.put("asthma-worsening", Word.PRESENT);

    List<String> asked = asked(truth);

    assertThat(asked)
        .contains("reliever-effect", "asthma-worsening", "preventer-missed")
        .doesNotContain(
            "asthma-past-danger",
            "asthma-icu-ever",
            "asthma-admission-12m",
            "asthma-attack-recent",
            "asthma-troubles-life",
            "asthma-limits-activity",
            "asthma-treatment-ineffective",
            "asthma-day-symptoms");
  }

  @Test
  void a_strain_with_a_cold_ends_in_self_care_within_ten_pages() {
    Interviewed done = interview(strain());

    assertThat(done.stop()).isEqualTo(new Step.Stop(Step.Why.SETTLED, Level.SELF_CARE));
    assertThat(done.pages()).hasSizeLessThanOrEqualTo(10);
    assertThat(
            Triage.of(RealBase.KNOWLEDGE, done.end().chart(RealBase.KNOWLEDGE))
                .ruleDisposition()
                .level())
        .isEqualTo(Level.SELF_CARE);
  }

  @Test
  void who_is_unsure_of_what_rules_out_self_care_does_not_end_there() {
    for (String fact : List.of("cancer-ever", "osteoporosis", "immune-suppressed")) {
      Map<String, Answer> truth = strain();
      truth.put(fact, Word.UNSURE);

      Interviewed done = interview(truth);

      assertThat(done.stop()).as(fact).isEqualTo(new Step.Stop(Step.Why.SETTLED, Level.ROUTINE));
      assertThat(
              Triage.of(RealBase.KNOWLEDGE, done.end().chart(RealBase.KNOWLEDGE))
                  .ruleDisposition()
                  .level())
          .as(fact)
          .isEqualTo(Level.ROUTINE);
    }
  }

  @Test
  void of_what_must_all_hold_to_rule_out_self_care_one_denial_is_enough() {
    var levelOnly = new Planner(RealBase.KNOWLEDGE);
    List<String> asked = new ArrayList<>();
    new Respondent(RealBase.KNOWLEDGE, strain(), noMedicines(), NOW)
        .interview(levelOnly)
        .pages()
        .forEach(page -> page.lines().forEach(line -> asked.add(line.fact())));

    // Aches all over count with sickness, waves of pain with one of 7 of 10.
    assertThat(asked)
        .contains("nausea", "pain-severity")
        .doesNotContain("muscle-aches-all-over", "pain-colicky-waves");
  }

  @Test
  void a_ticked_cover_line_is_asked_one_by_one_on_the_next_page() {
    Known ticked = with(NOTHING, "breathing-failing", Word.PRESENT);

    var ask = (Step.Ask) PLANNER.next(ticked);

    assertThat(ask.screen().parts().getFirst().splits()).isEqualTo("breathing-failing");
    assertThat(ask.screen().lines())
        .extracting(Line::fact)
        .contains("cannot-speak-sentences", "exhausted")
        .doesNotContain("breathing-failing");
    assertThat(PLANNER.atLeast(ticked)).isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(PLANNER.atLeast(with(NOTHING, "breathing-failing", Word.ABSENT)))
        .isEqualTo(Level.SELF_CARE);
  }

  @Test
  void after_an_emergency_more_is_offered_and_only_what_can_raise_it() {
    Known known = with(NOTHING, "saddle-numbness", Word.PRESENT);

    var ask = (Step.Ask) PLANNER.next(known);

    assertThat(ask.offered()).isTrue();
    assertThat(ask.screen().lines()).allMatch(line -> line.reach() == Level.EMERGENCY_AMBULANCE);
  }

  @Test
  void nothing_is_left_to_ask_when_an_ambulance_is_needed() {
    Known known = with(NOTHING, "cyanosis", Word.PRESENT);

    assertThat(PLANNER.next(known))
        .isEqualTo(new Step.Stop(Step.Why.SETTLED, Level.EMERGENCY_AMBULANCE));
  }

  @Test
  void a_reassuring_fact_that_could_lower_an_emergency_is_asked() {
    Known known = with(NOTHING, "chest-pressure", Word.PRESENT);
    known = with(known, "nausea", Word.PRESENT);

    var ask = (Step.Ask) PLANNER.next(known);

    assertThat(ask.standing()).isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(ask.screen().lines()).extracting(Line::fact).contains("pain-only-on-cough-or-move");
  }

  @Test
  void who_is_past_childbearing_is_not_asked_about_pregnancy_and_who_tells_of_one_is_heard() {
    Known old = with(NOTHING, "age", measured(70, Unit.YEAR));

    assertThat(old.chart(RealBase.KNOWLEDGE).state("pregnant")).isEqualTo(State.NOT_RELEVANT);
    assertThat(with(old, "pregnant", Word.PRESENT).chart(RealBase.KNOWLEDGE).state("pregnant"))
        .isEqualTo(State.ANSWERED);
  }

  @Test
  void what_is_not_relevant_is_not_asked() {
    for (Screen page : interview(strain()).pages()) {
      assertThat(page.lines())
          .extracting(Line::fact)
          .doesNotContain(
              "reliever-effect", "asthma-worsening", "pregnant", "pregnancy", "vaginal-bleeding");
    }
  }

  @Test
  void the_same_answers_in_any_order_give_the_same_end() {
    Known end = interview(strain()).end();
    List<String> facts = new ArrayList<>(end.evidence().answers().keySet());
    var random = new SplittableRandom(3);
    for (int i = facts.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String fact = facts.set(i, facts.get(other));
      facts.set(other, fact);
    }
    Known shuffled = new Known(Evidence.NONE, end.medicines(), NOW);
    for (String fact : facts) {
      shuffled =
          shuffled.with(shuffled.evidence().with(fact, end.evidence().of(fact).orElseThrow()));
    }

    assertThat(PLANNER.next(shuffled)).isEqualTo(PLANNER.next(end));
  }

  @Test
  void a_topic_that_was_skipped_can_be_answered_later() {
    Known end = interview(strain()).end();
    Known without = end.with(end.evidence().without("bladder-bowel-numbness"));

    var forTheLevel = (Step.Ask) new Planner(RealBase.KNOWLEDGE).next(without);
    var ask = (Step.Ask) PLANNER.next(without);

    assertThat(forTheLevel.screen().lines())
        .extracting(Line::fact)
        .containsExactly("bladder-bowel-numbness");
    // What is left of the page may ask for the causes.
    assertThat(ask.screen().lines()).extracting(Line::fact).contains("bladder-bowel-numbness");
    assertThat(PLANNER.next(with(without, "bladder-bowel-numbness", Word.ABSENT)))
        .isInstanceOf(Step.Stop.class);
  }

  @Test
  void unsure_is_not_asked_again() {
    Map<String, Answer> truth = strain();
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.type() == Fact.Type.YES_NO && !fact.isDerived() && !fact.isCover()) {
        truth.putIfAbsent(fact.id(), Word.UNSURE);
      }
    }
    List<String> asked = new ArrayList<>();
    interview(truth).pages().forEach(page -> page.lines().forEach(l -> asked.add(l.fact())));

    assertThat(asked).doesNotHaveDuplicates().contains("saddle-numbness", "feels-very-unwell");
  }

  @Test
  void unsure_asks_for_what_it_makes_room_for() {
    var level = new Planner(RealBase.KNOWLEDGE);
    Known end = with(interview(strain()).end(), "surgery-or-immobile-4w", Word.ABSENT);
    end =
        with(with(end, "tuberculosis-risks", Word.ABSENT), "valve-muscle-or-adrenal", Word.ABSENT);
    end = with(with(end, "painkillers-do-not-help", Word.ABSENT), "chest-tightness", Word.ABSENT);
    end = with(end, "flu-covid-contact", Word.ABSENT);
    Known open = end.with(end.evidence().without("fever-medicine-8h"));
    Known sickle = with(open, "sickle-cell", Word.PRESENT);

    // It makes room for a fever that a medicine hides, which would matter with sickle cells alone.
    assertThat(level.next(with(open, "night-sweats", Word.UNSURE))).isInstanceOf(Step.Stop.class);
    Known unsure = with(sickle, "night-sweats", Word.UNSURE);
    var asked = new ArrayList<String>();
    while (level.next(unsure) instanceof Step.Ask ask) {
      for (Line line : ask.screen().lines()) {
        asked.add(line.fact());
        unsure = with(unsure, line.fact(), Word.ABSENT);
      }
    }
    assertThat(asked).contains("fever-medicine-8h");
  }

  @Test
  void what_may_let_a_blocker_fall_is_asked_also_where_a_rough_answer_leaves_it_open() {
    var level = new Planner(RealBase.KNOWLEDGE);
    var underSixWeeks = new Answer.Between(null, false, new Quantity(6, Unit.WEEK), true);
    Known open = with(interview(strain()).end(), "cough-duration", underSixWeeks);
    Known asked = open.with(open.evidence().without("looked-into").without("getting-better"));

    var ask = (Step.Ask) level.next(asked);

    assertThat(ask.standing()).isEqualTo(Level.ROUTINE);
    assertThat(ask.screen().lines()).extracting(Line::fact).contains("getting-better");
  }

  @Test
  void what_a_medicine_that_is_not_known_leaves_open_is_asked() {
    Map<String, Answer> truth = strain();
    truth.put("asthma", Word.PRESENT);
    Known end = interview(truth).end();
    var opener = new MedicineEntry("serevent", null, null, null);
    var unknown = new MedicineEntry("zorbifex", null, null, null);
    var list = RealBase.MEDICINES.resolve(List.of(opener, unknown), end.now()).computed();

    // The opener has no steroid beside it, unless the unknown one is that: the plan says how.
    var ask =
        (Step.Ask) new Planner(RealBase.KNOWLEDGE).next(new Known(end.evidence(), list, end.now()));

    assertThat(ask.screen().lines()).extracting(Line::fact).contains("inhaler-plan");
  }

  @Test
  void a_child_is_out_of_scope_once_the_dangerous_signs_are_denied() {
    Map<String, Answer> truth = strain();
    truth.put("age", measured(12, Unit.YEAR));

    assertThat(interview(truth).stop().why()).isEqualTo(Step.Why.OUT_OF_SCOPE);
  }

  @Test
  void a_single_answer_that_would_raise_or_lower_the_level_is_named() {
    Known end = interview(strain()).end();

    assertThat(Decisive.upwards(RealBase.KNOWLEDGE, end))
        .contains(new Decisive("saddle-numbness", Word.PRESENT, Level.EMERGENCY_DEPARTMENT));
    for (Level least : Level.values()) {
      assertThat(Decisive.upwards(RealBase.KNOWLEDGE, end, least))
          .as("%s and above", least)
          .isEqualTo(
              Decisive.upwards(RealBase.KNOWLEDGE, end).stream()
                  .filter(each -> each.level().atLeast(least))
                  .toList());
    }
    assertThat(Decisive.downwards(RealBase.KNOWLEDGE, with(end, "saddle-numbness", Word.PRESENT)))
        .extracting(Decisive::fact)
        .contains("saddle-numbness");
  }
}
