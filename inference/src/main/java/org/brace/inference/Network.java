package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Conditions, findings, and how strongly the ones cause the others. Immutable.
///
/// **Conditions** are true or false. A condition's prior odds are multiplied by an odds ratio for
/// each of its parent conditions that is true.
///
/// **Findings** have states from harmless (0) to bad. The leak and every true condition each push
/// to some state, independently; the finding's state is the highest of these (noisy-MAX; with two
/// states noisy-OR: `P(absent) = (1 - leak) · Π (1 - activation)`).
///
/// **Inhibitors**: a true condition may block a finding: with chance `1 - ratio` it falls to state
/// 0 whatever else pushes, so that `P(present) = [1 - (1 - leak) Π (1 - activation)] · Π ratio`.
/// Findings may be blocked **together**: one event, by which all of them fall to state 0 or none.
/// Then one that is present says of all that nothing blocked them.
public final class Network {

  final double[] priorOdds;
  final int[][] parents;
  final double[][] parentRatios;
  final int[][] children;

  /// By finding and state: the mass of the leak. Sums to 1.
  final double[][] leak;

  /// By finding: the conditions that push it, and by those and state, the mass of the push.
  final int[][] causes;

  final double[][][] pushes;

  /// By finding and cause, the mass of a push to the first state: that of no push.
  final double[][] notPushed;

  /// By finding, the one that stands for those that are blocked together with it: itself, if none.
  final int[] blockedWith;

  /// By finding that stands for others: those, itself among them, in ascending order; else none.
  final int[][] together;

  /// By finding that stands for others: what can block them.
  final int[][] inhibitors;

  final double[][] inhibitions;

  /// The findings that have inhibitors, each for those that are blocked with it.
  final int[] inhibited;

  final boolean exactlyOne;

  /// A network that was found to be like this one, so that nobody compares them again.
  private volatile @Nullable Network like;

  private Network(Builder builder) {
    int conditions = builder.priorOdds.size();
    int findings = builder.leak.size();
    priorOdds = builder.priorOdds.stream().mapToDouble(odds -> odds).toArray();
    parents = new int[conditions][];
    parentRatios = new double[conditions][];
    children = new int[conditions][];
    for (int j = 0; j < conditions; j++) {
      int child = j;
      parents[j] = targets(builder.edges, edge -> edge.from == child, edge -> edge.to);
      parentRatios[j] = values(builder.edges, child);
      children[j] = targets(builder.edges, edge -> edge.to == child, edge -> edge.from);
    }
    leak = builder.leak.toArray(double[][]::new);
    causes = new int[findings][];
    pushes = new double[findings][][];
    notPushed = new double[findings][];
    inhibitors = new int[findings][];
    inhibitions = new double[findings][];
    for (int f = 0; f < findings; f++) {
      int finding = f;
      List<Link> links = builder.links.get(f);
      causes[f] = links.stream().mapToInt(link -> link.condition).toArray();
      pushes[f] = links.stream().map(link -> link.byState).toArray(double[][]::new);
      notPushed[f] = links.stream().mapToDouble(link -> link.byState[0]).toArray();
      inhibitors[f] = targets(builder.inhibitors, edge -> edge.from == finding, edge -> edge.to);
      inhibitions[f] = values(builder.inhibitors, finding);
    }
    blockedWith = builder.blockedWith.stream().mapToInt(with -> with).toArray();
    together = new int[findings][];
    for (int f = 0; f < findings; f++) {
      int finding = f;
      together[f] = IntStream.range(0, findings).filter(g -> blockedWith[g] == finding).toArray();
    }
    inhibited = IntStream.range(0, findings).filter(f -> inhibitors[f].length > 0).toArray();
    exactlyOne = builder.exactlyOne;
  }

  /// Another with the parents of some conditions taken away.
  private Network(Network other, BitSet orphans) {
    priorOdds = other.priorOdds;
    parents = other.parents.clone();
    parentRatios = other.parentRatios.clone();
    children = new int[parents.length][];
    orphans.stream()
        .forEach(j -> {
          parents[j] = new int[0];
          parentRatios[j] = new double[0];
        });
    for (int j = 0; j < children.length; j++) {
      children[j] = Arrays.stream(other.children[j]).filter(c -> !orphans.get(c)).toArray();
    }
    leak = other.leak;
    causes = other.causes;
    pushes = other.pushes;
    notPushed = other.notPushed;
    blockedWith = other.blockedWith;
    together = other.together;
    inhibitors = other.inhibitors;
    inhibitions = other.inhibitions;
    inhibited = other.inhibited;
    exactlyOne = other.exactlyOne;
  }

