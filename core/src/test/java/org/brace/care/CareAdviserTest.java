package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.SoundBase;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CareAdviserTest {

  private static final String CHEST = "facts/chest.yaml";
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

  private static List<String> meanwhile(AdvisedPerson person, Level level) {
    return person.at(level).care().meanwhile().stream().map(Care.Meanwhile::title).toList();
  }

  @Test
  void what_to_do_meanwhile_is_told_to_whom_it_is_for_and_at_its_level_only() {
    AdvisedPerson person = someone().with("cough").with("wheeze");

    assertThat(meanwhile(person, Level.EMERGENCY_AMBULANCE)).containsExactly("While you wait");
    assertThat(person.care().meanwhile().getFirst().steps()).containsExactly("get help");
    assertThat(person.care().meanwhile().getFirst().inDoubt()).isNull();
    assertThat(meanwhile(person, Level.EMERGENCY_DEPARTMENT)).containsExactly("On the way");
    assertThat(meanwhile(person, Level.SAME_DAY)).isEmpty();
    assertThat(meanwhile(person.without("cough"), Level.EMERGENCY_AMBULANCE)).isEmpty();
  }

  @Test
  void what_to_do_meanwhile_is_told_in_doubt_where_it_is_not_known_whom_it_is_for() {
    Care care = someone().with("wheeze").at(Level.EMERGENCY_AMBULANCE).care();

    assertThat(care.meanwhile().getFirst().inDoubt()).isEqualTo("Only with a cough.");
    assertThat(meanwhile(someone().with("cough"), Level.EMERGENCY_AMBULANCE)).isEmpty();
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
  void an_option_is_offered_for_a_likely_cause_or_when_its_rule_holds() {
    assertThat(someone().care().options()).isEmpty();
    assertThat(someone().probably("rib-fracture", 0.09).care().options()).isEmpty();
    assertThat(someone().probably("rib-fracture", 0.1).care().options())
        .extracting(Care.Option::conditions)
        .containsExactly(List.of("rib-fracture"));
    assertThat(someone().with("wheeze").care().options()).hasSize(1);
  }

  @Test
  void an_option_fits_by_the_rules_about_what_it_uses() {
    assertThat(fit(someone().without("wheeze"))).isEqualTo(Fit.SUITABLE);
    assertThat(fit(someone())).isEqualTo(Fit.ASK_FIRST);
    assertThat(fit(someone().with("wheeze"))).isEqualTo(Fit.AVOID);
    assertThat(fit(someone().with("wheeze").with("pressing-brings-it-on"))).isEqualTo(Fit.SUITABLE);
  }

  @Test
  void what_decides_the_fit_of_an_option_is_told_first() {
    // Wrapping the pack is sure, and does not decide; the wheeze is open, and does.
    assertThat(someone().probably("rib-fracture", 0.5).care().options().getFirst().concerns())
        .extracting(Concern::rule)
        .containsExactly("nsaid-wheeze", "heat-wrapped");
  }

  private static Fit fit(AdvisedPerson person) {
    return person.probably("rib-fracture", 0.5).care().options().getFirst().fit();
  }

  @Test
  void a_rule_about_a_part_of_what_an_option_uses_is_asked_about_first() {
    // The class of painkillers holds ibuprofen, of which "steroids-kept" speaks.
    Knowledge knowledge =
        SoundBase.sound()
            .with("options/back.yaml", "{class: nsaid}]", "{class: painkiller}]")
            .with(
                "medicines.yaml",
                "ingredients:\n",
                "ingredients:\n  codeine: {classes: [painkiller]}\n")
            .knowledge();

    Care care =
        new AdvisedPerson(knowledge)
            .aged(40)
            .without("wheeze")
            .taking("ibuprofen")
            .probably("rib-fracture", 0.5)
            .care();

    assertThat(care.options().getFirst().fit()).isEqualTo(Fit.ASK_FIRST);
  }

  @Test
  void what_is_advised_against_is_told_so() {
    Knowledge knowledge =
        SoundBase.sound()
            .with("options/back.yaml", "evidence: moderate", "evidence: against")
            .knowledge();

    assertThat(new AdvisedPerson(knowledge).probably("rib-fracture", 0.5).care().options())
        .extracting(Care.Option::fit)
        .containsExactly(Fit.NOT_ADVISED);
  }

  @Test
  void self_care_is_told_at_its_levels_and_left_out_with_its_hazard() {
    assertThat(
            selfCare(
                someone()
                    .with("breathless", new Answer.Choice("none"))
                    .with("oxygen-saturation", Answer.Word.CANNOT_MEASURE)))
        .isEqualTo(Fit.SUITABLE);
    assertThat(selfCare(someone())).isEqualTo(Fit.ASK_FIRST);
    assertThat(selfCare(someone().with("breathless", new Answer.Choice("rest"))))
        .isEqualTo(Fit.AVOID);
    assertThat(someone().probably("whooping", 0.5).at(Level.SAME_DAY).care().selfCare()).isEmpty();
  }

  @Test
  void options_and_the_back_plan_wait_at_levels_that_they_do_not_name() {
    Knowledge knowledge =
        SoundBase.sound()
            .with("options/back.yaml", "who: self", "levels: [self-care, routine]\n    who: self")
            .with("care.yaml", "back-plan: {", "back-plan: {levels: [self-care, routine], ")
            .knowledge();

    for (Level level : Level.values()) {
      Care care =
          new AdvisedPerson(knowledge)
              .probably("rib-fracture", 0.5)
              .probably("whooping", 0.5)
              .at(level)
              .care();
      boolean told = Level.SAME_DAY.compareTo(level) > 0;
      assertThat(care.backPlan() != null).as(level.id()).isEqualTo(told);
      assertThat(care.options().stream().anyMatch(each -> each.option().id().equals("warm-pack")))
          .as(level.id())
          .isEqualTo(told);
    }
  }

  private static Fit selfCare(AdvisedPerson person) {
    return person.probably("whooping", 0.5).care().selfCare().getFirst().fit();
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

  @Test
  void the_safety_net_is_told_below_an_emergency_with_what_matters_most_first() {
    Knowledge knowledge =
        SoundBase.sound()
            .with(
                "care.yaml",
                "safety-net:\n",
                "safety-net:\n  first-in-file: {says: S, then: same-day, sources: [ng158]}\n")
            .knowledge();

    assertThat(new AdvisedPerson(knowledge).with("cough").care().safetyNet())
        .extracting(Care.SafetyNet::id, Care.SafetyNet::mattersMost)
        .containsExactly(tuple("worse-breath", true), tuple("first-in-file", false));
    assertThat(new AdvisedPerson(knowledge).care().safetyNet())
        .extracting(Care.SafetyNet::id)
        .containsExactly("first-in-file", "worse-breath");
    Care emergency = new AdvisedPerson(knowledge).at(Level.EMERGENCY_DEPARTMENT).care();
    assertThat(emergency.safetyNet()).isEmpty();
    assertThat(emergency.recheck()).isNull();
  }

  @Test
  void
      a_line_of_the_safety_net_for_no_condition_is_told_to_all_but_those_whom_it_does_not_concern() {
    Knowledge knowledge =
        SoundBase.sound()
            .with(
                "care.yaml",
                "safety-net:\n",
                "safety-net:\n  of-wheeze: {says: S, then: same-day, when: wheeze, sources: [ng158]}\n")
            .knowledge();

    assertThat(told(new AdvisedPerson(knowledge))).contains("of-wheeze");
    assertThat(told(new AdvisedPerson(knowledge).with("wheeze"))).first().isEqualTo("of-wheeze");
    assertThat(told(new AdvisedPerson(knowledge).without("wheeze")))
        .containsExactly("worse-breath");
  }

  private static List<String> told(AdvisedPerson person) {
    return person.care().safetyNet().stream().map(Care.SafetyNet::id).toList();
  }

  @Test
  void all_that_surely_stands_in_the_way_of_an_option_is_told_beside_it() {
    Care.Option option = someone().probably("rib-fracture", 0.5).care().options().getFirst();
    Concern decides = concern("asthma", Severity.CAUTION, false);
    Concern bleeding = concern("bleeding", Severity.CAUTION, true);
    Concern open = concern("ulcer", Severity.CAUTION, false);
    Concern minor = concern("with-food", Severity.DISCUSS, true);
    Concern kidneys = concern("kidneys", Severity.CONTRAINDICATED, true);
    Concern heart = concern("heart", Severity.CAUTION, true);

    assertThat(told(option, decides, bleeding, open, minor, kidneys, heart))
        .containsExactly("asthma", "bleeding", "kidneys");
    assertThat(told(option, minor, open)).containsExactly("with-food");
    assertThat(told(option)).isEmpty();
  }

  private static List<String> told(Care.Option option, Concern... concerns) {
    return new Care.Option(option.option(), Fit.ASK_FIRST, List.of(), List.of(concerns))
        .toTell().stream().map(Concern::rule).toList();
  }

  private static Concern concern(String rule, Severity severity, boolean sure) {
    return new Concern(
        rule,
        Action.ASK_FIRST,
        severity,
        sure,
        false,
        false,
        "Ask.",
        null,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void what_is_to_be_asked_again_in_hours_is_asked_today_while_there_is_time() {
    Care.Recheck recheck =
        Objects.requireNonNull(someone().at(Level.SAME_DAY).with("cough").care().recheck());

    // Now it is ten in the morning.
    assertThat(recheck.first()).isEqualTo(LocalDate.parse("2026-11-22"));
  }

  @Test
  void times_count_from_now() {
    Care care = someone().at(Level.SELF_CARE).with("cough").care();

    Care.Recheck recheck = Objects.requireNonNull(care.recheck());
    assertThat(recheck.first()).isEqualTo(LocalDate.parse("2026-11-25"));
    assertThat(recheck.next())
        .containsExactly(LocalDate.parse("2026-11-29"), LocalDate.parse("2026-12-06"));
    assertThat(care.followUp())
        .extracting(Care.FollowUp::first, Care.FollowUp::next)
        .containsExactly(
            tuple(LocalDate.parse("2026-12-06"), List.of(LocalDate.parse("2027-01-17"))));
  }

  @Test
  void adherence_and_plans_are_for_those_whom_they_concern() {
    assertThat(someone().care().adherence()).isEmpty();
    assertThat(someone().care().asthmaPlan()).isNull();
    assertThat(someone().care().backPlan()).isNull();
    Care care = someone().with("wheeze").probably("rib-fracture", 0.5).care();
    assertThat(care.adherence()).hasSize(1);
    assertThat(care.asthmaPlan()).isNotNull();
    assertThat(care.backPlan()).isNotNull();
  }

  @Test
  void the_asthma_plan_has_zones_in_litres_on_the_own_meter_and_the_other() {
    String asked =
        """
          best-peak-flow:
            type: quantity
            unit: L/min
            allowed: [60, 900]
            worse: neutral
            question: Best?
            report: best
          peak-flow-scale:
            type: choice
            choices: {eu: EU, wright: Wright}
            worse: neutral
            question: Scale?
            report: scale
        """;
    Knowledge knowledge =
        SoundBase.sound().with(CHEST, "  attacks:\n", asked + "  attacks:\n").knowledge();
    var person =
        new AdvisedPerson(knowledge)
            .with("wheeze")
            .with("best-peak-flow", new Answer.Measured(new Quantity(483, Unit.LITRE_PER_MINUTE)));

    Care.AsthmaPlan plan = Objects.requireNonNull(person.care().asthmaPlan());
    assertThat(plan.regimens()).containsExactly("none");
    // 80 % of 483 is 386.4: the next mark of the meter is 390
    assertThat(plan.zones())
        .extracting(Care.Zone::id, Care.Zone::from, Care.Zone::fromOnOther, Care.Zone::step)
        .containsExactly(tuple("green", 390.0, null, "go on"), tuple("red", 0.0, null, "get help"));

    person.with("peak-flow-scale", new Answer.Choice("wright"));
    plan = Objects.requireNonNull(person.care().asthmaPlan());
    // 390 on the Wright scale is 333.8 on the EU scale
    assertThat(plan.zones().getFirst().fromOnOther()).isEqualTo(335.0);
    assertThat(plan.zones().getLast().fromOnOther()).isNull();
  }
}
