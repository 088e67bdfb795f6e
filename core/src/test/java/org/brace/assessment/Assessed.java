package org.brace.assessment;

import java.io.StringReader;
import java.time.Instant;
import org.brace.RealBase;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;

/// What the real knowledge base says of a case written in a test, without ranges.
final class Assessed {

  private Assessed() {}

  /// @param text a case file in YAML
  static Assessment of(String text) {
    return of(RealBase.KNOWLEDGE, text);
  }

  /// Likewise with another knowledge base.
  static Assessment of(Knowledge knowledge, String text) {
    CaseOutcome outcome =
        new CaseReader(knowledge, Instant.parse("2026-11-22T10:00:00Z"))
            .read("case", new StringReader(text), CaseReader.Format.YAML)
            .next();
    return new Assessor(knowledge)
        .assess(((CaseOutcome.Read) outcome).subject(), new Options(false));
  }
}