  /// Another with other numbers.
  Network(Network other, Numbers numbers) {
    priorOdds = numbers.priorOdds;
    parents = other.parents;
    parentRatios = numbers.parentRatios;
    children = other.children;
    leak = numbers.leak;
    causes = other.causes;
    pushes = numbers.pushes;
    notPushed = new double[leak.length][];
    for (int f = 0; f < leak.length; f++) {
      notPushed[f] = new double[pushes[f].length];
      for (int i = 0; i < pushes[f].length; i++) {
        notPushed[f][i] = pushes[f][i][0];
      }
    }
    blockedWith = other.blockedWith;
    together = other.together;
    inhibitors = other.inhibitors;
    inhibitions = numbers.inhibitions;
    inhibited = other.inhibited;
    exactlyOne = other.exactlyOne;
    like = other;
  }

  /// Starts another network that differs from this one in its numbers alone: far less work than to
  /// build it anew.
  public Numbers renumbered() {
    return new Numbers(this);
  }

  Network without(BitSet parentsOf) {
    return new Network(this, parentsOf);
  }

  private static int[] targets(
      List<Edge> edges,
      java.util.function.Predicate<Edge> which,
      java.util.function.ToIntFunction<Edge> end) {
    return edges.stream().filter(which).mapToInt(end).toArray();
  }

  private static double[] values(List<Edge> edges, int from) {
    return edges.stream()
        .filter(edge -> edge.from == from)
        .mapToDouble(edge -> edge.value)
        .toArray();
  }

  public static Builder builder() {
    return new Builder();
  }

  public int conditions() {
    return priorOdds.length;
  }

  public int findings() {
    return leak.length;
  }

  /// The number of states of a finding, at least 2.
  public int states(int finding) {
    return leak[finding].length;
  }

  /// Whether it differs from another in its numbers alone.
  boolean isLike(Network other) {
    if (this == other || like == other) {
      return true;
    }
    boolean alike =
        exactlyOne == other.exactlyOne
            && Arrays.deepEquals(parents, other.parents)
            && Arrays.deepEquals(causes, other.causes)
            && Arrays.deepEquals(inhibitors, other.inhibitors)
            && Arrays.equals(blockedWith, other.blockedWith)
            && findings() == other.findings();
    for (int f = 0; alike && f < findings(); f++) {
      alike = states(f) == other.states(f);
    }
    if (alike) {
      like = other;
    }
    return alike;
  }

  private record Edge(int from, int to, double value) {}

  private record Link(int condition, double[] byState) {}

  /// Collects the parts of a network; each method checks what it is given.
  public static final class Builder {

    private final List<Double> priorOdds = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<double[]> leak = new ArrayList<>();
    private final List<List<Link>> links = new ArrayList<>();
    private final List<Edge> inhibitors = new ArrayList<>();
    private final List<Integer> blockedWith = new ArrayList<>();
    private boolean exactlyOne;

    private Builder() {}

    /// Adds a condition.
    ///
    /// @param priorOdds its odds while none of its parents is true: 0 (never) to infinity (surely)
    /// @return its index
    public int condition(double priorOdds) {
      this.priorOdds.add(Checked.odds(priorOdds));
      return this.priorOdds.size() - 1;
    }

    /// Makes one condition a cause of another.
    ///
    /// @param oddsRatio what the child's odds are multiplied by while the parent is true
    public Builder parent(int child, int parent, double oddsRatio) {
      checkCondition(child);
      checkCondition(parent);
      Checked.oddsRatio(oddsRatio);
      if (edges.stream().anyMatch(edge -> edge.from == child && edge.to == parent)) {
        throw new IllegalArgumentException("%d has the parent %d already".formatted(child, parent));
      }
      edges.add(new Edge(child, parent, oddsRatio));
      return this;
    }

