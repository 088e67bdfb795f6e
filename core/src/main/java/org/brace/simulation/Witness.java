package org.brace.simulation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.knowledge.TriageRule;
import org.brace.model.Answer;
import org.brace.model.Span;

/// The person who has just what makes one rule true in one way.
///
/// @param answers by asked fact
/// @param medicines by derived fact, what their medicine list says
public record Witness(
    TriageRule rule, SortedMap<String, Answer> answers, SortedMap<String, Span> medicines) {

  /// What is said of everything else.
  public enum Filling {
    /// It is not there.
    ABSENT("absent"),
    /// As it happens in people drawn from the network.
    RANDOM("random"),
    /// They cannot say.
    UNSURE("unsure");

    private final String id;

    Filling(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  public Witness {
    answers = new TreeMap<>(answers);
    medicines = new TreeMap<>(medicines);
  }
}
