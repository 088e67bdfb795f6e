package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

/// What must be told though something like it is told already, or is not known.
class CareEdgesTest {

  private static final CareAdviser ADVISER = new CareAdviser(RealBase.KNOWLEDGE);

  private static AdvisedPerson someone() {
    return new AdvisedPerson(RealBase.KNOWLEDGE).aged(40);
  }

  private static Concern open(String... facts) {
    return concern(false, facts);
  }

  private static Concern concern(boolean sure, String... facts) {
    return concern(sure, Action.ASK_FIRST, Severity.CAUTION, facts);
  }

  private static Concern concern(boolean sure, Action action, Severity severity, String... facts) {
    return new Concern(
        "some-rule",
        action,
        severity,
        sure,
        false,
        false,
        "Ask first.",
        null,
        List.of(),
        List.of(facts),
        List.of());
  }

  @Test
  void a_name_that_is_not_known_decides_only_what_nothing_else_leaves_open() {
    var notKnown = new Care.NotKnown(List.of("zzblorp"), Set.of("takes.nsaid"));

    assertThat(notKnown.decides(open("takes.nsaid"))).isTrue();
    assertThat(notKnown.decides(open("takes.nsaid", "pregnant"))).isFalse();
    assertThat(notKnown.decides(open())).isFalse();
  }

  @Test
  void an_option_hangs_on_a_name_that_is_not_known_only_where_nothing_sure_is_in_the_way() {
    var notKnown = new Care.NotKnown(List.of("zzblorp"), Set.of("takes.nsaid"));
    var option = RealBase.KNOWLEDGE.care().options().values().iterator().next();
    Concern open = open("takes.nsaid");

    assertThat(new Care.Option(option, Fit.ASK_FIRST, List.of(), List.of(open)).hangsOn(notKnown))
        .isTrue();
    assertThat(
            new Care.Option(option, Fit.ASK_FIRST, List.of(), List.of(open, concern(true)))
                .hangsOn(notKnown))
        .isFalse();
  }

  @Test
  void on_the_way_to_hospital_only_what_cannot_wait_is_told_of_medicines() {
    AdvisedPerson person = someone().taking("apixaban", "ibuprofen").wanting("codeine");

    Care routine = person.care(ADVISER);
    assertThat(routine.warningsNow()).isEqualTo(routine.warnings());
    for (Level level : List.of(Level.EMERGENCY_DEPARTMENT, Level.EMERGENCY_AMBULANCE)) {
      Care care = person.at(level).care(ADVISER);
      assertThat(care.warnings()).anyMatch(Care.MedicineWarning::waits);
      assertThat(care.warningsNow())
          .as(level.id())
          .isNotEmpty()
          .noneMatch(Care.MedicineWarning::waits);
    }
  }

  @Test
  void an_option_that_is_to_be_avoided_is_told_beside_what_says_the_same() {
    Care care =
        someone()
            .without("diabetes")
            .with("cough")
            .probably("acute-bronchitis-viral-urti", 0.8)
            .care(ADVISER);
    int all = care.selfCare().size();
    Care.Option hidden =
        care.options().stream()
            .filter(option -> !care.optionsBeside(all).contains(option))
            .findFirst()
            .orElseThrow();
    var avoided =
        new Care.Option(hidden.option(), Fit.AVOID, hidden.conditions(), hidden.concerns());

    assertThat(withOptions(care, List.of(hidden)).optionsBeside(all)).isEmpty();
    assertThat(withOptions(care, List.of(avoided)).optionsBeside(all)).containsExactly(avoided);
  }

  private static Care withOptions(Care care, List<Care.Option> options) {
    return new Care(
        care.level(),
        options,
        care.warnings(),
        care.selfCare(),
        care.meanwhile(),
        care.safetyNet(),
        care.recheck(),
        care.followUp(),
        care.adherence(),
        care.asthmaPlan(),
        care.backPlan(),
        care.unrecognised(),
        care.readAs(),
        care.notKnown(),
        care.listAsked());
  }

  @Test
  void where_the_regimen_is_open_the_plan_has_the_steps_that_hold_for_any() {
    CareGuide.AsthmaPlan guide = Objects.requireNonNull(RealBase.KNOWLEDGE.care().asthmaPlan());
    var any = Objects.requireNonNull(guide.steps().get(CareGuide.AsthmaPlan.UNKNOWN));
    Care.AsthmaPlan plan = someone().with("asthma").taking("symbicort").care(ADVISER).asthmaPlan();

    assertThat(plan).isNotNull();
    assertThat(plan.regimens()).hasSizeGreaterThan(1);
    assertThat(plan.zones())
        .allSatisfy(
            zone -> assertThat(zone.step()).isEqualTo(String.join(" ", any.get(zone.id()))));
  }

  @Test
  void what_is_named_instead_is_to_be_asked_about_where_something_speaks_against_it() {
    Care care =
        someone().with("alcohol-heavy").taking("apixaban").wanting("ibuprofen").care(ADVISER);

    assertThat(care.warnings())
        .filteredOn(warning -> warning.concern().rule().equals("nsaid-blood-thinner"))
        .isNotEmpty()
        .allSatisfy(warning ->
            assertThat(warning.concern().instead())
                .startsWith("paracetamol")
                .endsWith("if a pharmacist agrees"));
  }

  @Test
  void what_is_sure_comes_before_what_is_open_and_what_forbids_before_what_is_graver() {
    Concern sure = concern(true, Action.ASK_FIRST, Severity.DISCUSS);
    Concern grave = concern(false, Action.ASK_FIRST, Severity.CONTRAINDICATED, "pregnant");
    Concern forbids = concern(true, Action.DO_NOT_START, Severity.CAUTION);
    Concern graver = concern(true, Action.ASK_FIRST, Severity.CONTRAINDICATED);

    assertThat(Stream.of(grave, sure).sorted(Concern.WORST_FIRST)).containsExactly(sure, grave);
    assertThat(Stream.of(graver, forbids).sorted(Concern.DECISIVE_FIRST))
        .containsExactly(forbids, graver);
    assertThat(Stream.of(sure, grave).sorted(Concern.DECISIVE_FIRST)).containsExactly(grave, sure);
  }

  @Test
  void a_fever_that_a_painkiller_may_hide_silences_no_warning() {
    AdvisedPerson person =
        someone()
            .taking("carbimazole")
            .without("feverish")
            .with("temperature", Answer.Word.CANNOT_MEASURE)
            .without("rigors")
            .without("sore-throat");

    assertThat(marrow(person)).isEqualTo(1);
    assertThat(marrow(person.without("fever-medicine-8h"))).isZero();
  }

  private static long marrow(AdvisedPerson person) {
    return person.care(ADVISER).warnings().stream()
        .filter(warning -> warning.concern().rule().equals("marrow-medicine-ill"))
        .count();
  }
}
