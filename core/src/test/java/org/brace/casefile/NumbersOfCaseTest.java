package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.answer;
import static org.brace.casefile.ReadTexts.one;
import static org.brace.casefile.ReadTexts.refused;

import org.brace.model.Answer;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the numbers of a case are read: what may be thousands, and what Brace itself wrote.
class NumbersOfCaseTest {

  @Test
  void a_number_longer_than_any_number_is_none() {
    assertThat(
            refused("brace-case: 1\nanswers: {temperature: \"" + "1".repeat(50_000) + " x\\ny\"}"))
        .extracting(Problem::code)
        .containsExactly("not-a-number");
  }

  /// As Brace wrote three decimals before it read them as thousands.
  @Test
  void what_brace_wrote_is_read_as_a_decimal_number() {
    Case saved =
        one(
            """
            brace-case: 1
            knowledge: "of 2026"
            medicines: [{name: paracetamol, dose: "1.125 mg"}]
            answers: {cough-duration: "> 1.429 wk"}
            """);

    assertThat(answer(saved, "cough-duration").text()).isEqualTo("> 1.4290 wk");
    assertThat(saved.medicines())
        .extracting(MedicineEntry::dose)
        .containsExactly(new Quantity(1.125, Unit.MILLIGRAM));
  }

  /// Brace never wrote a nought at the end.
  @Test
  void thousands_that_someone_added_to_what_brace_wrote_are_refused() {
    assertThat(
            refused(
                "brace-case: 1\nknowledge: \"of 2026\"\nanswers: {paracetamol-24h: 10.000 mg}\n"))
        .extracting(Problem::code)
        .containsExactly("ambiguous-number");
  }

  /// Programs turn Fahrenheit and pounds into such numbers.
  @ParameterizedTest
  @CsvSource({
    "temperature, 36.667 Cel, 36.667",
    "weight, 72.575 kg, 72.575",
    "paracetamol-24h, 1.500 g, 1.5",
    "cough-duration, 0.500 wk, 0.5",
    "cough-duration, 1.1250 wk, 1.125"
  })
  void three_decimals_are_read_where_they_cannot_be_thousands(
      String fact, String answer, double value) {
    Case subject = one("brace-case: 1\nanswers: {%s: %s}\n".formatted(fact, answer));

    assertThat(answer(subject, fact))
        .isInstanceOfSatisfying(
            Answer.Measured.class,
            measured -> assertThat(measured.quantity().value()).isEqualTo(value));
    assertThat(answer(one(CaseWriter.write(subject)), fact)).isEqualTo(answer(subject, fact));
  }
}
