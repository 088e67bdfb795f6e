package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.SoundBase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What is told of the medicines that someone takes, wants or may buy.
@NullMarked
class MedicineCheckTest {

  private static final String RULES = "medicine-rules/nsaid.yaml";
  private static final Knowledge KNOWLEDGE = SoundBase.sound().knowledge();

  private static AdvisedPerson someone() {
    return new AdvisedPerson(KNOWLEDGE).aged(40);
  }

  private static Concern only(Care care, String rule) {
    List<Concern> found =
        care.warnings().stream()
            .map(Care.MedicineWarning::concern)
            .filter(concern -> concern.rule().equals(rule))
            .toList();
    assertThat(found).as(care.warnings().toString()).hasSize(1);
    return found.getFirst();
  }

  /// The rules told of what is taken or wanted.
  private static List<String> rules(Care care) {
    return care.warnings().stream()
        .filter(warning -> warning.role() != Care.Role.COMMONLY_BOUGHT)
        .map(warning -> warning.concern().rule())
        .toList();
  }

  @Test
  void a_hazard_that_is_there_is_told_as_written() {
    Concern concern = only(someone().with("wheeze").wanting("Nurofen").care(), "nsaid-wheeze");

    assertThat(concern.action()).isEqualTo(Action.DO_NOT_START);
    assertThat(concern.sure()).isTrue();
    assertThat(concern.says()).isEqualTo("It can set off a wheeze.");
    assertThat(concern.instead()).isEqualTo("a warm pack");
    assertThat(concern.because()).containsExactly("wheeze", "age");
  }

  @Test
  void someone_who_takes_it_is_told_what_to_do_now() {
    assertThat(only(someone().with("wheeze").taking("ibuprofen").care(), "nsaid-wheeze").says())
        .isEqualTo("Ask today whether to go on.");
  }

  @Test
  void a_hazard_that_is_not_known_is_asked_about_first_and_named() {
    Concern concern = only(someone().wanting("ibuprofen").care(), "nsaid-wheeze");

    assertThat(concern.action()).isEqualTo(Action.ASK_FIRST);
    assertThat(concern.sure()).isFalse();
    assertThat(concern.open()).containsExactly("wheeze");
  }

  @Test
  void a_hazard_that_is_denied_is_not_told() {
    assertThat(rules(someone().without("wheeze").wanting("ibuprofen").care())).isEmpty();
  }

  @Test
  void a_reassuring_fact_leaves_the_milder_rule_and_its_absence_the_stricter_alone() {
    assertThat(
            rules(
                someone().with("wheeze").with("pressing-brings-it-on").wanting("ibuprofen").care()))
        .containsExactly("nsaid-wheeze-tolerated");
    assertThat(rules(someone().with("wheeze").wanting("ibuprofen").care()))
        .containsExactly("nsaid-wheeze");
  }

  @Test
  void what_must_not_be_stopped_is_never_to_be_avoided_by_who_takes_it() {
    Care care = someone().without("wheeze").taking("prednisolone", "ibuprofen").care();

    Concern concern = only(care, "steroids-kept");
    assertThat(concern.action()).isEqualTo(Action.DO_NOT_STOP);
    assertThat(concern.says()).isEqualTo("Do not stop them; ring today.");
  }

  @Test
  void what_is_asked_about_before_it_is_begun_may_be_gone_on_with_by_who_takes_it() {
    Concern taken = only(someone().with("wheeze").taking("prednisolone").care(), "steroids-noted");
    Concern wanted =
        only(someone().with("wheeze").wanting("prednisolone").care(), "steroids-noted");

    assertThat(taken.action()).isEqualTo(Action.DO_NOT_STOP);
    assertThat(taken.says()).isEqualTo("Go on with them, and ask.");
    assertThat(wanted.action()).isEqualTo(Action.ASK_FIRST);
    assertThat(wanted.says()).isEqualTo("Ask before you begin them.");
  }

