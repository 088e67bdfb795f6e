package org.brace.inference;

/// Worlds that are computed side by side, some at a time: where their numbers come from, and where
/// the answers go. Every array has one number for each world of the turn, in the same order; what
/// is asked for is written into it.
interface Side {

  /// How many worlds there are altogether.
  int count();

  /// Where the tables have more entries, rows for them are no gain. For 200 worlds a room for more
  /// would be too large: 23 MiB.
  default long mostCells() {
    return 60_000;
  }

  /// Turns to the worlds from `from` on.
  void turn(int from, int lanes);

  /// How many worlds it turned to; arrays may be longer.
  int lanes();

  /// Of how many of these, the first ones, more is asked for than P(E).
  default int weighed() {
    return lanes();
  }

  /// The prior odds of a condition while none of its parents is true.
  void odds(int condition, double[] into);

  /// By what a parent, being true, multiplies them.
  void parentRatio(int condition, int place, double[] into);

  /// What everything that couples nothing multiplies the two weights of a condition by.
  void folded(int condition, double[] on, double[] off);

  /// The leak of a finding that is present, in worlds where it is: its part below the states that
  /// are possible, and within them. Elsewhere 0 and 1.
  void leak(int finding, double[] below, double[] within);

  /// The two ways in which findings are absent: that no leak pushes further, and that they were
  /// blocked (1 where they may have been, else 0; the first is 1 where none of them is absent).
  void absent(Leaf.Absent leaf, double[] notPushed, double[] blocked);

  /// The parts of a push to a present finding as those of the leak; elsewhere 1 and 0.
  void push(int finding, int place, double[] below, double[] within);

  /// Multiplies by the chance that a push to an absent finding goes no further than is possible.
  void multiplyByNotPushed(int finding, int place, double[] product);

  /// The chance that a condition does not block findings that may have been blocked; else 1.
  void inhibition(int finding, int place, double[] into);

  /// Multiplies P(E).
  void multiply(double[] factors);

  /// Takes the answers of the turn.
  ///
  /// @param on by condition, the weights of its being true, in the worlds of which they are asked
  /// @param off likewise, of its not being true
  /// @return whether they are answers; if not, there are none here
  boolean take(double[][] on, double[][] off);
}
