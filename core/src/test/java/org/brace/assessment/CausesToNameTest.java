package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.junit.jupiter.api.Test;

class CausesToNameTest {

  private static final String ON_THE_PILL =
      """
      brace-case: 1
      person: {age: 27, sex: female}
      medicines: [microgynon]
      answers:
        pain-site: [upper-back, chest-side]
        pain-onset: sudden
        pain-worse-deep-breath: present
        pain-worse-coughing-sneezing: present
        breathless: effort
        heart-rate: 108 /min
        pain-severity: 6
      """;

  private static List<String> named(String text) {
    CaseOutcome outcome =
        new CaseReader(RealBase.KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"))
            .read("case", new StringReader(text), CaseReader.Format.YAML)
            .next();
    var given = ((CaseOutcome.Read) outcome).subject();
    Assessment assessment = new Assessor(RealBase.KNOWLEDGE).assess(given, new Options(false));
    assertThat(CausesToName.emergency(assessment)).isTrue();
    return CausesToName.of(RealBase.KNOWLEDGE, assessment).stream().map(PossibleCause::id).toList();
  }

  @Test
  void an_emergency_names_first_what_someone_is_sent_for_and_no_strain() {
    assertThat(named(ON_THE_PILL))
        .startsWith("pulmonary-embolism")
        .doesNotContain("intercostal-muscle-strain", "thoracolumbar-muscle-strain");
  }

  @Test
  void what_a_rule_points_to_is_named_though_alone_it_could_wait() {
    assertThat(
            named(
                """
                brace-case: 1
                person: {age: 72, sex: male}
                medicines: [apixaban 5 mg bd]
                answers:
                  pain-site: [chest-side]
                  pain-one-spot: present
                  pain-worse-coughing-sneezing: present
                """))
        .contains("cough-rib-fracture");
  }
}