  @Test
  void of_two_rules_that_say_the_same_only_the_graver_is_told_while_its_hazard_is_there() {
    assertThat(rules(someone().without("wheeze").taking("prednisolone", "ibuprofen").care()))
        .contains("steroids-kept")
        .doesNotContain("steroids-noted");
    assertThat(rules(someone().with("wheeze").taking("prednisolone").care()))
        .contains("steroids-noted")
        .doesNotContain("steroids-kept");
  }

  @Test
  void what_must_not_be_stopped_must_not_be_started_either() {
    Care care = someone().without("wheeze").taking("ibuprofen").wanting("prednisolone").care();

    assertThat(only(care, "steroids-kept").action()).isEqualTo(Action.DO_NOT_START);
  }

  @Test
  void a_medicine_is_not_its_own_hazard_but_a_second_one_is() {
    assertThat(rules(someone().without("wheeze").taking("ibuprofen").care())).isEmpty();
    assertThat(rules(someone().without("wheeze").taking("ibuprofen", "Nurofen").care()))
        .containsExactly("steroids-kept", "steroids-kept");
    assertThat(rules(someone().without("wheeze").wanting("ibuprofen", "Nurofen").care()))
        .containsExactly("steroids-kept", "steroids-kept");
  }

  @Test
  void while_the_list_was_not_asked_for_it_may_hold_the_hazard() {
    Care care = someone().notAskedForMedicines().wanting("prednisolone").care();

    assertThat(care.listAsked()).isFalse();
    assertThat(only(care, "steroids-kept").open()).containsExactly("takes.nsaid");
  }

  @Test
  void an_unknown_name_is_told_and_may_be_the_hazard() {
    Care care = someone().taking("Zorbifex").wanting("prednisolone", "Blorp").care();

    assertThat(care.unrecognised()).containsExactly("Zorbifex", "Blorp");
    assertThat(only(care, "steroids-kept").sure()).isFalse();
  }

  @Test
  void a_measure_can_be_asked_about() {
    assertThat(rules(someone().wanting("Heat").care())).containsExactly("heat-wrapped");
  }

  @Test
  void what_is_commonly_bought_is_spoken_of_when_its_hazard_is_sure() {
    assertThat(someone().with("wheeze").care().warnings())
        .extracting(Care.MedicineWarning::role, warning -> warning.concern().rule())
        .containsExactly(tuple(Care.Role.COMMONLY_BOUGHT, "nsaid-wheeze"));
    assertThat(someone().care().warnings()).isEmpty();
  }

  @Test
  void what_was_told_of_a_medicine_is_not_told_again_of_what_is_commonly_bought() {
    Care care = someone().with("wheeze").taking("ibuprofen").care();

    assertThat(only(care, "nsaid-wheeze").says()).isEqualTo("Ask today whether to go on.");
    // nobody who takes one should buy another
    assertThat(care.warnings())
        .extracting(Care.MedicineWarning::role, warning -> warning.concern().rule())
        .contains(tuple(Care.Role.COMMONLY_BOUGHT, "steroids-kept"));
  }

  @Test
  void a_rule_for_those_who_would_start_is_not_told_to_who_takes_it() {
    Knowledge knowledge =
        SoundBase.sound()
            .with(RULES, "applies: [taking, starting]", "applies: [starting]")
            .knowledge();
    var person = new AdvisedPerson(knowledge).aged(40).without("wheeze");

    assertThat(rules(person.taking("prednisolone", "ibuprofen").care()))
        .containsExactly("steroids-noted");
    assertThat(rules(person.taking("ibuprofen").wanting("prednisolone").care()))
        .containsExactly("steroids-kept");
  }

  @Test
  void a_neutral_fact_that_is_not_known_leaves_a_rule_open() {
    Knowledge knowledge =
        SoundBase.sound()
            .with(RULES, "when: {all: [wheeze, {age: \">= 18 y\"}]}", "when: {sex: female}")
            .with(RULES, "when: {all: [wheeze, {age: \">= 18 y\"}]}", "when: {sex: female}")
            .knowledge();

    Concern open = only(new AdvisedPerson(knowledge).wanting("ibuprofen").care(), "nsaid-wheeze");

    assertThat(open.action()).isEqualTo(Action.ASK_FIRST);
    assertThat(open.open()).containsExactly("sex");
  }
}
