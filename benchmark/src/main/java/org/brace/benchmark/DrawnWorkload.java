package org.brace.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.benchmark.TwoLayerNetwork.Finding;
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

  private DrawnWorkload(TwoLayerNetwork drawn, List<Observation> observations) {
    this.drawn = drawn;
    this.observations = observations;
    this.network = drawn.asNetwork();
  }

  static DrawnWorkload named(String name) {
    int end = name.lastIndexOf('_');
    String label = name.substring(0, end);
    Size size =
        Arrays.stream(Size.values()).filter(s -> s.label.equals(label)).findFirst().orElseThrow();
    var kind = Observation.Kind.valueOf(name.substring(end + 1, end + 2));
    int present = Integer.parseInt(name, end + 2, name.length(), 10);

    var drawn = TwoLayerNetwork.draw(size, new SplittableRandom(label.hashCode()));
    var random = new SplittableRandom(name.hashCode());
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      observations.add(Observation.draw(drawn, kind, present, ABSENT, random));
    }
    return new DrawnWorkload(drawn, List.copyOf(observations));
  }

  @Override
  public Workload first(int many) {
    return new DrawnWorkload(drawn, observations.subList(0, many));
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
  public List<Evidence[]> inSets(int some) {
    var random = new SplittableRandom(SETS);
    List<Network> sets = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      sets.add(drawn.shaken(RANGE, random).asNetwork());
    }
    return Workload.spread(some, observations.size())
        .mapToObj(observations::get)
        .map(each -> sets.stream().map(each::asEvidence).toArray(Evidence[]::new))
        .toList();
  }

  @Override
  public List<FoldedCase> folded() {
    return observations.stream().map(each -> FoldedCase.of(drawn, each)).toList();
  }

  @Override
  public List<List<Finding>> open() {
    return observations.stream().map(this::open).toList();
  }

  private List<Finding> open(Observation observation) {
    List<Finding> open = new ArrayList<>(drawn.findings());
    IntStream.concat(Arrays.stream(observation.present()), Arrays.stream(observation.absent()))
        .mapToObj(drawn.findings()::get)
        .forEach(open::remove);
    return open;
  }
}
