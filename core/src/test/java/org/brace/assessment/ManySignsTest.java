package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.knowledge.Fact;
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
    Evidence evidence = Evidence.NONE.with("pain-site.upper-back", told());
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.type() == Fact.Type.YES_NO
          && fact.kind() == Fact.Kind.SYMPTOM
          && !fact.isDerived()
          && !fact.isCover()) {
        evidence = evidence.with(fact.id(), told());
      }
    }
    var given = new Case("me", "", NOW, "GB", Teller.PERSON, List.of(), List.of(), evidence, null);

    Assessment assessment = new Assessor(RealBase.KNOWLEDGE).assess(given, new Options(false));

    assertThat(assessment.problems())
        .filteredOn(problem -> problem.code().equals(Assessment.TOO_COSTLY))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).doesNotContain("in 100"));
  }

  private static Told told() {
    return new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW);
  }
}
