package org.brace.assessment;

import java.io.StringReader;
import java.time.Instant;
import org.brace.RealBase;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;

/// What the real knowledge base says of a case written in a test, without ranges.
final class Assessed {

  private Assessed() {}

  /// @param text a case file in YAML
  static Assessment of(String text) {
    CaseOutcome outcome =
        new CaseReader(RealBase.KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"))
            .read("case", new StringReader(text), CaseReader.Format.YAML)
            .next();
    return new Assessor(RealBase.KNOWLEDGE)
        .assess(((CaseOutcome.Read) outcome).subject(), new Options(false));
  }
}
