package org.brace.rules;

import java.util.List;

/// A condition on what is known of a person.
public sealed interface Rule {

  /// True when every part is.
  record All(List<Rule> parts) implements Rule {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// True when one part is.
  record Any(List<Rule> parts) implements Rule {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// True when `count` of the parts are.
  record AtLeast(int count, List<Rule> parts) implements Rule {
    public AtLeast {
      parts = List.copyOf(parts);
    }
  }

  /// A test of one fact.
  ///
  /// @param worse the fact's direction; an atom on a neutral fact is true while the value is
  ///   unknown and one that passes is possible
  /// @param text how the knowledge base writes the test, for people
  record Atom(String fact, Comparison test, Direction worse, String text) implements Rule {}

  /// True when the person was asked about the fact and could not say.
  record Unsure(String fact) implements Rule {}
}
