package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each medicine rule in the golden cases that it names: told where it should be, silent in its
/// near misses, and asked about where its hazard is not known.
class MedicineRuleCasesTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;
  private static final Map<String, List<Concern>> CONCERNS = new ConcurrentHashMap<>();

  static Stream<MedicineRule> rules() {
    return KNOWLEDGE.care().rules().values().stream();
  }

  @Test
  void there_are_at_least_the_rules_of_the_older_table() {
    assertThat(rules().count()).isGreaterThanOrEqualTo(98);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_told_silent_and_asked_about_in_the_cases_that_it_names(MedicineRule rule) {
    for (String name : rule.cases()) {
      assertThat(told(rule, name)).as("%s in %s", rule.id(), name).anyMatch(Concern::sure);
    }
    for (String name : rule.nearMisses()) {
      assertThat(told(rule, name)).as("%s in the near miss %s", rule.id(), name).isEmpty();
    }
    for (String name : rule.unknowns()) {
      assertThat(told(rule, name))
          .as("%s while its hazard is unknown in %s", rule.id(), name)
          .isNotEmpty()
          .anySatisfy(concern -> {
            assertThat(concern.sure()).isFalse();
            assertThat(concern.action()).isEqualTo(Action.ASK_FIRST);
            assertThat(concern.open()).isNotEmpty();
          });
    }
  }

  private static List<Concern> told(MedicineRule rule, String name) {
    return CONCERNS.computeIfAbsent(name, MedicineRuleCasesTest::concerns).stream()
        .filter(concern -> concern.rule().equals(rule.id()))
        .toList();
  }

  private static List<Concern> concerns(String name) {
    try {
      Care care = GoldenCases.of("cases/" + name).getFirst().assessment().care();
      return CareExpectations.concerns(care).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
