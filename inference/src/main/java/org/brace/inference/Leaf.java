package org.brace.inference;

/// A factor of the sum of products that [Structure] makes of a question: a table over some of the
/// variables, filled with the numbers of each world.
///
/// The bits of an index are the variables in order: selectors at the bottom, then accumulators.
sealed interface Leaf {

  int[] variables();

  /// How a present finding starts: its accumulator clear or, by the leak, set.
  record Present(int finding, int[] variables) implements Leaf {}

  /// The two ways in which findings that can be blocked together are absent. While their selector
  /// is clear, nothing pushed them and nothing blocked them; while it is set, something blocked
  /// them. Where more than one condition can have done that, a second variable accumulates whether
  /// one did.
  ///
  /// @param with the finding that stands for them
  /// @param findings those that some world knows to be absent
  record Absent(int with, int[] findings, int[] variables) implements Leaf {}

  /// What a condition does to the variables, summed over whether it is true; or, where it keeps a
  /// variable of its own at the top, for each of the two.
  ///
  /// @param prior whether its prior is in this leaf; the rest of a wide condition comes without
  /// @param parents the places of its parents in the network's list; their variables come first
  /// @param selectors how many of the variables are selectors, the own one not counted
  record OfCondition(
      int condition,
      boolean prior,
      int[] parents,
      Touch[] touches,
      int selectors,
      boolean own,
      int[] variables)
      implements Leaf {

    int accumulators() {
      return variables.length - selectors - (own ? 1 : 0);
    }
  }

  /// One effect of a condition on a finding.
  ///
  /// @param finding where it blocks, the one that stands for those blocked together
  /// @param place in the network's list of causes or inhibitors of the finding
  /// @param position of the variable in the leaf
  /// @param selector for [Kind#BLOCKS], the position of the finding's selector
  record Touch(Kind kind, int finding, int place, int position, int selector) {

    enum Kind {
      /// Sets the accumulator of a present finding.
      PUSHES,
      /// Makes it less likely that nothing pushed an absent finding.
      COULD_HAVE_PUSHED,
      /// Is all that can have blocked absent findings.
      ALONE_BLOCKS,
      /// Can have blocked absent findings, as others can.
      BLOCKS
    }
  }
}
