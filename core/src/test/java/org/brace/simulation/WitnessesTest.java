package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.RealBase;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.simulation.Witness.Filling;
import org.brace.simulation.Witnesses.Ended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WitnessesTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final Witnesses WITNESSES = new Witnesses(KNOWLEDGE, 1);

  @Test
  void every_rule_of_same_day_or_above_has_a_witness() {
    Set<String> witnessed =
        WITNESSES.witnesses().stream().map(each -> each.rule().id()).collect(Collectors.toSet());

    assertThat(KNOWLEDGE.rules().values())
        .filteredOn(rule -> rule.disposition().level().atLeast(Level.SAME_DAY))
        .allSatisfy(rule -> assertThat(witnessed).contains(rule.id()));
    assertThat(WITNESSES.witnesses()).hasSizeGreaterThan(500);
  }

  @Test
  void whoever_has_one_way_of_firing_a_rule_alone_ends_where_full_knowledge_does() {
    hold(WITNESSES.interview(Filling.ABSENT));
  }

  /// Their interviews are twice as long.
  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "UNSURE"})
  void so_does_one_in_ten_with_other_things_besides_or_in_doubt(Filling filling) {
    hold(WITNESSES.interview(filling, 10));
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource
  void so_does_each_of_them(Filling filling) {
    hold(WITNESSES.interview(filling));
  }

  /// The person who has just one way of firing a rule ends where full knowledge of them ends, and
  /// that is no lower than the rule.
  private static void hold(List<Ended> all) {
    for (Ended ended : all) {
      String who = ended.witness().rule().id() + " " + ended.witness().answers();
      assertThat(ended.known())
          .as("%s, all known", who)
          .isGreaterThanOrEqualTo(ended.witness().rule().disposition().level());
      assertThat(ended.ended()).as("%s, in the end", who).isEqualTo(ended.known());
    }
  }
}
