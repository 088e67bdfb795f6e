package org.brace.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "ventalin, ventolin, ventolin",
    "ventalin 100 mcg, ventolin, ventolin 100 mcg",
    "2 puffs of Ventalin twice a day, ventolin, 2 puffs of ventolin twice a day",
    "montelukst 10, montelukast, montelukast 10",
    "st jon wort 300 mg, st john's wort, st john's wort 300 mg",
    "fostar, fostair nexthaler, fostair nexthaler",
  })
  void a_name_is_put_right_and_all_else_stays(String typed, String chosen, String respelt) {
    assertThat(Names.respelt(typed, chosen)).isEqualTo(respelt);
  }
}
