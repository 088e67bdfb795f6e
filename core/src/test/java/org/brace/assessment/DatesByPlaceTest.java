package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.brace.care.Care;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A date with strokes is another day in another country.
class DatesByPlaceTest {

  private static List<String> readAs(String list, String place) {
    Assessment assessment =
        Assessed.of(
            """
            brace-case: 1
            place: %s
            person: {age: 50, sex: female}
            %s: [{name: "prednisolone 40 mg 5 days from 11/02/2026"}]
            answers: {cough: present}
            """
                .formatted(place, list));
    return Objects.requireNonNull(assessment.care()).readAs().stream()
        .map(Care.ReadAs::as)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"US, 2 November 2026", "GB, 11 February 2026"})
  void what_is_planned_is_read_as_what_is_taken(String place, String day) {
    assertThat(readAs("medicines", place)).singleElement().asString().contains(day);
    assertThat(readAs("wants", place)).isEqualTo(readAs("medicines", place));
  }
}
