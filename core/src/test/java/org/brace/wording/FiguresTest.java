package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.brace.wording.Figures.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.isFigure() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At most 1 g at a time, and 4 g in 24 hours | At most [1 g] at a time, and [4 g] in 24 hours
          one puff, up to 10 puffs                   | one puff, up to [10 puffs]
          400 micrograms or 0.4 mg                   | [400 micrograms] or [0.4 mg]
          Lemsip 500mg, 1 to 2 tablets               | Lemsip [500mg], [1 to 2 tablets]
          from 480 L/min (80 %)                      | from [480 L/min] ([80 %])
          within 4 great days of 2026                | within 4 great days of 2026
          nothing                                    | nothing
          """)
  void a_dose_is_a_number_with_its_unit(String text, String expected) {
    assertThat(marked(Figures.doses(text))).isEqualTo(expected);
  }

  @Test
  void a_number_to_call_may_have_spaces() {
    assertThat(marked(Figures.numbers("1800 022 222, or 111")))
        .isEqualTo("[1800 022 222], or [111]");
    assertThat(Figures.numbers("")).isEmpty();
  }
}
