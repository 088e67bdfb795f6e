package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brace.model.MedicineEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovingTimeTest {

  private static final Instant TOLD = Instant.parse("2026-11-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-30T10:00:00Z");

  private static List<MedicineEntry> named(String... names) {
    return List.of(names).stream().map(each -> new MedicineEntry(each, null, null, null)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 40 mg since yesterday",
        "prednisolone 40 mg started today",
        "prednisolone 5 mg for three months",
        "prednisolone 30 mg 5 days last week",
        "prednisolone 30 mg 5 days this week",
        "prednisolone 30 mg 5 days two weeks ago",
        "prednisolone 30 mg 5 days 8 months ago"
      })
  void a_time_counted_from_the_day_it_was_told_moves_along(String told) {
    assertThat(MedicineList.standing(named("ramipril", told), TOLD, LATER)).isNull();
    assertThat(MedicineList.standing(named("ramipril", told), TOLD, TOLD.plusSeconds(3_600)))
        .isEqualTo(named("ramipril", told));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ramipril 5 mg",
        "prednisolone 5 mg long-term",
        "prednisolone 5 mg for years",
        "prednisolone 5 mg for three years",
        "prednisolone 10 mg since March",
        "prednisolone 10 mg since 2026-10-20",
        "prednisolone 30 mg 5 days in October",
        "prednisolone as a child"
      })
  void a_time_that_stays_what_it_was_does_not(String told) {
    assertThat(MedicineList.standing(named(told), TOLD, LATER)).isEqualTo(named(told));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-10, 2027-04-02, true", "2026-12-10, 2027-02-02, false"})
  void a_month_without_a_year_moves_once_it_comes_again(String told, String later, boolean moves) {
    List<MedicineEntry> list = named("prednisolone 30 mg 5 days in March");

    assertThat(
            MedicineList.standing(
                list, Instant.parse(told + "T10:00:00Z"), Instant.parse(later + "T10:00:00Z")))
        .isEqualTo(moves ? null : list);
  }

  @Test
  void dates_of_their_own_and_a_list_that_nobody_asked_for_stay() {
    List<MedicineEntry> dated =
        List.of(
            new MedicineEntry(
                "prednisolone since yesterday", null, LocalDate.of(2026, 10, 1), null));

    assertThat(MedicineList.standing(dated, TOLD, LATER)).isEqualTo(dated);
    assertThat(MedicineList.standing(null, TOLD, LATER)).isNull();
  }
}
