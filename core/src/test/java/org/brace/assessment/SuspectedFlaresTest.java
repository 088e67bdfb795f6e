package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.brace.care.Care;
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
  void what_a_less_urgent_rule_points_to_is_told_only_where_it_is_likely() {
    Care care = care("asthma: present\n  wheeze: present\n  looked-into: present");

    assertThat(options(care)).doesNotContain("attack-care-by-professionals");
    assertThat(options(care("asthma: present"))).doesNotContain("steroid-tablets-course");
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
