package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.brace.RealBase;
import org.brace.assessment.Assessment.Known;
import org.brace.care.Care;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.triage.Reason;
import org.junit.jupiter.api.Test;

/// Whom a rule sends for a flare of an illness that they have is told what helps with it, though
/// nothing else speaks for it.
class SuspectedFlaresTest {

  private static Care care(String answers) {
    return Objects.requireNonNull(
        Assessed.of(
                """
                brace-case: 1
                place: GB
                person: {age: 24, sex: female}
                medicines: [Clenil, Ventolin]
                answers:
                  pain-site: [upper-back]
                  %s
                denied: all
                """
                    .formatted(answers))
            .care());
  }

  private static List<String> options(Care care) {
    return care.options().stream().map(each -> each.option().id()).toList();
  }

  @Test
  void half_of_the_best_peak_flow_and_no_other_sign_is_told_what_helps_in_an_attack() {
    Care care = care("asthma: present\n  peak-flow: 240 L/min\n  best-peak-flow: 500 L/min");

    assertThat(options(care)).contains("steroid-tablets-course", "attack-care-by-professionals");
    assertThat(care.followUp()).extracting(Care.FollowUp::id).contains("after-asthma-attack");
  }

  @Test
  void what_a_less_urgent_rule_points_to_is_not_suspected() {
    var evidence =
        List.of(new Known("asthma", "present", Origin.ASKED, Teller.PERSON, Instant.EPOCH));

    assertThat(flares(Level.SAME_DAY, evidence, "asthma-exacerbation"))
        .containsExactly("asthma-exacerbation");
    assertThat(flares(Level.ROUTINE, evidence, "asthma-exacerbation")).isEmpty();
    assertThat(flares(Level.SAME_DAY, evidence, "asthma-exacerbation", "pneumonia")).isEmpty();
    assertThat(flares(Level.SAME_DAY, List.of(), "asthma-exacerbation")).isEmpty();
  }

  private static Set<String> flares(Level level, List<Known> evidence, String... suspects) {
    var reason =
        new Reason(
            "rule",
            "red-flag",
            Disposition.usual(level),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(suspects));
    return SuspectedFlares.of(RealBase.KNOWLEDGE, List.of(reason), evidence);
  }

  @Test
  void a_strong_allergic_reaction_is_not_taken_for_a_flare_of_asthma() {
    assertThat(options(care("asthma: present\n  allergen-2h: present\n  chest-tightness: present")))
        .doesNotContain("steroid-tablets-course", "attack-care-by-professionals");
  }

  @Test
  void without_the_illness_and_before_anything_was_found_nothing_is_told_of_its_treatment() {
    assertThat(options(care("trauma-recent: minor\n  osteoporosis: present")))
        .as("a bone of the spine that may be broken is not to be moved early")
        .doesNotContain("care-of-a-collapsed-spine-bone");
    assertThat(
            options(
                care(
                    "asthma: absent\n  wheeze: present\n  breathless: rest\n"
                        + "  chest-tightness: present\n  reliever-effect: no-help")))
        .doesNotContain("attack-care-by-professionals");
  }
}
