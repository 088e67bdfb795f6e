package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Problem;

/// Texts of case files, read with the real knowledge.
final class ReadTexts {

  /// The time of cases that name none.
  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

  private static final CaseReader READER = new CaseReader(RealBase.KNOWLEDGE, NOW);

  private ReadTexts() {}

  static List<CaseOutcome> read(String text, CaseReader.Format format) {
    List<CaseOutcome> outcomes = new ArrayList<>();
    READER.read("some.yaml", new StringReader(text), format).forEachRemaining(outcomes::add);
    return outcomes;
  }

  /// The first case, which can be used.
  static Case one(String text) {
    CaseOutcome outcome = read(text, CaseReader.Format.YAML).getFirst();
    assertThat(outcome).isInstanceOf(CaseOutcome.Read.class);
    return ((CaseOutcome.Read) outcome).subject();
  }

  /// The problems of the first case, which cannot.
  static List<Problem> refused(String text) {
    CaseOutcome outcome = read(text, CaseReader.Format.YAML).getFirst();
    assertThat(outcome).isInstanceOf(CaseOutcome.Refused.class);
    return ((CaseOutcome.Refused) outcome).problems();
  }

  static Answer answer(Case subject, String fact) {
    return subject.evidence().of(fact).orElseThrow().answer();
  }
}
