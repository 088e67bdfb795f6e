package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A time that is past and not that of the medicine: of the clot it is taken for, of a test, of a
/// change of the dose. Each of the first was read as over, without a word.
class TimeOfAnotherThingTest {

  private static final Today NOW = Today.of(Instant.parse("2026-11-22T10:00:00Z"), "GB");

  private static List<Recognised> recognised(String line) {
    return RealBase.MEDICINES
        .resolve(List.of(new MedicineEntry(line, null, null, null)), NOW)
        .recognised();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apixaban 5 mg bd since PE in March 2025",
        "apixaban for AF diagnosed in 2021",
        "rivaroxaban 20 mg for a clot in 2024",
        "rivaroxaban 20 mg, had a clot last year",
        "apixaban started after my stroke last month",
        "apixaban since my operation in June",
        "warfarin after valve replacement in 2015",
        "warfarin for DVT last year",
        "clopidogrel after stent in 2023",
        "ramipril since heart attack in 2019",
        "lithium 800 mg since hospital admission in 2018",
        "sertraline 50 after breakdown in 2022",
        "clozapine since hospital admission in 2019",
        "carbimazole 20 mg, dose changed in October",
        "warfarin (INR 2.4 last week)",
        "warfarin, last INR 2.4 last week",
        "ramipril, increased last week",
        "sertraline increased to 100 mg last week",
        "apixaban 5 mg bd last dose yesterday evening",
        "fentanyl 25 patch changed yesterday",
        "infliximab infusion every 8 weeks, last one 3 weeks ago",
        "infliximab, last infusion 3 weeks ago",
        "denosumab injection in June",
        "prednisolone increased to 20 mg last week",
        "prednisolone 20 mg now, started at 40 mg on 25 October",
        "prednisolone 15 mg daily, was 40 mg in September",
        "prednisolone 40 mg for a week then 30 mg for a week, 20 mg now, for polymyalgia since 25"
            + " October",
        "warfarin stopped for operation last week, restarted yesterday",
        "amoxicillin after having a tooth out last week"
      })
  void does_not_end_the_medicine(String line) {
    assertThat(recognised(line)).isNotEmpty().allMatch(Recognised::current);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "warfarin until March 2025",
        "stopped apixaban in June after six months for a clot",
        "took apixaban after my hip operation last year",
        "amoxicillin for a chest infection last month",
        "prednisolone 40 mg 5 days for asthma in March",
        "prednisolone for an attack in March",
        "ibuprofen for a headache yesterday",
        "paracetamol, last dose yesterday",
        "had prednisolone in March"
      })
  void ends_it_where_it_is_its_own(String line) {
    assertThat(recognised(line)).isNotEmpty().noneMatch(Recognised::current);
  }

  @Test
  void that_is_of_the_last_of_many_leaves_no_doubt() {
    assertThat(
            RealBase.MEDICINES
                .resolve(
                    List.of(
                        new MedicineEntry("apixaban 5 mg, last dose yesterday", null, null, null)),
                    NOW)
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"apixaban March 2025", "ramipril in 2019", "lithium last year"})
  void that_may_be_its_beginning_or_its_end_is_said(String line) {
    Resolved resolved =
        RealBase.MEDICINES.resolve(List.of(new MedicineEntry(line, null, null, null)), NOW);

    assertThat(resolved.recognised()).isNotEmpty().allMatch(Recognised::current);
    assertThat(resolved.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("began or ended then"));
  }
}
