package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.brace.assessment.Assessment;
import org.brace.care.Care;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.Remedy;
import org.brace.model.Level;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// What someone on the way to the emergency department is told of their medicines: whom to tell
/// there and what to leave out, and nobody to ring or to ask elsewhere.
class OnTheWayTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;
  private static final Reports REPORTS = new Reports(KNOWLEDGE);

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "pharmacist|pharmacy|\\b[Rr]ing\\b|\\b[Aa]sk\\b|[Ss]peak to|\\bGP\\b|surgery|[Bb]ook (a|an)\\b"
              + "|today|tomorrow|next contact|[Ee]mergency help|within (a|two|some) days?");

  /// Whether it is told in an emergency to who takes it, once its hazard is there.
  private static boolean toldOnTheWay(MedicineRule rule) {
    return rule.applies().contains(Situation.TAKING)
        && rule.about().stream().noneMatch(each -> each.kind() == Remedy.Kind.MEASURE)
        && (rule.urgent()
            || rule.toDoTaking() == Action.DO_NOT_START
            || (rule.severity() == Severity.CONTRAINDICATED && !rule.waits()));
  }

  @Test
  void what_a_rule_says_there_sends_nobody_elsewhere() {
    List<MedicineRule> told =
        KNOWLEDGE.care().rules().values().stream().filter(OnTheWayTest::toldOnTheWay).toList();

    assertThat(told).hasSizeGreaterThan(70);
    assertThat(
            told.stream()
                .filter(rule -> ELSEWHERE.matcher(rule.toTellOnTheWay()).find())
                .map(rule -> rule.id() + ": " + rule.toTellOnTheWay()))
        .isEmpty();
    // Whoever takes it only now and then is told there what they are told anywhere.
    assertThat(
            told.stream()
                .map(MedicineRule::sayWhenNeeded)
                .filter(Objects::nonNull)
                .filter(says -> ELSEWHERE.matcher(says).find()))
        .isEmpty();
  }

  @Test
  void only_rules_that_are_told_there_have_words_for_it() {
    assertThat(
            KNOWLEDGE.care().rules().values().stream()
                .filter(rule -> rule.sayOnTheWay() != null && !toldOnTheWay(rule))
                .map(MedicineRule::id))
        .isEmpty();
  }

  @Test
  void no_leaflet_of_an_emergency_names_a_pharmacist() throws IOException {
    int read = 0;
    for (var each : GoldenCases.all()) {
      Assessment assessment = each.assessment();
      Care care = assessment.care();
      if (care == null || !care.level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        continue;
      }
      read++;
      assertThat(TextFormat.write(REPORTS.forPerson(assessment)))
          .as(each.given().id())
          .doesNotContain("pharmacist");
    }
    assertThat(read).isGreaterThan(100);
  }
}
