package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

  private static final Instant FIRST = Instant.parse("2026-11-02T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "pain-duration, 3 d, 7 d, 4",
    "pain-duration, 3 d, 5 d, 2",
    "pain-duration, 3 d, 1 wk, 4",
    "pain-duration, 6 h, 12 h, 0.25",
    "pain-duration, 3 wk, 1 mo, 9",
    "cough-duration, 2 wk, 3 wk, 7",
    "cough-duration, 1 wk, 2 wk, 5",
    "cough-duration, 2 wk, 8 wk, 45",
    "cough-duration, > 3 wk, > 4 wk, 7",
    "age, 40 a, 41 a, 300",
  })
  void what_grew_by_the_time_between_has_only_gone_on(
      String fact, String then, String now, double days) {
    Changes changes = changes(fact, read(then), read(now), days);

    assertThat(changes.goesOn()).extracting(Fact::id).containsExactly(fact);
    assertThat(changes.worse()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pain-duration, 3 d, 3 wk, 4",
    "pain-duration, 1 d, 3 d, 0.1",
    "cough-duration, 1 wk, 4 wk, 7",
    "cough-duration, 2 wk, > 3 wk, 7",
    "cough-duration, 2 wk, 3 wk, 0.04",
  })
  void what_grew_by_more_is_still_told_as_worse(String fact, String then, String now, double days) {
    Changes changes = changes(fact, read(then), read(now), days);

    assertThat(changes.worse()).extracting(Fact::id).containsExactly(fact);
    assertThat(changes.goesOn()).isEmpty();
  }

  @Test
  void what_grew_by_less_has_begun_anew() {
    Changes changes = changes("cough-duration", read("1 wk"), read("2 wk"), 60);

    assertThat(changes.worse()).extracting(Fact::id).containsExactly("cough-duration");
  }

  @Test
  void a_score_that_grew_by_as_many_points_as_days_is_worse() {
    Changes changes = changes("pain-severity", new Answer.Count(3), new Answer.Count(7), 4);

    assertThat(changes.worse()).extracting(Fact::id).containsExactly("pain-severity");
  }

  @Test
  void changes_between_two_moments_say_which_way_each_fact_moved() {
    var before = new Known(told("feverish", Word.ABSENT, "cough", Word.PRESENT), null, FIRST);
    var after = new Known(told("feverish", Word.PRESENT, "cough", Word.ABSENT), null, FIRST);

    Changes changes = Changes.between(RealBase.KNOWLEDGE, before, after);

    assertThat(changes.worse()).extracting(Fact::id).containsExactly("feverish");
    assertThat(changes.better()).extracting(Fact::id).contains("cough");
  }

  @Test
  void what_is_not_told_again_has_not_changed() {
    var week = new Answer.Measured(new Quantity(1, Unit.of("wk").orElseThrow()));
    var before = new Known(told("cough", Word.PRESENT, "cough-duration", week), null, FIRST);
    // That there is a cough says that it has lasted for some time.
    var after = new Known(before.evidence().without("cough-duration"), null, FIRST);

    assertThat(Changes.between(RealBase.KNOWLEDGE, before, after))
        .isEqualTo(new Changes(List.of(), List.of(), List.of(), List.of()));
  }

  /// Who has no pain any more is not worse for its not hurting on pressing.
  @Test
  void what_reassured_of_a_pain_that_is_gone_is_not_worse() {
    String pressing = "pain-reproduced-by-pressing";
    var before =
        new Known(told("pain-site.chest-side", Word.PRESENT, pressing, Word.PRESENT), null, FIRST);
    Evidence gone = Evidence.NONE;
    Rule asked =
        Objects.requireNonNull(
            Objects.requireNonNull(RealBase.KNOWLEDGE.topics().get("pain-worse")).askWhen());
    for (String fact : Evaluation.facts(asked)) {
      gone = gone.with(fact, new Told(Word.ABSENT, Origin.ASKED, Teller.PERSON, FIRST));
    }
    var healed = new Known(gone, null, FIRST);
    var denied =
        new Known(told("pain-site.chest-side", Word.PRESENT, pressing, Word.ABSENT), null, FIRST);

    assertThat(Changes.between(RealBase.KNOWLEDGE, before, healed).worse()).isEmpty();
    assertThat(Changes.between(RealBase.KNOWLEDGE, healed, before).better())
        .extracting(Fact::id)
        .doesNotContain(pressing);
    assertThat(Changes.between(RealBase.KNOWLEDGE, before, denied).worse())
        .extracting(Fact::id)
        .containsExactly(pressing);
  }

  @Test
  void a_yes_to_several_signs_at_once_is_new_until_they_are_asked_one_by_one() {
    String cover = "bladder-bowel-numbness";
    var before = new Known(told(cover, Word.ABSENT, "cough", Word.PRESENT), null, FIRST);
    var after = new Known(told(cover, Word.PRESENT, "cough", Word.PRESENT), null, FIRST);
    var asked = new Known(told(cover, Word.PRESENT, "saddle-numbness", Word.PRESENT), null, FIRST);

    assertThat(Changes.between(RealBase.KNOWLEDGE, before, after).worse())
        .extracting(Fact::id)
        .containsExactly(cover);
    assertThat(Changes.between(RealBase.KNOWLEDGE, after, before).better())
        .extracting(Fact::id)
        .containsExactly(cover);
    assertThat(Changes.between(RealBase.KNOWLEDGE, before, asked).worse())
        .extracting(Fact::id)
        .containsExactly("saddle-numbness");
  }

  private static Evidence told(String one, Answer first, String other, Answer second) {
    return Evidence.NONE
        .with(one, new Told(first, Origin.ASKED, Teller.PERSON, FIRST))
        .with(other, new Told(second, Origin.ASKED, Teller.PERSON, FIRST));
  }

  /// A new fact that measures time but does not count from something that began (an hour of morning
  /// stiffness, say) needs another rule.
  @Test
  void these_facts_count_from_something_that_began() {
    assertThat(RealBase.KNOWLEDGE.facts().values())
        .filteredOn(WentOn::measures)
        .extracting(Fact::id)
        .containsExactlyInAnyOrder("age", "cough-duration", "pain-duration");
  }

  private static Changes changes(String fact, Answer then, Answer now, double days) {
    Instant second = FIRST.plus(Duration.ofMinutes(Math.round(days * 1440)));
    return Changes.between(RealBase.KNOWLEDGE, known(fact, then, FIRST), known(fact, now, second));
  }

  private static Known known(String fact, Answer answer, Instant at) {
    var told = new Told(answer, Origin.ASKED, Teller.PERSON, at);
    return new Known(Evidence.NONE.with(fact, told), null, at);
  }

  private static Answer read(String text) {
    String[] words = text.replace("> ", "").split(" ", -1);
    var quantity = new Quantity(Double.parseDouble(words[0]), Unit.of(words[1]).orElseThrow());
    return text.startsWith(">")
        ? new Answer.Between(quantity, true, null, false)
        : new Answer.Measured(quantity);
  }
}
