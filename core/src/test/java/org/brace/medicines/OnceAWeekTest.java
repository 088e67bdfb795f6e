package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Methotrexate as people write how often they take it.
class OnceAWeekTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static void expect(String line, Span daily, Span untold) {
    var computed = LIST.resolve(List.of(new MedicineEntry(line, null, null, null)), NOW).computed();

    assertThat(computed.get("methotrexate-daily")).as(line).isEqualTo(daily);
    assertThat(computed.get("methotrexate-times-untold")).as(line).isEqualTo(untold);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "methotrexate 10mg daily",
        "methotrexate 10 mg once a day",
        "methotrexate 2.5 mg od",
        "methotrexate 2.5mg 4 tablets every day",
        "methotrexate 2.5 mg bd",
        "MTX 10 mg each morning",
        "methotrexate 10 mg daily for 3 weeks",
        "methotrexate 10 mg nightly",
        "Maxtrex 10mg every 24 hours",
      })
  void every_day_is_read_however_it_is_told(String line) {
    expect(line, Span.PRESENT, Span.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "methotrexate 15mg weekly",
        "methotrexate 15 mg once a week",
        "methotrexate 15 mg every Monday morning",
        "methotrexate 2.5 mg 6 tablets on Thursdays",
        "methotrexate 10 mg one day per week",
        "methotrexate 15mg/week",
        "Metoject 15 mg every week",
      })
  void once_a_week_is_nothing_to_tell_of(String line) {
    expect(line, Span.ABSENT, Span.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"methotrexate", "methotrexate 10 mg", "methotrexate injection", "mtx since 2019"})
  void where_it_is_not_told_how_often_that_is_known(String line) {
    expect(line, Span.ABSENT, Span.PRESENT);
  }

  @Test
  void what_is_taken_beside_it_or_is_over_says_nothing_of_it() {
    expect("methotrexate 10 mg with folic acid 5 mg daily", Span.ABSENT, Span.PRESENT);
    expect("folic acid 5 mg daily", Span.ABSENT, Span.ABSENT);
    expect("methotrexate 10 mg daily, stopped", Span.ABSENT, Span.ABSENT);
  }
}
