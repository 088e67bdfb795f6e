package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.one;
import static org.brace.casefile.ReadTexts.refused;

import java.time.LocalDate;
import java.util.Collections;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Medicines in case files; what their names and times mean: `org.brace.medicines`.
class CaseMedicinesTest {

  @Test
  void a_list_that_is_left_empty_was_not_asked_and_one_without_entries_was() {
    assertThat(one("brace-case: 1\nmedicines:\n").medicines()).isNull();
    assertThat(one("{\"brace-case\": 1, \"medicines\": null}").medicines()).isNull();
    assertThat(one("brace-case: 1\nmedicines: []\n").medicines()).isEmpty();
    assertThat(one("brace-case: 1\nmedicines: none\n").medicines()).isEmpty();
  }

  @Test
  void wrong_medicine_dates_are_told() {
    assertThat(
            refused(
                "brace-case: 1\nnow: 2026-11-22\nmedicines:\n"
                    + "  - {name: ibuprofen, from: 2026-12-01, to: 2026-11-30, dose: lots}\n"))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("wrong-dates", "future-date", "wrong-dose");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [""]                                     | missing-name
          [null]                                   | missing-name
          [{name: ""}]                             | missing-name
          [none, ibuprofen]                        | contradiction
          [{name: prednisolone, dose: -40 mg}]     | wrong-dose
          [{name: prednisolone, dose: 0 mg}]       | wrong-dose
          [{name: prednisolone, dose: 1000000 mg}] | wrong-dose
          [{name: paracetamol, dose: 6.000 mg}]    | ambiguous-number
          """)
  void a_medicine_has_a_name_and_a_dose_that_someone_can_take(String list, String code) {
    assertThat(refused("brace-case: 1\nmedicines: " + list + "\n"))
        .extracting(Problem::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"medicines", "wants"})
  void a_list_holds_what_someone_can_take_and_no_more(String key) {
    String list = "brace-case: 1\n" + key + ": [%s]\n";

    assertThat(refused(list.formatted(String.join(", ", Collections.nCopies(201, "x")))))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("too-many-medicines");
          assertThat(problem.message())
              .isEqualTo("\"%s\" has 201 entries, and may have 200".formatted(key));
        });
    assertThat(one(list.formatted(String.join(", ", Collections.nCopies(200, "x")))).id())
        .isNotNull();
  }

  @Test
  void what_begins_today_where_the_day_began_earlier_is_not_in_the_future() {
    String morning =
        "brace-case: 1\nnow: 2026-11-23T08:00+13:00\nmedicines: [{name: x, from: %s}]\n";

    assertThat(one(morning.formatted("2026-11-23")).medicines())
        .extracting(MedicineEntry::from)
        .containsExactly(LocalDate.of(2026, 11, 22));
    assertThat(refused(morning.formatted("2026-11-24")))
        .extracting(Problem::code)
        .containsExactly("future-date");
  }
}
