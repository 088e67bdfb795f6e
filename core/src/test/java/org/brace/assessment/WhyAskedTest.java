package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brace.interview.Screen;
import org.brace.interview.Step;
import org.brace.interview.Step.Purpose;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

class WhyAskedTest {

  private static String why(Purpose purpose, Level upTo, Level standing) {
    var ask = new Step.Ask(new Screen(List.of()), standing, upTo, false, purpose);
    return WhyAsked.of(ask, standing);
  }

  @Test
  void where_it_can_become_more_urgent_that_is_said() {
    assertThat(why(Purpose.LEVEL, Level.EMERGENCY_AMBULANCE, Level.ROUTINE))
        .isEqualTo("As things stand these answers could still mean an ambulance.");
    assertThat(why(Purpose.LEVEL, Level.ROUTINE, Level.SELF_CARE))
        .isEqualTo("As things stand these answers could still mean an ordinary appointment.");
  }

  /// Its time, or what makes it less urgent.
  @Test
  void where_it_stands_as_high_already_no_more_than_a_change_is_said() {
    String change = "These answers could still change how urgent it is, or how soon.";

    assertThat(why(Purpose.LEVEL, Level.SAME_DAY, Level.SAME_DAY)).isEqualTo(change);
    assertThat(why(Purpose.LEVEL, Level.ROUTINE, Level.SAME_DAY)).isEqualTo(change);
  }

  @Test
  void what_does_not_ask_for_the_level_says_so_whatever_could_follow() {
    assertThat(why(Purpose.CAUSES, Level.EMERGENCY_AMBULANCE, Level.SELF_CARE))
        .contains("tell the possible causes apart", "do not make it more urgent");
    assertThat(why(Purpose.CARE, Level.EMERGENCY_AMBULANCE, Level.SELF_CARE))
        .contains("which medicines and measures suit", "do not make it more urgent");
  }
}
