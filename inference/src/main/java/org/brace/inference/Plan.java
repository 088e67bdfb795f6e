package org.brace.inference;

/// How an answer is computed: first what hangs off the rest like leaves, then the table, condition
/// by condition. Holds no strength, so that it serves every network of the same structure.
///
/// A bit is *live*, which means that the table has an entry for each of its settings, from the
/// first condition that touches it to the last. A condition's own bit is live from when it is taken
/// until its children are, or its findings, where those are not all taken with it.
///
/// @param free the conditions that nothing touches
/// @param leaves what is eliminated without a table
/// @param steps the passes over the table
/// @param operations multiplications that both passes take
/// @param cells entries of all tables of the forward pass together
/// @param widest entries of the largest table
/// @param weights how many weights all steps have together
/// @param isPrepared whether a caller asked for the best plan that can be found
record Plan(
    Graph graph,
    int[] free,
    Leaf[] leaves,
    Step[] steps,
    double operations,
    long cells,
    long widest,
    int weights,
    boolean isPrepared) {

  /// The plan for a network of nothing.
  static final Plan EMPTY = empty();

  private static Plan empty() {
    Network nothing = Network.builder().build();
    return quick(new Graph(Evidence.of(nothing).build().shape, nothing, Graph.Reach.of(nothing)));
  }

  /// What is eliminated without a table. See [Leaves].
  ///
  /// @param link the link between a bit and a condition; for a child, the parent's place; else -1
  record Leaf(Kind kind, int bit, int condition, int link) {

    enum Kind {
      /// A condition that touches one bit only: goes into what the bit begins with.
      CONDITION,
      /// A bit that one condition only touches: goes into the condition's weights.
      BIT,
      /// A condition that touches no bit and has one parent: goes into the parent's weights.
      CHILD,
      /// A bit that nothing touches any more.
      LAST_BIT,
      /// A condition that touches nothing any more.
      LAST_CONDITION
    }
  }

  /// One condition, some of its bits, and the table before and after.
  ///
  /// @param fresh whether the condition is new; else its own bit stands at `splitAt`
  /// @param actAt where each bit stands that is live already: first those that are closed by this
  ///   step, then those that stay. Places are powers of two in the table as it is at that point.
  /// @param closing how many of these are closed
  /// @param opened the links to new bits, which stand at the top from then on
  /// @param stays whether the condition's own bit stays live, above them
  /// @param parentsAt where its parents' bits stand once the bits are closed
  /// @param size entries of the table before, and after the bits are closed and the split
  /// @param before where the table before the step lies, in entries
  /// @param weights where its weights lie, one for each setting of what it opens
  /// @param noted for which of the new bits the derivative is needed
  /// @param scratchG where what is left of it for the condition not being true lies, if elsewhere
  /// @param scratchH likewise for its being true
  record Step(
      int condition,
      boolean fresh,
      int splitAt,
      int[] actAt,
      int[] actLink,
      int closing,
      int[] opened,
      boolean stays,
      int[] parentsAt,
      int weights,
      int[] noted,
      int size,
      int merged,
      int before,
      int scratchG,
      int scratchH,
      int after) {

    /// How many settings the new bits have.
    int settings() {
      return 1 << opened.length + (stays ? 1 : 0);
    }

    /// How many bits are handled before the table is merged; the last one is done with the merge,
    /// unless the weights depend on parents.
    int early() {
      return Math.max(0, parentsAt.length > 0 ? actAt.length : actAt.length - 1);
    }

    /// Whether the step only multiplies the entries of the table, each by one number.
    boolean scales() {
      return parentsAt.length > 0 && actAt.length == 0 && opened.length == 0 && !stays;
    }

    boolean splits() {
      return splitAt >= 0;
    }

    /// Whether the condition being true and not being true start and end as the same table.
    boolean direct() {
      return !splits() && early() == 0 && parentsAt.length == 0;
    }
  }

  /// Multiplications that one question may take: about a second.
  static final double BOUND = 5e8;

  /// Entries that the tables of one question may have together: 512 MiB.
  private static final double MOST_CELLS = 1L << 26;

  boolean isAllowed() {
    return operations <= BOUND && cells + 6 * widest <= MOST_CELLS;
  }

  Outcome refusal() {
    return new Outcome.TooCostly(operations, BOUND);
  }

  Plan prepared() {
    return new Plan(graph, free, leaves, steps, operations, cells, widest, weights, true);
  }

  /// The quickest plan to find.
  static Plan quick(Graph graph) {
    var leaves = new Leaves(graph);
    return new Search(graph, leaves).greedy().plan();
  }

  /// The best of some plans. The same graph always gives the same one.
  ///
  /// @param tries how many are tried
  static Plan best(Graph graph, int tries) {
    return Orders.best(graph, new Leaves(graph), tries);
  }

  @Override
  public String toString() {
    return "%d leaves, %d steps, %.0f operations, %d entries at most"
        .formatted(leaves.length, steps.length, operations, widest);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