    /// Adds a finding.
    ///
    /// @param leak the chance of each state but the first when no condition is true
    /// @return its index
    public int finding(double... leak) {
      this.leak.add(Checked.masses(leak));
      links.add(new ArrayList<>());
      blockedWith.add(blockedWith.size());
      return this.leak.size() - 1;
    }

    /// Lets a condition push a finding.
    ///
    /// @param byState the chance that it pushes to each state but the first
    public Builder activation(int finding, int condition, double... byState) {
      checkFinding(finding);
      checkCondition(condition);
      if (byState.length != leak.get(finding).length - 1) {
        throw new IllegalArgumentException(
            "Finding %d has %d states, so %d chances are needed, not %d"
                .formatted(
                    finding,
                    leak.get(finding).length,
                    leak.get(finding).length - 1,
                    byState.length));
      }
      if (links.get(finding).stream().anyMatch(link -> link.condition == condition)) {
        throw new IllegalArgumentException(
            "Condition %d pushes finding %d already".formatted(condition, finding));
      }
      links.get(finding).add(new Link(condition, Checked.masses(byState)));
      return this;
    }

    /// Lets a condition block a finding.
    ///
    /// @param ratio the chance that it does not, above 0 to 1
    public Builder inhibition(int finding, int condition, double ratio) {
      checkFinding(finding);
      checkCondition(condition);
      Checked.ratio(ratio);
      if (inhibitors.stream().anyMatch(edge -> edge.from == finding && edge.to == condition)) {
        throw new IllegalArgumentException(
            "Condition %d blocks finding %d already".formatted(condition, finding));
      }
      inhibitors.add(new Edge(finding, condition, ratio));
      return this;
    }

    /// Lets whatever blocks one finding block another in the same event.
    ///
    /// @param finding has no inhibitors of its own, and stands for no other
    /// @param with the one that has them
    public Builder together(int finding, int with) {
      checkFinding(finding);
      checkFinding(with);
      blockedWith.set(finding, with);
      return this;
    }

    /// Declares that exactly one condition is true, with chances in proportion to the prior odds.
    public Builder exactlyOne() {
      exactlyOne = true;
      return this;
    }

    /// The network.
    ///
    /// @throws IllegalArgumentException if the parents go round in a circle, there are parents or
    ///   findings that are blocked together although exactly one condition is true, or such a
    ///   finding has inhibitors of its own or stands for a third
    public Network build() {
      if (exactlyOne && !edges.isEmpty()) {
        throw new IllegalArgumentException(
            "Where exactly one condition is true, none has a parent");
      }
      for (int f = 0; f < blockedWith.size(); f++) {
        if (exactlyOne && blockedWith.get(f) != f) {
          throw new IllegalArgumentException(
              "Where exactly one condition is true, findings are blocked one by one");
        }
        checkTogether(f, blockedWith.get(f));
      }
      var network = new Network(this);
      network.checkAcyclic();
      return network;
    }

    private void checkTogether(int finding, int with) {
      boolean own = inhibitors.stream().anyMatch(edge -> edge.from == finding);
      if (finding != with && (own || blockedWith.get(with) != with)) {
        throw new IllegalArgumentException(
            "Finding %d is blocked with %d, so %s"
                .formatted(
                    finding,
                    with,
                    own
                        ? "it has no inhibitors of its own"
                        : "that one is not blocked with " + blockedWith.get(with)));
      }
    }

    private void checkCondition(int condition) {
      if (condition < 0 || condition >= priorOdds.size()) {
        throw new IllegalArgumentException("There is no condition " + condition);
      }
    }

    private void checkFinding(int finding) {
      if (finding < 0 || finding >= leak.size()) {
        throw new IllegalArgumentException("There is no finding " + finding);
      }
    }
  }

  private void checkAcyclic() {
    int[] waiting = new int[conditions()];
    Arrays.setAll(waiting, j -> parents[j].length);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int j = 0; j < waiting.length; j++) {
        if (waiting[j] == 0) {
          waiting[j] = -1;
          moved = true;
          for (int child : children[j]) {
            waiting[child]--;
          }
        }
      }
    }
    for (int j = 0; j < waiting.length; j++) {
      if (waiting[j] > 0) {
        throw new IllegalArgumentException("Condition " + j + " is its own ancestor");
      }
    }
  }
}
