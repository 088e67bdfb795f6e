package org.brace.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;

/// The knowledge base that is proved, and the evaluator with the same one.
final class ProvedBase {

  static final KnowledgeText TEXT = text();
  static final Evaluator EVALUATOR = new Evaluator(knowledge(TEXT));

  private ProvedBase() {}

  private static KnowledgeText text() {
    try {
      return KnowledgeText.read(
          Path.of(System.getProperty("brace.home", ".")).resolve("knowledge-base"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The same text, as the program reads it.
  static Knowledge knowledge(KnowledgeText text) {
    List<KnowledgeFile> files =
        text.files.entrySet().stream()
            .map(file -> new KnowledgeFile(file.getKey(), file.getValue()))
            .toList();
    return switch (KnowledgeReader.read(files)) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
    };
  }

  /// Whether a formula without symbols is true.
  static boolean holds(Formula formula) {
    if (formula instanceof Formula.Constant(boolean value)) {
      return value;
    }
    throw new IllegalStateException("Open: " + formula);
  }

  /// Where someone is sent whose answers are all known.
  static Urgency urgency(Encoding encoding) {
    KnowledgeText text = encoding.text;
    var steps = new TreeSet<Urgency>();
    text.rules.values().forEach(rule -> steps.add(rule.rank()));
    text.escalators.forEach(escalator -> steps.add(escalator.rank()));
    steps.add(text.gate);
    text.blockers.forEach(blocker -> steps.add(blocker.rank()));
    for (Urgency step : steps.descendingSet()) {
      if (holds(encoding.reaches(step)) || holds(encoding.heldByGate(step))) {
        return step;
      }
    }
    if (!holds(encoding.inScope())) {
      return new Urgency("routine", "2w");
    }
    return new Urgency("self-care", "none");
  }
}
