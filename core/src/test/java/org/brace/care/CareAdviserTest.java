package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
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

/// Which options, self-care, plans and times someone is told.
@NullMarked
class CareAdviserTest {

  private static final String CHEST = "facts/chest.yaml";
  private static final Knowledge KNOWLEDGE = SoundBase.sound().knowledge();

  private static AdvisedPerson someone() {
    return new AdvisedPerson(KNOWLEDGE).aged(40);
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
  void what_is_only_for_this_urgency_comes_first_and_what_prevents_last() {
    Knowledge knowledge =
        SoundBase.sound()
            .with(
                "self-care/ease.yaml",
                "  rest-a-little:",
                """
                prevent-it: {do: Prevent it., grade: A, prevents: true, for: [whooping], sources: [hanak2005]}
                try-it: {do: Try it., grade: D, for: [whooping], sources: [hanak2005]}
                less-likely: {do: Less likely., grade: A, for: [rib-fracture], sources: [hanak2005]}
                proven: {do: Proven., grade: A, for: [whooping], sources: [hanak2005]}
                just-now: {do: Just now., grade: D, for: [rib-fracture], levels: [routine], sources: [hanak2005]}
                rest-a-little:\
                """
                    .indent(2)
                    .stripTrailing())
            .knowledge();

    assertThat(
            new AdvisedPerson(knowledge)
                .probably("whooping", 0.8)
                .probably("rib-fracture", 0.4)
                .without("breathing-bad")
                .care()
                .selfCare())
        .extracting(each -> each.item().id())
        .filteredOn(id -> !id.equals("rest-a-little"))
        .containsExactly("just-now", "proven", "try-it", "less-likely", "prevent-it");
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

  @Test
  void what_suits_only_at_some_levels_is_told_at_the_others_where_it_is_to_be_left_out() {
    Knowledge knowledge =
        SoundBase.sound()
            .with("options/back.yaml", "who: self", "suits-at: [routine]\n    who: self")
            .knowledge();
    AdvisedPerson person = new AdvisedPerson(knowledge).aged(40).probably("rib-fracture", 0.5);

    assertThat(person.care().options()).hasSize(1);
    assertThat(person.at(Level.SAME_DAY).care().options()).isEmpty();
  }

  private static Fit selfCare(AdvisedPerson person) {
    return person.probably("whooping", 0.5).care().selfCare().getFirst().fit();
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

  /// Who is pregnant and was not asked how far along: that is nearer than what nobody told of.
  @Test
  void of_what_is_open_comes_first_what_is_half_known_and_the_rest_is_named_too() {
    Concern reaction = concern("reaction", Severity.CONTRAINDICATED, false);
    Concern pregnancy = concern("pregnancy", Severity.CAUTION, false, "pregnant");
    Concern minor = concern("minor", Severity.DISCUSS, false, "asthma");
    Concern kidneys = concern("kidneys", Severity.CAUTION, false);
    var concerns = new ArrayList<>(List.of(minor, reaction, kidneys, pregnancy));
    concerns.sort(Concern.DECISIVE_FIRST);
    Care.Option any = someone().probably("rib-fracture", 0.5).care().options().getFirst();
    var option = new Care.Option(any.option(), Fit.ASK_FIRST, List.of(), concerns);

    assertThat(option.toTell()).containsExactly(pregnancy);
    assertThat(option.openBeside()).containsExactly(reaction, kidneys);

    concerns.addFirst(concern("bleeding", Severity.CAUTION, true));
    assertThat(new Care.Option(any.option(), Fit.ASK_FIRST, List.of(), concerns).openBeside())
        .isEmpty();
  }

  private static List<String> told(Care.Option option, Concern... concerns) {
    return new Care.Option(option.option(), Fit.ASK_FIRST, List.of(), List.of(concerns))
        .toTell().stream().map(Concern::rule).toList();
  }

  private static Concern concern(String rule, Severity severity, boolean sure, String... because) {
    return new Concern(
        rule,
        Action.ASK_FIRST,
        severity,
        sure,
        false,
        false,
        "Ask.",
        null,
        List.of(because),
        List.of(),
        List.of());
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
