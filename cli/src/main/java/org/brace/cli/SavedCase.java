package org.brace.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.brace.casefile.Case;
import org.brace.casefile.CaseReader;
import org.brace.casefile.CaseWriter;
import org.brace.knowledge.Knowledge;

/// The file that an interview is kept in.
record SavedCase(Knowledge knowledge, Path file) {

  /// Keeps the case, if it can be read again: what stood there is not lost for one that cannot.
  ///
  /// @throws Failure if it is not kept
  void keep(Case given) {
    String text;
    try {
      text =
          CaseWriter.tried(
              given.toldWith(knowledge.sha256()), new CaseReader(knowledge, Instant.EPOCH));
    } catch (IllegalStateException fault) {
      throw new Failure(
          "a fault of Brace itself: what was told last cannot be read again, so it is not kept; %s holds what was told before"
              .formatted(file));
    }
    TextFile.keep(file, text);
  }
}
