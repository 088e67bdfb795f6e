package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A date with strokes, told in one place and read in the United States.
class MovedPlaceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "GB, warfarin since 11/02/2026, warfarin since 2026-02-11",
    "unknown, warfarin since 11/02/2026, warfarin since 11/02/2026",
    "unknown, warfarin since 25/02/2026, warfarin since 2026-02-25",
    "US, warfarin since 11/02/2026, warfarin since 11/02/2026"
  })
  void stays_the_day_that_was_meant_where_that_is_known(String told, String typed, String moved) {
    assertThat(
            MedicineList.moved(
                List.of(new MedicineEntry(typed, null, null, null)),
                Today.of(NOW, told),
                Today.of(NOW, "US")))
        .containsExactly(new MedicineEntry(moved, null, null, null));
  }
}
