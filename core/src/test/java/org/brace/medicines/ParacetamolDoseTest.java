package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Paracetamol as people write how much they take.
class ParacetamolDoseTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static Resolved resolved(String line) {
    return LIST.resolve(List.of(new MedicineEntry(line, null, null, null)), NOW);
  }

  private static List<String> problems(String line) {
    return resolved(line).problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paracetamol 3 x 500 mg four times a day",
        "paracetamol 3 x 500mg qds",
        "paracetamol 3x500mg qds",
        "3x500 mg paracetamol 4 times a day",
        "paracetamol 3 tablets of 500 mg four times a day",
        "paracetamol three 500 mg four times in 24 hours",
        "paracetamol 500 mg, 3 at a time, four times a day",
        "paracetamol 500 mg three at once qds",
        "paracetamol 6000mg a day",
        "paracetamol 6,000 mg per day",
        "paracetamol 6 g/day",
        "paracetamol 6 g a day",
        "paracetamol 6 g in 24 hours",
        "paracetamol 1 g six times a day",
        "paracetamol 1 g six times in 24 hours",
        "paracetamol 12 x 500 mg a day",
        "paracetamol 500 mg 12 tablets a day",
        "paracetamol 500 mg tablets, 6 g a day",
        "co-codamol 8/500 12 tablets a day",
        "co-codamol 30/500, 3 at a time, four times a day"
      })
  void six_grams_a_day_are_read_however_they_are_told(String line) {
    assertThat(resolved(line).computed())
        .extractingByKey("paracetamol-told")
        .isEqualTo(Span.point(6000));
    assertThat(problems(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Solpadol 2 qds, 4000",
    "Solpadol 30/500 2 qds, 4000",
    "co-codamol 2 tablets four times a day, 4000",
    "Zapain 2 capsules 4 times a day, 4000",
    "Lemsip Max 4 a day, 4000",
    "Lemsip Max 4 sachets a day, 4000",
    "Lemsip Max 1 sachet every 6 hours, 4000",
    "Lemsip Max capsules 2 four times a day, 4000",
    "Tylenol Extra Strength 2 tablets every 4 hours, 6000",
    "2 Panadol 4 times a day, 4000",
    "Panadol Osteo 2 tablets three times a day, 3990",
    "Dolo 650 one tablet four times a day, 2600",
    "Dolo-650 2 tablets tds, 3900",
    "Crocin 2 tablets qds, 4000",
    "Crocin 650 mg 2 tablets qds, 5200",
    "Combiflam 2 tablets three times a day, 1950",
  })
  void a_brand_of_one_strength_is_counted_by_its_pieces(String line, int milligrams) {
    assertThat(resolved(line).computed())
        .extractingByKey("paracetamol-told")
        .isEqualTo(Span.point(milligrams));
    assertThat(problems(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paracetamol 500 mg over 8 tablets a day",
        "paracetamol at least 4 g a day",
        "paracetamol 12 tablets a day",
        "paracetamol 12 a day",
        "paracetamol 2 tablets four times a day",
        "paracetamol one tablet at night",
        "2 paracetamol 4 times a day",
        "paracetamol 500mg tablets twice daily",
        "paracetamol 1-2 tablets four times a day",
        "paracetamol 1.500 mg four times a day",
        "paracetamol 1 g every 4 to 6 hours",
        "paracetamol 1 g 4-6 hourly",
        "paracetamol 1 g every 5 hours",
        "paracetamol 1 g 3-4 times a day",
        "paracetamol 2 tablets, 1000 mg four times a day",
        "paracetamol 500 mg one or two tablets four times a day",
        "paracetamol 1 g up to four times a day",
        "paracetamol up to 4 g a day",
        "paracetamol 4 g a day, four times a day",
        "paracetamol over 4 g a day",
        "paracetamol 1 g in the morning and 1 g at night",
        "paracetamol 500 mg 4x3 a day",
        "Panadol 500 twice daily",
        "Beechams All-in-One 4 sachets a day",
        "Lemsip Max 2 capsules four times a day",
        "Tylenol 2 tablets four times a day",
        "Solpadol 1-2 tablets four times a day",
        "co-codamol 30/500 3 x 4 a day"
      })
  void a_number_that_did_not_become_a_dose_is_said(String line) {
    Resolved resolved = resolved(line);

    assertThat(resolved.computed()).extractingByKey("paracetamol-told").isEqualTo(Span.point(0));
    assertThat(resolved.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("dose-not-read");
          assertThat(problem.at()).isEqualTo("medicines[0]");
          assertThat(problem.message()).contains("\"" + line + "\"");
          assertThat(problem.mend()).contains("paracetamol 1000 mg four times a day");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paracetamol",
        "paracetamol 500 mg",
        "paracetamol 500mg tablets",
        "paracetamol four times a day",
        "paracetamol twice a day since 3 March",
        "paracetamol 1 g twice a week",
        "paracetamol 1 g when needed",
        "paracetamol 2 tablets four times a day when needed",
        "paracetamol 2 tablets when needed, up to 8 a day",
        "paracetamol 2 tablets four times a day until last week",
        "Lemsip Max twice a day",
        "Solpadol four times a day",
        "Beechams All-in-One twice a day",
        "co-codamol 30/500",
        "ibuprofen 2 tablets three times a day"
      })
  void nothing_is_said_where_no_regular_dose_was_told(String line) {
    assertThat(problems(line)).doesNotContain("dose-not-read");
  }

  @Test
  void what_is_taken_only_when_needed_adds_nothing_though_its_dose_is_told() {
    var entry =
        new MedicineEntry("paracetamol when needed", new Quantity(4, Unit.GRAM), null, null);

    assertThat(LIST.resolve(List.of(entry), NOW).computed())
        .containsEntry("paracetamol-told", Span.point(0));
  }

  @ParameterizedTest
  @CsvSource({
    "apixaban 5 mg/day, takes.anticoagulant",
    "ibuprofen 400mg a day, takes.nsaid",
    "ventolin 8 puffs a day, takes.saba",
    "prednisolone 30 mg per day, takes.steroid-tablets"
  })
  void a_medicine_is_known_where_its_amount_of_a_day_is_told(String line, String fact) {
    assertThat(resolved(line).computed()).extractingByKey(fact).isEqualTo(Span.PRESENT);
  }

  @Test
  void the_steroid_of_a_day_is_told_in_the_same_words() {
    for (String told :
        List.of("30 mg a day", "30 mg/day", "6 x 5 mg a day", "6 tablets of 5 mg daily")) {
      assertThat(resolved("prednisolone " + told + " for 10 days").computed())
          .as(told)
          .extractingByKey("prednisolone-12m")
          .isEqualTo(Span.point(300));
    }
  }
}
