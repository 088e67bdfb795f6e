package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brace.RealBase;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Within;
import org.junit.jupiter.api.Test;

/// What comes of a level that the possible causes raise.
class RiskReasonsTest {

  private static final Knowledge WARY = wary();

  private static final String SORE_BACK =
      """
      brace-case: 1
      place: GB
      person: {age: 74, sex: male}
      medicines: []
      answers: {pain-site: [upper-back], pain-severity: 3, pain-duration: 5 d%s}
      denied: all
      """;

  @Test
  void who_is_alone_is_seen_sooner_where_the_causes_raise_the_level_too() {
    Assessment.Urgency together = Assessed.of(WARY, SORE_BACK.formatted("")).triage();
    Assessment.Urgency alone =
        Assessed.of(WARY, SORE_BACK.formatted(", lives-alone-no-phone: present")).triage();

    assertThat(together.disposition()).isEqualTo(Disposition.usual(Level.SAME_DAY));
    assertThat(alone.disposition()).isEqualTo(new Disposition(Level.SAME_DAY, Within.FOUR_HOURS));
    assertThat(ids(alone)).startsWith("risk-same-day").endsWith("alone-or-cannot-watch");
    assertThat(ids(together)).startsWith("risk-same-day").doesNotContain("alone-or-cannot-watch");
  }

  private static List<String> ids(Assessment.Urgency urgency) {
    return urgency.reasons().stream().map(Assessment.Because::id).toList();
  }

  /// The knowledge base, with a reason in any chance of a cause that is to be seen the same day.
  private static Knowledge wary() {
    Knowledge base = RealBase.KNOWLEDGE;
    Policy policy = base.policy();
    Policy.Risk risk = policy.risk().get(Level.SAME_DAY);
    assertThat(risk).isNotNull();
    var wary =
        new Policy(
            policy.adultFrom(),
            policy.inScopeWhen(),
            policy.outOfScope(),
            policy.levels(),
            policy.numbers(),
            policy.members(),
            Map.of(Level.SAME_DAY, new Policy.Risk(1e-6, risk.says(), risk.source(), risk.place())),
            policy.rangeFactors(),
            policy.rangeMass(),
            policy.telling(),
            policy.selfCareGate(),
            policy.escalators(),
            policy.masks(),
            policy.readings(),
            policy.knowinglyGated(),
            policy.sayWho(),
            policy.place());
    return new Knowledge(
        base.name(),
        base.version(),
        base.sha256(),
        base.exactlyOne(),
        base.topics(),
        base.table(),
        base.conditions(),
        base.rules(),
        wary,
        base.medicineClasses(),
        base.ingredients(),
        base.products(),
        base.sources(),
        base.care());
  }
}
