package org.brace.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Evidence;
import org.brace.inference.Network;

/// A network and cases drawn from a seed that depends on the name alone: `40x150_P10` is that size,
/// and cases with ten findings present, of people drawn from the network, and twenty absent.
final class DrawnWorkload implements Workload {

  /// As many as make the 99th percentile of the times the hardest case's.
  static final int CASES = 50;

  private static final int ABSENT = 20;
  private static final int SETS = 200;

  /// How much higher or lower the odds of a number are at most in the other sets.
  private static final double RANGE = 2;

  final TwoLayerNetwork drawn;
  final List<Observation> observations;
  private final Network network;
  private final long seed;

  private DrawnWorkload(String name, Size size, Observation.Kind kind, int present) {
    seed = size.label.hashCode();
    drawn = TwoLayerNetwork.draw(size, new SplittableRandom(seed));
    network = drawn.asNetwork();
    var random = new SplittableRandom(name.hashCode());
    List<Observation> some = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      some.add(Observation.draw(drawn, kind, present, ABSENT, random));
    }
    observations = List.copyOf(some);
  }

  static DrawnWorkload named(String name) {
    int end = name.lastIndexOf('_');
    String label = name.substring(0, end);
    Size size =
        Arrays.stream(Size.values()).filter(s -> s.label.equals(label)).findFirst().orElseThrow();
    return new DrawnWorkload(
        name,
        size,
        Observation.Kind.valueOf(name.substring(end + 1, end + 2)),
        Integer.parseInt(name, end + 2, name.length(), 10));
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public List<Evidence> cases() {
    return observations.stream().map(each -> each.asEvidence(network)).toList();
  }

  @Override
  public List<Network> sets() {
    var random = new SplittableRandom(-seed);
    List<Network> sets = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      sets.add(drawn.shaken(RANGE, random).asNetwork());
    }
    return sets;
  }

  @Override
  public List<Evidence> inSets(List<Network> sets, int index) {
    return sets.stream().map(set -> observations.get(index).asEvidence(set)).toList();
  }

  @Override
  public List<FoldedCase> folded() {
    return observations.stream().map(each -> FoldedCase.of(drawn, each)).toList();
  }
}
