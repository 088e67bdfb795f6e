package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.TriageRule;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// What is said of the causes where so many signs are there that they cannot be worked out.
class ManySignsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void no_bounds_reach_someone_who_would_only_be_frightened_by_them() {
    assertThat(assessed().problems())
        .filteredOn(problem -> problem.code().equals(Assessment.TOO_COSTLY))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).doesNotContain("in 100"));
  }

  @Test
  void an_emergency_names_what_the_rules_point_to_and_says_calmly_that_numbers_are_missing() {
    Assessment assessment = assessed();

    assertThat(assessment.noListedCause()).isNull();
    assertThat(assessment.withoutNumbers())
        .isEqualTo(
            "How likely each possible cause is could not be worked out for so many answers at once."
                + " How urgent it is does not depend on these numbers.");
    List<String> suspects =
        CausesToName.suspects(RealBase.KNOWLEDGE, assessment).stream().map(Condition::id).toList();
    assertThat(suspects).hasSizeBetween(1, 6).doesNotHaveDuplicates();
    TriageRule first =
        assessment.triage().reasons().stream()
            .map(reason -> RealBase.KNOWLEDGE.rules().get(reason.id()))
            .filter(rule -> rule != null && !rule.suspects().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(first.suspects()).contains(suspects.getFirst());
  }

  @Test
  void a_flare_of_an_illness_that_was_denied_is_no_suspect() {
    Assessment assessment = assessed(everySign().with("copd", told(Word.ABSENT)));

    assertThat(assessment.withoutNumbers()).isNotNull();
    assertThat(CausesToName.suspects(RealBase.KNOWLEDGE, assessment).stream().map(Condition::id))
        .doesNotContain("copd-exacerbation");
  }

  @Test
  void where_numbers_are_told_no_suspects_are_listed_beside_them() {
    var breathless =
        Evidence.NONE.with("pain-site.chest-side", told()).with("cannot-speak-sentences", told());

    Assessment assessment = assessed(breathless);

    assertThat(CausesToName.emergency(assessment)).isTrue();
    assertThat(assessment.withoutNumbers()).isNull();
    assertThat(CausesToName.suspects(RealBase.KNOWLEDGE, assessment)).isEmpty();
  }

  /// Someone who has every sign.
  private static Assessment assessed() {
    return assessed(everySign());
  }

  private static Evidence everySign() {
    Evidence evidence = Evidence.NONE.with("pain-site.upper-back", told());
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.type() == Fact.Type.YES_NO
          && fact.kind() == Fact.Kind.SYMPTOM
          && !fact.isDerived()
          && !fact.isCover()) {
        evidence = evidence.with(fact.id(), told());
      }
    }
    return evidence;
  }

  private static Assessment assessed(Evidence evidence) {
    var given = new Case("me", "", NOW, "GB", Teller.PERSON, List.of(), List.of(), evidence, null);
    return new Assessor(RealBase.KNOWLEDGE).assess(given, new Options(false));
  }

  private static Told told() {
    return told(Word.PRESENT);
  }

  private static Told told(Word answer) {
    return new Told(answer, Origin.ASKED, Teller.PERSON, NOW);
  }
}
