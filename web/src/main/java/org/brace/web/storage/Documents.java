package org.brace.web.storage;

import java.io.StringReader;
import java.util.Iterator;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.CaseWriter;
import org.brace.knowledge.Knowledge;

/// A case as the text that is kept of it: a case file, so that what is stored can be exported, read
/// by hand and assessed again with the same result.
final class Documents {

  private final CaseReader reader;

  Documents(Knowledge knowledge) {
    this.reader = CaseReader.ofOurs(knowledge);
  }

  /// The text of a case, tried: what cannot be read again is not kept, so that the visit stays as
  /// it was.
  ///
  /// @throws IllegalStateException if it cannot be read again, which is a fault of ours
  String write(Case given) {
    return CaseWriter.tried(given, reader);
  }

  /// @throws UnreadableCaseException if it does not fit the knowledge base
  Case read(String document) {
    Iterator<CaseOutcome> outcomes =
        reader.read("a stored case", new StringReader(document), CaseReader.Format.YAML);
    return switch (outcomes.next()) {
      case CaseOutcome.Read(Case given) -> given;
      case CaseOutcome.Refused refused -> throw new UnreadableCaseException(refused.problems());
    };
  }
}
