package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// What is offered to people for whom a part of it is not, and what is named instead, with the real
/// knowledge base.
class PersonalOfferTest {

  private static final CareAdviser ADVISER = new CareAdviser(RealBase.KNOWLEDGE);

  private static AdvisedPerson someone() {
    return new AdvisedPerson(RealBase.KNOWLEDGE).aged(58).without("asthma").without("wheeze");
  }

  private static Care.Option option(String id, AdvisedPerson person) {
    return person.care(ADVISER).options().stream()
        .filter(each -> each.option().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Concern warning(String rule, AdvisedPerson person) {
    return person.care(ADVISER).warnings().stream()
        .map(Care.MedicineWarning::concern)
        .filter(concern -> concern.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_option_is_not_closed_by_a_part_that_is_already_taken() {
    Care.Option option =
        option(
            "care-of-a-collapsed-spine-bone",
            someone().taking("Lemsip Max").probably("vertebral-compression-fracture", 0.3));

    assertThat(option.fit()).isEqualTo(Fit.ASK_FIRST);
    assertThat(option.concerns())
        .anySatisfy(concern ->
            assertThat(concern.says())
                .isEqualTo("You already take it: Lemsip Max. Do not add another product with it."));
  }

  @Test
  void who_has_diabetes_is_told_that_honey_is_sugar_where_honey_is_offered() {
    AdvisedPerson person =
        someone().with("cough").with("diabetes").probably("acute-bronchitis-viral-urti", 0.8);
    Care care = person.care(ADVISER);

    List<List<Concern>> honey = new ArrayList<>();
    care.options().stream()
        .filter(each -> each.option().id().equals("honey-drink"))
        .forEach(each -> honey.add(each.concerns()));
    care.selfCare().stream()
        .filter(each -> each.item().id().equals("honey-and-lemon"))
        .forEach(each -> honey.add(each.concerns()));

    assertThat(honey)
        .hasSize(2)
        .allSatisfy(concerns ->
            assertThat(concerns)
                .filteredOn(Concern::isToKnow)
                .extracting(Concern::rule)
                .containsExactly("honey-sugar"));
    assertThat(
            someone()
                .with("cough")
                .without("diabetes")
                .probably("gerd", 0.8)
                .care(ADVISER)
                .options())
        .extracting(each -> each.option().id())
        .doesNotContain("honey-drink");
  }

  @Test
  void on_how_many_days_painkillers_were_taken_is_open_only_with_a_headache() {
    AdvisedPerson takes = someone().taking("Lemsip Max");

    assertThat(warning("headache-from-painkillers", takes).open())
        .containsExactly("headache", "headache-severe");
    assertThat(warning("headache-from-painkillers", takes.with("headache")).open())
        .containsExactly("headache-tablets-many-days");
    assertThat(takes.without("headache").without("headache-severe").care(ADVISER).warnings())
        .extracting(each -> each.concern().rule())
        .doesNotContain("headache-from-painkillers");
  }

  @Test
  void a_part_that_is_forbidden_is_named_as_what_to_leave_out() {
    Care.Option option =
        option("pleurisy-care", someone().taking("apixaban").probably("pleurisy", 0.3));

    assertThat(option.fit()).isEqualTo(Fit.ASK_FIRST);
    assertThat(option.concerns().getFirst().says())
        .startsWith("Leave out ibuprofen, naproxen and similar.");
  }

  @Test
  void an_option_that_is_nothing_but_what_is_forbidden_is_to_be_avoided() {
    Care.Option option =
        option(
            "anti-inflammatory-tablets",
            someone().taking("apixaban").probably("nonspecific-mechanical-back-pain", 0.5));

    assertThat(option.fit()).isEqualTo(Fit.AVOID);
  }

  @Test
  void one_of_several_ways_that_is_forbidden_is_left_out() {
    Care.Option option =
        option(
            "nerve-calming-medicine-for-cough",
            someone()
                .taking("diazepam")
                .with("hard-coughing")
                .with("cough")
                .with("cough-duration", new Answer.Measured(new Quantity(20, Unit.WEEK))));

    assertThat(option.fit()).isEqualTo(Fit.ASK_FIRST);
    assertThat(option.concerns())
        .anySatisfy(concern -> assertThat(concern.says()).startsWith("Leave out morphine."));
  }

  @Test
  void what_is_named_instead_is_the_first_that_the_person_may_have() {
    assertThat(
            warning("nsaid-blood-thinner", someone().taking("apixaban").wanting("ibuprofen"))
                .instead())
        .startsWith("paracetamol");
    assertThat(
            warning(
                    "nsaid-blood-thinner",
                    someone().taking("apixaban", "co-codamol").wanting("ibuprofen"))
                .instead())
        .isEqualTo("a warm pack");
    assertThat(
            warning(
                    "nsaid-blood-thinner",
                    someone().taking("apixaban", "Panadol").wanting("ibuprofen"))
                .instead())
        .endsWith("which you already take");
  }

  @Test
  void half_of_the_best_peak_flow_or_less_is_the_red_zone_for_everyone() {
    for (int best = 60; best <= 850; best++) {
      var plan =
          someone()
              .with("asthma")
              .with(
                  "best-peak-flow", new Answer.Measured(new Quantity(best, Unit.LITRE_PER_MINUTE)))
              .care(ADVISER)
              .asthmaPlan();

      assertThat(plan).isNotNull();
      var lowest = plan.zones().get(plan.zones().size() - 2);
      assertThat(lowest.from()).as("the zone above red for a best of " + best).isNotNull();
      assertThat(lowest.from()).isGreaterThan(best / 2.0);
      assertThat(plan.zones().stream().limit(plan.zones().size() - 1).map(Care.Zone::from))
          .isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  private static List<String> options(AdvisedPerson person) {
    return person.care(ADVISER).options().stream().map(each -> each.option().id()).toList();
  }

  private static AdvisedPerson severeAsthma(String... medicines) {
    return new AdvisedPerson(RealBase.KNOWLEDGE)
        .aged(40)
        .with("asthma")
        .with("severe-asthma-known")
        .with("asthma-worsening")
        .taking(medicines);
  }

  @Test
  void what_someone_takes_already_is_not_offered_to_be_begun() {
    assertThat(options(severeAsthma("Seretide", "Ventolin")))
        .contains("lama-inhaler", "biologic-anti-il5", "biologic-anti-tslp", "leukotriene-tablet")
        .doesNotContain("inhaled-steroid");
    assertThat(options(severeAsthma("Trimbow", "mepolizumab", "montelukast")))
        .contains("inhaler-technique-check", "azithromycin-long-term")
        .doesNotContain("lama-inhaler", "leukotriene-tablet", "inhaled-steroid")
        .noneMatch(id -> id.startsWith("biologic-"));
    assertThat(options(severeAsthma("Ventolin"))).contains("inhaled-steroid");
    assertThat(options(severeAsthma("Ventolin").notAskedForMedicines()))
        .as("a list that was not asked for hides nothing")
        .contains("inhaled-steroid");
  }

  @Test
  void what_helps_with_a_cause_that_a_rule_points_to_is_told_however_improbable() {
    AdvisedPerson person =
        new AdvisedPerson(RealBase.KNOWLEDGE)
            .aged(24)
            .with("asthma")
            .at(Level.EMERGENCY_AMBULANCE)
            .probably("asthma-exacerbation", 0.059);

    assertThat(options(person))
        .doesNotContain("steroid-tablets-course", "attack-care-by-professionals");
    assertThat(person.care(ADVISER).followUp()).isEmpty();

    AdvisedPerson suspected = person.suspectedOf("asthma-exacerbation");
    assertThat(options(suspected))
        .contains("steroid-tablets-course", "attack-care-by-professionals");
    assertThat(suspected.care(ADVISER).followUp())
        .extracting(Care.FollowUp::id)
        .contains("after-asthma-attack");
  }

  @Test
  void what_is_worth_knowing_of_one_painkiller_is_told_to_those_who_take_or_want_that_one() {
    AdvisedPerson person = someone().probably("nonspecific-mechanical-back-pain", 0.5);

    assertThat(option("anti-inflammatory-tablets", person).concerns())
        .isNotEmpty()
        .extracting(Concern::rule)
        .doesNotContain("metamizole-warning");
    assertThat(warning("metamizole-warning", person.taking("Novalgin")).sure()).isTrue();
    assertThat(warning("metamizole-warning", person.taking().wanting("Novalgin")).sure()).isTrue();
  }

  @Test
  void a_sore_shoulder_is_told_of_painkillers_and_which_not_to_take() {
    for (String cause : List.of("rotator-cuff-pain", "frozen-shoulder")) {
      AdvisedPerson person = someone().probably(cause, 0.5);

      assertThat(options(person)).contains("paracetamol-for-shoulder-and-nerve-pain");
      assertThat(option("anti-inflammatory-tablets", person.taking("apixaban")).fit())
          .isEqualTo(Fit.AVOID);
    }
    assertThat(options(someone().probably("polymyalgia-rheumatica", 0.9)))
        .doesNotContain("anti-inflammatory-tablets");
    assertThat(options(someone().probably("post-herpetic-neuralgia", 0.9)))
        .contains("paracetamol-for-shoulder-and-nerve-pain")
        .doesNotContain("anti-inflammatory-tablets");
  }
}
