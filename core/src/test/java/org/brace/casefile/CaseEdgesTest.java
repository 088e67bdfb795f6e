package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.one;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// What "None of these" and the writing of a case must not lose.
class CaseEdgesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");

  @Test
  void medicines_that_are_listed_stand_where_all_else_is_denied() {
    Case subject = one("brace-case: 1\nmedicines: [warfarin]\ndenied: all\n");

    assertThat(subject.medicines())
        .containsExactly(new MedicineEntry("warfarin", null, null, null));
  }

  @Test
  void what_was_graded_is_not_denied_with_its_page() {
    Case subject = one("brace-case: 1\nanswers: {cough-duration: 3 wk}\ndenied: all\n");

    assertThat(subject.evidence().of("cough")).isEmpty();
    assertThat(subject.evidence().of("wheeze")).isPresent();
  }

  @Test
  void when_and_how_each_answer_was_told_is_read_back() {
    Map<String, Told> told =
        Map.of(
            "asthma", new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW.minusSeconds(3600)),
            "copd", new Told(Word.ABSENT, Origin.PREFILLED, Teller.PERSON, NOW),
            "cough", new Told(Word.PRESENT, Origin.ASKED, Teller.RECORD, NOW),
            "wheeze", new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW));

    assertThat(one(CaseWriter.write(of(told))).evidence().answers()).isEqualTo(told);
  }

  @Test
  void more_is_never_told_before_a_case() {
    assertThat(of(Map.of()).notBefore(NOW.minusSeconds(1))).isEqualTo(NOW);
    assertThat(of(Map.of()).notBefore(NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
  }

  private static Case of(Map<String, Told> told) {
    return new Case(
        "edges",
        "",
        NOW,
        "GB",
        Teller.PERSON,
        List.of(),
        List.of(),
        new Evidence(new TreeMap<>(told)),
        null);
  }
}
