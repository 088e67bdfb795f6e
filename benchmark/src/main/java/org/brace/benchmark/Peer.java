package org.brace.benchmark;

/// Another way to the posteriors of a case: what one could use in place of our engine.
enum Peer {
  /// A Bayesian network library from Maven Central: Huang and Darwiche's join tree.
  JBAYES("jbayes-inference 0.0.3") {
    @Override
    Prepared prepare(FoldedCase given) {
      return new JoinTreePeer(given);
    }
  },
  ELIMINATION("variable elimination") {
    @Override
    Prepared prepare(FoldedCase given) {
      return new VariableElimination(given);
    }
  },
  /// Loses its digits: see [Quickscore].
  QUICKSCORE("Quickscore in doubles") {
    @Override
    Prepared prepare(FoldedCase given) {
      return new Quickscore(given);
    }
  };

  final String label;

  Peer(String label) {
    this.label = label;
  }

  /// Does what could be kept while the same findings are present: an order, a tree, tables.
  ///
  /// @throws TooLarge if it would need more memory than there is
  abstract Prepared prepare(FoldedCase given);

  /// Whether the table has a line for it under such a question.
  boolean answers(Question question) {
    return switch (question) {
      case POSTERIORS, VALUES -> true;
      case NEW_PLAN -> this != QUICKSCORE; // it has no plan
      case WEIGHTS, INTERVALS -> false;
    };
  }

  /// A case that is ready to be answered, as often as one likes.
  interface Prepared {

    /// P(condition | the case) of every condition.
    double[] posteriors();
  }

  /// A peer cannot do a case of this size.
  static final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }
}
