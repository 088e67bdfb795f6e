package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.brace.care.Care;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Warnings about two medicines that stand on one line.
class SeveralOnOneLineCareTest {

  private static List<Care.MedicineWarning> warnings(String list) {
    Assessment assessment =
        Assessed.of(
            "{brace-case: 1, person: {age: 70}, answers: {}, medicines: [%s]}".formatted(list));
    return Objects.requireNonNull(assessment.care()).warnings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibuprofen, warfarin",
        "ibuprofen and warfarin",
        "ibuprofen/warfarin",
        "ibuprofen + warfarin",
        "ibuprofen & warfarin"
      })
  void they_are_the_same_as_of_two_entries(String line) {
    assertThat(warnings("ibuprofen, warfarin"))
        .isNotEmpty()
        .isEqualTo(warnings("\"" + line + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"warfarin/ibuprofen", "warfarin & ibuprofen"})
  void in_whichever_order(String line) {
    assertThat(warnings("warfarin, ibuprofen")).isEqualTo(warnings("\"" + line + "\""));
  }
}
