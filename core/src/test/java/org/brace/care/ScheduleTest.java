package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.brace.RealBase;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.SoundBase;
import org.brace.model.Level;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What is told of later: the warnings, when to look again, and help with keeping to a plan.
@NullMarked
class ScheduleTest {

  private static final Knowledge KNOWLEDGE = SoundBase.sound().knowledge();

  private static AdvisedPerson someone() {
    return new AdvisedPerson(KNOWLEDGE);
  }

  @Test
  void the_safety_net_is_told_below_an_emergency_with_what_matters_most_first() {
    Knowledge knowledge =
        withWarning("  first-in-file: {says: S, then: same-day, sources: [ng158]}\n");

    assertThat(new AdvisedPerson(knowledge).with("cough").care().safetyNet())
        .extracting(Care.SafetyNet::id, Care.SafetyNet::mattersMost)
        .containsExactly(tuple("worse-breath", true), tuple("first-in-file", false));
    assertThat(new AdvisedPerson(knowledge).care().safetyNet())
        .extracting(Care.SafetyNet::id)
        .containsExactly("first-in-file", "worse-breath");
    Care emergency = new AdvisedPerson(knowledge).at(Level.EMERGENCY_DEPARTMENT).care();
    assertThat(emergency.safetyNet()).isEmpty();
    assertThat(emergency.recheck()).isNull();
  }

  @Test
  void
      a_line_of_the_safety_net_for_no_condition_is_told_to_all_but_those_whom_it_does_not_concern() {
    Knowledge knowledge =
        withWarning("  of-wheeze: {says: S, then: same-day, when: wheeze, sources: [ng158]}\n");

    assertThat(told(new AdvisedPerson(knowledge))).contains("of-wheeze");
    assertThat(told(new AdvisedPerson(knowledge).with("wheeze"))).first().isEqualTo("of-wheeze");
    assertThat(told(new AdvisedPerson(knowledge).without("wheeze")))
        .containsExactly("worse-breath");
  }

  @Test
  void a_line_of_the_safety_net_is_left_out_for_those_of_whom_it_cannot_be_so() {
    Knowledge knowledge =
        SoundBase.sound()
            .with(
                "care.yaml",
                "for: [rib-fracture], when: cough,",
                "for: [rib-fracture], who: wheeze,")
            .knowledge();

    assertThat(told(new AdvisedPerson(knowledge))).containsExactly("worse-breath");
    assertThat(told(new AdvisedPerson(knowledge).with("wheeze"))).containsExactly("worse-breath");
    assertThat(told(new AdvisedPerson(knowledge).without("wheeze"))).isEmpty();
  }

  @Test
  void who_told_of_a_sign_of_the_safety_net_is_told_what_would_be_worse() {
    Knowledge knowledge =
        withWarning(
            "  wheezing: {says: A wheeze, then: same-day, already: wheeze,"
                + " says-already: More wheeze, sources: [ng158]}\n");

    assertThat(says(new AdvisedPerson(knowledge))).contains("A wheeze");
    assertThat(says(new AdvisedPerson(knowledge).without("wheeze"))).contains("A wheeze");
    assertThat(says(new AdvisedPerson(knowledge).with("wheeze")))
        .contains("More wheeze")
        .doesNotContain("A wheeze");
  }

  @Test
  void a_sign_that_was_told_and_is_no_more_urgent_than_the_level_is_left_out() {
    Knowledge knowledge =
        withWarning(
            "  wheezing: {says: A wheeze, then: same-day, already: wheeze, sources: [ng158]}\n");
    AdvisedPerson wheezes = new AdvisedPerson(knowledge).with("wheeze");

    assertThat(says(wheezes.at(Level.ROUTINE))).contains("A wheeze");
    assertThat(says(wheezes.at(Level.SAME_DAY))).doesNotContain("A wheeze");
    assertThat(says(new AdvisedPerson(knowledge).at(Level.SAME_DAY))).contains("A wheeze");
  }

  /// The sound knowledge base with one more line of the safety net.
  private static Knowledge withWarning(String line) {
    return SoundBase.sound().with("care.yaml", "safety-net:\n", "safety-net:\n" + line).knowledge();
  }

  private static List<String> says(AdvisedPerson person) {
    return person.care().safetyNet().stream().map(Care.SafetyNet::says).toList();
  }

  private static List<String> told(AdvisedPerson person) {
    return person.care().safetyNet().stream().map(Care.SafetyNet::id).toList();
  }

  @Test
  void what_is_to_be_asked_again_in_hours_is_asked_today_while_there_is_time() {
    Care.Recheck recheck =
        Objects.requireNonNull(someone().at(Level.SAME_DAY).with("cough").care().recheck());

    // Now it is ten in the morning.
    assertThat(recheck.first()).isEqualTo(LocalDate.parse("2026-11-22"));
  }

  @Test
  void times_count_from_now() {
    Care care = someone().at(Level.SELF_CARE).with("cough").care();

    Care.Recheck recheck = Objects.requireNonNull(care.recheck());
    assertThat(recheck.first()).isEqualTo(LocalDate.parse("2026-11-25"));
    assertThat(recheck.next())
        .containsExactly(LocalDate.parse("2026-11-29"), LocalDate.parse("2026-12-06"));
    assertThat(care.followUp())
        .extracting(Care.FollowUp::first, Care.FollowUp::next)
        .containsExactly(
            tuple(LocalDate.parse("2026-12-06"), List.of(LocalDate.parse("2027-01-17"))));
  }

  @Test
  void only_who_told_of_a_cough_is_told_that_it_should_be_gone() {
    assertThat(recheck(new AdvisedPerson(RealBase.KNOWLEDGE).with("cough")))
        .contains("and the cough has gone");
    assertThat(recheck(new AdvisedPerson(RealBase.KNOWLEDGE).without("cough")))
        .startsWith("If by then the pain is 2 or less of 10, you need not")
        .doesNotContain("cough");
    assertThat(recheck(new AdvisedPerson(RealBase.KNOWLEDGE))).doesNotContain("cough");
  }

  private static String recheck(AdvisedPerson person) {
    return Objects.requireNonNull(person.at(Level.SELF_CARE).care().recheck()).says();
  }

  @Test
  void days_are_those_of_the_place() {
    // At ten in the morning in UTC it is tomorrow already, and yesterday still.
    assertThat(firstDay(ZoneOffset.ofHours(14))).isEqualTo(LocalDate.parse("2026-11-26"));
    assertThat(firstDay(ZoneOffset.ofHours(-11))).isEqualTo(LocalDate.parse("2026-11-24"));
  }

  private static LocalDate firstDay(ZoneId where) {
    Care care = someone().at(Level.SELF_CARE).with("cough").in(where).care();
    return Objects.requireNonNull(care.recheck()).first();
  }

  @Test
  void help_with_keeping_to_a_treatment_is_for_its_causes_where_it_names_any() {
    Knowledge knowledge =
        SoundBase.sound()
            .with("care.yaml", "when: wheeze, ask: Which?", "for: [rib-fracture], when: wheeze")
            .knowledge();
    AdvisedPerson wheezes = new AdvisedPerson(knowledge).with("wheeze");

    assertThat(wheezes.care().adherence()).isEmpty();
    assertThat(wheezes.probably("rib-fracture", 0.5).care().adherence()).hasSize(1);
    assertThat(
            new AdvisedPerson(knowledge)
                .without("wheeze")
                .probably("rib-fracture", 0.5)
                .care()
                .adherence())
        .isEmpty();
  }
}
