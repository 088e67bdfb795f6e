package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.RealBase;
import org.brace.model.Answer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each thing that forbids a warm pack, ice, treatment by hand or bending under a load does so
/// alone.
@NullMarked
class MeasureHazardsTest {

  @ParameterizedTest
  @CsvSource({
    "heat, heat-numb-skin, skin-numb",
    "heat, heat-numb-skin, skin-broken",
    "heat, heat-numb-skin, cannot-self-monitor",
    "heat, heat-numb-skin, saddle-numbness",
    "heat, heat-numb-skin, takes fentanyl patch",
    "cold, cold-numb-skin, skin-numb",
    "cold, cold-numb-skin, skin-broken",
    "cold, cold-numb-skin, cold-harms",
    "cold, cold-numb-skin, cannot-self-monitor",
    "cold, cold-numb-skin, saddle-numbness",
    "manual-therapy, manipulation-danger, osteoporosis",
    "manual-therapy, manipulation-danger, fragility-fracture-ever",
    "manual-therapy, manipulation-danger, takes alendronic acid",
    "manual-therapy, manipulation-danger, takes prednisolone for 2 years",
    "manual-therapy, manipulation-danger, spinal-percussion-tender",
    "manual-therapy, manipulation-danger, trauma-recent: major",
    "manual-therapy, manipulation-danger, cancer-ever",
    "manual-therapy, manipulation-danger, takes apixaban",
    "manual-therapy, manipulation-danger, leg-weakness: mild",
    "manual-therapy, manipulation-danger, leg-numb-tingle",
    "manual-therapy, manipulation-danger, saddle-numbness",
    "manual-therapy, manipulation-danger, urinary-retention-new",
    "manual-therapy, manipulation-danger, unsteady-walking-new",
    "manual-therapy, manipulation-danger, arm-hand-weakness",
    "manual-therapy, manipulation-danger, feverish",
    "manual-therapy, manipulation-danger, aortic-disease-known",
    "manual-therapy, manipulation-danger, connective-tissue-disorder",
    "manual-therapy, manipulation-danger, aaa-known",
    "loaded-bending, bending-fragile-spine, osteoporosis",
    "loaded-bending, bending-fragile-spine, fragility-fracture-ever",
    "loaded-bending, bending-fragile-spine, takes alendronic acid",
    "loaded-bending, bending-fragile-spine, height-loss-stoop",
    "loaded-bending, bending-fragile-spine, takes prednisolone for 2 years",
    "loaded-bending, bending-fragile-spine, cancer-ever",
    "loaded-bending, bending-fragile-spine, spinal-percussion-tender",
  })
  void each_hazard_forbids_it_alone(String measure, String rule, String told) {
    var someone = new AdvisedPerson(RealBase.KNOWLEDGE).aged(40).wanting(measure);
    if (told.startsWith("takes ")) {
      someone.taking(told.substring("takes ".length()));
    } else if (told.contains(": ")) {
      String[] parts = told.split(": ", 2);
      someone.with(parts[0], new Answer.Choice(parts[1]));
    } else {
      someone.with(told);
    }

    Care care = someone.care();

    assertThat(care.unrecognised()).isEmpty();
    assertThat(care.warnings())
        .extracting(Care.MedicineWarning::concern)
        .anySatisfy(concern -> {
          assertThat(concern.rule()).isEqualTo(rule);
          assertThat(concern.sure()).isTrue();
          assertThat(concern.forbids()).isTrue();
        });
  }
}
