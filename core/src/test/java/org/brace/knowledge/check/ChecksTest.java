package org.brace.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.knowledge.SoundBase;
import org.brace.model.Problem;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For each check, planted faults that it finds and nothing else does.
@NullMarked
class ChecksTest {

  private static final String CHEST = "facts/chest.yaml";
  private static final String EASES = "eases.yaml";
  private static final String CLOT = "red-flags/clot.yaml";
  private static final String RIB = "conditions/rib-fracture.yaml";
  private static final String WHOOPING = "conditions/whooping.yaml";
  private static final String POLICY = "policy.yaml";

  private static final String RULES = "medicine-rules/nsaid.yaml";
  private static final String BACK = "options/back.yaml";
  private static final String EASE = "self-care/ease.yaml";
  private static final String CARE = "care.yaml";

  static Stream<PlantedFault> faults() {
    return Stream.of(FaultsInNumbers.ALL, FaultsInFacts.ALL, FaultsInRules.ALL, FaultsInCare.ALL)
        .flatMap(List::stream);
  }

  @Test
  void the_sound_base_has_no_fault() {
    assertThat(SoundBase.sound().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_planted_fault_is_found(PlantedFault fault) {
    List<Problem> found =
        SoundBase.sound()
            .with(CARE, "heat: {name: Heat}", "heat: {name: Heat}\n  cold: {name: Cold}")
            .with(fault.file(), fault.old(), fault.replacement())
            .faults();

    assertThat(found)
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo(fault.check());
          assertThat(problem.value()).isEqualTo(fault.value());
        });
  }

  @Test
  void a_reassuring_fact_may_rest_on_what_is_hidden_where_it_denies_the_mask() {
    var base =
        SoundBase.sound()
            .with(
                POLICY,
                "when: {age: \">= 90 y\"}",
                "when: {any: [{breathless: \">= effort\"}, breathing-bad]}")
            .with(EASES, "{absent: breathless}, {age:", "{absent: wheeze}, {age:");
    var denied =
        base.with(
            EASES, "{absent: wheeze}, {age:", "{absent: wheeze}, {absent: breathless}, {age:");
    var both =
        denied.with(
            EASES,
            "{absent: breathless}, {age:",
            "{absent: breathless}, {absent: breathing-bad}, {age:");

    var named =
        both.with(
                EASES,
                "{absent: breathless}, {absent: breathing-bad}, {age:",
                "{absent: bad}, {age:")
            .with(
                EASES,
                "derived:\n",
                """
                derived:
                  bad:
                    type: yes-no
                    worse: present
                    when: {any: [{breathless: ">= effort"}, breathing-bad]}
                """);

    assertThat(base.faults()).extracting(Problem::code).contains("reassured-behind-mask");
    assertThat(denied.faults()).extracting(Problem::code).contains("reassured-behind-mask");
    assertThat(both.faults()).extracting(Problem::code).doesNotContain("reassured-behind-mask");
    assertThat(named.faults()).extracting(Problem::code).doesNotContain("reassured-behind-mask");
  }

  @Test
  void every_check_has_an_id_of_its_own_one_line_and_a_planted_fault() {
    Set<String> planted = faults().map(PlantedFault::check).collect(Collectors.toSet());
    planted.add("two-sided");
    planted.add("unsound-gate");
    planted.add("no-likely");

    assertThat(Checks.ALL).extracting(Check::id).doesNotHaveDuplicates();
    assertThat(Checks.ALL)
        .allSatisfy(check -> {
          assertThat(check.id()).matches("[a-z]+(-[a-z]+)*");
          assertThat(check.what()).isNotBlank().doesNotContain("\n");
          assertThat(planted).contains(check.id());
        });
  }

  @Test
  void a_fact_that_nothing_uses_is_found_wherever_it_stands() {
    String unused =
        "  lonely:\n"
            + "    type: yes-no\n"
            + "    worse: present\n"
            + "    question: Lonely?\n"
            + "    report: loneliness\n";
    var base =
        SoundBase.sound()
            .with(CHEST, "  attacks:\n", unused + "  attacks:\n")
            .with(
                CHEST,
                "  breathing-bad:\n",
                "  idle:\n"
                    + "    type: yes-no\n"
                    + "    worse: present\n"
                    + "    when: wheeze\n"
                    + "  breathing-bad:\n");

    assertThat(base.faults())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple("unused-fact", "lonely"), tuple("unused-fact", "idle"));
  }

  @Test
  void options_without_a_care_file_are_found() {
    var base =
        SoundBase.sound()
            .without(CARE)
            .without(RULES)
            .without(EASE)
            .with(BACK, "[{measure: heat}, {class: nsaid}]", "{class: nsaid}");

    assertThat(base.faults())
        .extracting(Problem::code, Problem::value)
        .contains(tuple("no-likely", "likely"));
  }

  @Test
  void odds_of_one_and_a_range_factor_of_one_are_possible() {
    var base =
        SoundBase.sound()
            .with(RIB, "{odds: 8", "{odds: 1")
            .with(POLICY, "published: 1.5", "published: 1");

    assertThat(base.faults()).isEmpty();
  }

  @Test
  void a_band_may_begin_just_beyond_the_one_before() {
    var base = SoundBase.sound().with(CHEST, "short: \">= 0 wk\"", "short: \">= 8 wk\"");

    assertThat(base.faults()).isEmpty();
  }

  @Test
  void a_sensitivity_that_equals_its_leak_is_possible() {
    var base =
        SoundBase.sound().with(WHOOPING, "wheeze: {sensitivity: 0.2", "wheeze: {sensitivity: 0.1");

    assertThat(base.faults()).isEmpty();
  }

  @Test
  void sensitivities_of_all_states_that_add_up_to_more_than_one_are_found() {
    var base =
        SoundBase.sound()
            .with(
                WHOOPING,
                "  breathless.rest: {sensitivity: 0.05,",
                "  breathless.effort: {sensitivity: 0.7, source: expert}\n"
                    + "  breathless.rest: {sensitivity: 0.4,");

    assertThat(base.faults()).extracting(Problem::code).contains("sensitivity-under-leak");
  }

  @Test
  void shares_that_leave_nothing_are_found() {
    var base = SoundBase.sound().with(CHEST, "{short: 0.3, long: 0.1,", "{short: 0.9, long: 0.1,");

    assertThat(base.faults()).extracting(Problem::code).contains("shares-over-one");
  }

  @Test
  void a_rule_on_a_neutral_number_from_both_sides_is_found() {
    String stage =
        "  gestation:\n"
            + "    type: quantity\n"
            + "    unit: wk\n"
            + "    allowed: [0, 45]\n"
            + "    worse: neutral\n"
            + "    question: How many weeks?\n"
            + "    report: weeks of pregnancy\n";
    var base =
        SoundBase.sound()
            .with(CHEST, "  attacks:\n", stage + "  attacks:\n")
            .with(
                CLOT,
                "when: breathing-bad",
                "when: {all: [breathing-bad, {gestation: \">= 20 wk\"}, {gestation: \"< 30"
                    + " wk\"}]}");

    assertThat(base.faults())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple("two-sided", "gestation"));
  }
}
