package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareGuide.AsthmaPlan;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.CareOption.Evidence;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.Remedy;
import org.brace.model.Level;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What the care content must and must not say to a person.
@NullMarked
class CareContentTest {

  private static final CareGuide CARE = BraceHome.knowledge().care();

  private static final Pattern DOSE = Pattern.compile("\\d ?(mg|mcg|micrograms?|g|ml|IU)\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  @Test
  void nothing_that_may_help_comes_with_a_dose() {
    assertThat(toldToPeople()).isNotEmpty().noneMatch(text -> DOSE.matcher(text).find());
  }

  @Test
  void what_only_an_ambulance_or_a_hospital_does_is_offered_only_to_those_who_need_them() {
    assertThat(option("attack-care-by-professionals").indication().levels())
        .containsExactlyInAnyOrder(Level.EMERGENCY_DEPARTMENT, Level.EMERGENCY_AMBULANCE);
  }

  @Test
  void what_to_do_on_ones_own_stands_only_for_options_that_are_on_ones_own_and_use_the_same() {
    assertThat(CARE.selfCare().values())
        .anySatisfy(item -> assertThat(item.sameAs()).isNotEmpty())
        .allSatisfy(item ->
            assertThat(item.sameAs())
                .as(item.id())
                .allSatisfy(id ->
                    assertThat(item.uses().remedies()).containsAll(option(id).uses().remedies())));
  }

  @Test
  void a_sore_chest_wall_and_panic_have_something_to_do_now() {
    assertThat(Stream.of("costochondritis", "intercostal-muscle-strain", "panic-hyperventilation"))
        .allSatisfy(condition ->
            assertThat(CARE.selfCare().values())
                .as(condition)
                .filteredOn(item -> !item.prevents())
                .filteredOn(item -> item.group().equals("ease-the-chest"))
                .anyMatch(item -> item.indication().conditions().contains(condition)));
  }

  @Test
  void what_is_not_advised_says_why() {
    assertThat(CARE.options().values())
        .filteredOn(option -> option.evidence() == Evidence.AGAINST)
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(option -> assertThat(option.says()).as(option.id()).isNotBlank());
  }

  @Test
  void no_option_uses_a_long_acting_opener_or_a_reliever_without_its_steroid() {
    assertThat(CARE.options().values())
        .allSatisfy(option ->
            assertThat(option.uses().remedies())
                .as(option.id())
                .doesNotContain(Remedy.medicineClass("laba"), Remedy.medicineClass("saba")));
    assertThat(option("fixed-combination-inhaler").says())
        .contains("never be used without a steroid");
  }

  @Test
  void biologics_are_not_said_to_be_for_allergy_only_or_given_by_professionals_only() {
    assertThat(option("biologic-anti-il5").says()).contains("allergic or not", "at home");
    assertThat(option("biologic-anti-tslp").says()).contains("whether or not allergy", "at home");
  }

  @Test
  void at_half_of_the_best_or_less_every_plan_calls_an_ambulance() {
    AsthmaPlan plan = plan();
    String red = plan.zones().getLast().id();

    assertThat(plan.zones().get(plan.zones().size() - 2).from()).isGreaterThan(50);
    assertThat(plan.steps())
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy((regimen, steps) ->
            assertThat(Objects.requireNonNull(steps.get(red)).getFirst())
                .as(regimen)
                .startsWith("Call an ambulance at once if you ")
                .contains("cannot finish a sentence")
                .endsWith("half of your best or less."));
  }

  /// Breathless at rest, or a relief that is gone within hours, is for an emergency department.
  @Test
  void in_an_attack_the_reliever_comes_first_and_an_ambulance_where_it_does_not_help() {
    AsthmaPlan plan = plan();
    String red = plan.zones().getLast().id();

    assertThat(plan.calls()).hasSize(3);
    plan.steps()
        .forEach((regimen, steps) -> {
          List<String> told = Objects.requireNonNull(steps.get(red));
          assertThat(plan.calls()).as(regimen).contains(told.getFirst());
          assertThat(told)
              .as("who gets better is seen all the same")
              .anyMatch(
                  step -> step.startsWith("Better? Go to an emergency department all the same"));
          if (!regimen.equals("ics-only")) {
            assertThat(String.join(" ", told))
                .as(regimen)
                .containsSubsequence(
                    "puffs",
                    "No better after these puffs, or soon worse again: call an ambulance.");
          }
          assertThat(told.getFirst())
              .as(regimen)
              .contains("blue or grey lips", "exhausted or drowsy", "no reliever,");
        });
  }

  @Test
  void ten_puffs_are_told_of_a_blue_reliever_and_not_to_those_with_another_one() {
    plan()
        .steps()
        .forEach((regimen, steps) -> {
          List<String> told =
              steps.values().stream()
                  .map(step -> String.join(" ", step))
                  .filter(step -> step.contains("up to 10 puffs"))
                  .toList();
          assertThat(told.isEmpty()).as(regimen).isEqualTo(regimen.equals("ics-only"));
          assertThat(told).as(regimen).allMatch(step -> step.contains("blue reliever"));
          assertThat(told.stream().anyMatch(step -> step.contains("The 10 puffs are ")))
              .as(regimen)
              .isEqualTo(
                  List.of("laba-only", "ics-laba", "air", "mart", "unknown").contains(regimen));
          assertThat(told.stream().anyMatch(step -> step.contains("up to 6 puffs")))
              .as(regimen)
              .isEqualTo(List.of("air", "mart", "unknown").contains(regimen));
        });
  }

  @Test
  void steroid_tablets_are_started_only_as_the_own_plan_says() {
    plan()
        .steps()
        .forEach((regimen, steps) ->
            steps.values().stream()
                .map(step -> String.join(" ", step))
                .filter(step -> step.contains("teroid tablets"))
                .forEach(
                    step -> assertThat(step).as(regimen).contains("if your written plan says so")));
  }

  @Test
  void no_self_care_is_told_at_an_emergency() {
    assertThat(CARE.selfCare().values())
        .hasSize(58)
        .allSatisfy(item ->
            assertThat(item.indication().levels())
                .as(item.id())
                .isNotEmpty()
                .doesNotContain(Level.EMERGENCY_DEPARTMENT, Level.EMERGENCY_AMBULANCE));
  }

  @Test
  void what_helps_a_plain_back_waits_until_someone_was_seen_who_must_be() {
    Set<Level> calm = Set.of(Level.SELF_CARE, Level.ROUTINE);

    assertThat(Stream.of("keep-active", "explanation-and-plan", "exercise-programme"))
        .allSatisfy(id -> assertThat(option(id).indication().levels()).as(id).isEqualTo(calm));
    assertThat(Stream.of("no-routine-scan", "walking-programme", "help-to-stay-at-work"))
        .allSatisfy(id -> assertThat(option(id).indication().levels()).as(id).isEqualTo(calm));
    assertThat(Objects.requireNonNull(CARE.backPlan()).indication().levels()).isEqualTo(calm);
    assertThat(option("hands-on-treatment").indication().levels())
        .as("what must not be done is told at every level")
        .containsExactlyInAnyOrder(Level.values());
    assertThat(Stream.of("hands-on-treatment", "anti-inflammatory-tablets"))
        .as("and that it may help is not")
        .allSatisfy(id -> assertThat(option(id).suitsAt()).as(id).isEqualTo(calm));
  }

  @Test
  void what_is_for_later_is_not_offered_on_the_way_to_help() {
    assertThat(
            Stream.of(
                "physiotherapy-chest-and-shoulders",
                "breathing-training",
                "pulmonary-rehabilitation",
                "vaccinations",
                "written-asthma-plan",
                "low-dose-mart",
                "bone-density-check",
                "warm-drinks"))
        .allSatisfy(id ->
            assertThat(option(id).indication().levels())
                .as(id)
                .containsExactlyInAnyOrder(Level.SELF_CARE, Level.ROUTINE, Level.SAME_DAY));
  }

  @Test
  void what_a_medicine_rule_says_agrees_with_what_it_is_called() {
    // "Ask first" stands above what may be had, perhaps; "Do not stop" above what goes on.
    var forbids =
        Pattern.compile("^(Do not take this|Take no|Pause|Stop)|must not be combined|Take neither");
    var goesOn =
        Pattern.compile(
            "Do not stop (it|them|the inhaler)( by yourself)?[;,.]|Go on with them|Stop neither"
                + "|Take them as prescribed");
    for (MedicineRule rule : CARE.rules().values()) {
      String taking = Objects.requireNonNullElse(rule.sayTaking(), rule.say());
      if (rule.severity().atLeast(MedicineRule.Severity.CAUTION)) {
        if (rule.action() == Action.ASK_FIRST) {
          assertThat(rule.say()).as(rule.id()).doesNotContainPattern(forbids);
        }
        if (rule.toDoTaking() == Action.ASK_FIRST) {
          assertThat(taking).as(rule.id()).doesNotContainPattern(forbids);
          assertThat(taking).as(rule.id()).doesNotContainPattern(goesOn);
        }
      }
      if (rule.toDoTaking() == Action.DO_NOT_STOP) {
        assertThat(taking).as(rule.id()).doesNotContainPattern(forbids);
      }
    }
  }

  @Test
  void sentences_are_short() {
    List<Integer> words = new ArrayList<>();
    for (String text : toldToPeople()) {
      for (String sentence : SENTENCE_END.split(text, -1)) {
        int length = sentence.split("\\s+", -1).length;
        assertThat(length).as(sentence).isLessThanOrEqualTo(36);
        words.add(length);
      }
    }
    assertThat(words.stream().mapToInt(each -> each).average().orElseThrow()).isLessThan(16);
  }

  private static CareOption option(String id) {
    return Objects.requireNonNull(CARE.options().get(id));
  }

  private static AsthmaPlan plan() {
    return Objects.requireNonNull(CARE.asthmaPlan());
  }

  private static List<String> toldToPeople() {
    List<String> texts = new ArrayList<>();
    CARE.options()
        .values()
        .forEach(option -> {
          texts.add(option.name());
          if (option.says() != null) {
            texts.add(option.says());
          }
        });
    CARE.selfCare()
        .values()
        .forEach(item -> {
          texts.add(item.does());
          if (item.why() != null) {
            texts.add(item.why());
          }
        });
    CARE.followUps().values().forEach(each -> texts.add(each.says()));
    CARE.adherence().values().forEach(each -> texts.add(each.says()));
    CARE.safetyNet().values().forEach(each -> texts.add(each.says()));
    return texts;
  }
}
