package org.brace.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.brace.casefile.Case;
import org.brace.casefile.CaseReader;
import org.brace.casefile.CaseWriter;
import org.brace.knowledge.Knowledge;

/// The file that an interview is kept in. Where it cannot be kept that is said, and the interview
/// goes on to its result.
final class SavedCase {

  private final Path file;
  private final Screen screen;
  private final String stamp;
  private final CaseReader reader;
  private boolean kept = true;

  SavedCase(Knowledge knowledge, Path file, Screen screen) {
    this.file = file;
    this.screen = screen;
    this.stamp = knowledge.sha256();
    this.reader = new CaseReader(knowledge, Instant.EPOCH);
  }

  /// Keeps the case, if it can be read again: what stood there is not lost for one that cannot.
  void keep(Case given) {
    try {
      TextFile.keep(file, CaseWriter.tried(given.toldWith(stamp), reader));
      kept = true;
    } catch (Failure unwritten) {
      notKept(Failure.sentence(unwritten));
    } catch (IllegalStateException fault) {
      notKept(Failure.sentence(fault));
    }
  }

  private void notKept(String why) {
    if (kept) {
      screen.blank();
      screen.paragraph(
          Screen.Tone.CAUTION,
          "",
          "What you told last is not kept (%s). %s stays as it was. You can go on all the same: you get your result."
              .formatted(why, file));
    }
    kept = false;
  }

  /// Says at the end whether the file holds all that was told.
  ///
  /// @return whether it does
  boolean end() {
    if (kept) {
      screen.line(Screen.Tone.FAINT, "Saved in " + file + ".");
    } else {
      screen.paragraph(
          Screen.Tone.CAUTION,
          "",
          "Not saved: %s does not hold what you told last.".formatted(file));
    }
    return kept;
  }
}
