package org.brace.benchmark;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.benchmark.TwoLayerNetwork.Finding;
import org.brace.inference.Evidence;
import org.brace.inference.Network;

/// What was found in one person.
record Observation(int[] present, int[] absent) {

  /// How the present findings of a case come about.
  enum Kind {
    /// Any findings at all: improbable together, and hard.
    R,
    /// Some of the findings of a person who was drawn from the network.
    P
  }

  /// Draws a case with so many findings present and absent.
  static Observation draw(
      TwoLayerNetwork network, Kind kind, int present, int absent, SplittableRandom random) {
    int findings = network.findings().size();
    BitSet had =
        switch (kind) {
          case R -> bits(TwoLayerNetwork.some(random, findings, present));
          case P -> person(network, present, absent, random);
        };
    int[] has = had.stream().toArray();
    int[] hasNot = IntStream.range(0, findings).filter(f -> !had.get(f)).toArray();
    return new Observation(pick(has, present, random), pick(hasNot, absent, random));
  }

  /// The findings of the first person who has enough of them, and lacks enough.
  private static BitSet person(
      TwoLayerNetwork network, int present, int absent, SplittableRandom random) {
    int findings = network.findings().size();
    while (true) {
      boolean[] ill = new boolean[network.conditions()];
      for (int j = 0; j < ill.length; j++) {
        ill[j] = random.nextDouble() < network.priors()[j];
      }
      var has = new BitSet();
      for (int f = 0; f < findings; f++) {
        has.set(f, random.nextDouble() >= absent(network.findings().get(f), ill));
      }
      if (has.cardinality() >= present && findings - has.cardinality() >= absent) {
        return has;
      }
    }
  }

  private static double absent(Finding finding, boolean[] ill) {
    double absent = 1 - finding.leak();
    for (int i = 0; i < finding.conditions().length; i++) {
      absent *= ill[finding.conditions()[i]] ? 1 - finding.activations()[i] : 1;
    }
    return absent;
  }

  private static int[] pick(int[] from, int many, SplittableRandom random) {
    return Arrays.stream(TwoLayerNetwork.some(random, from.length, many))
        .map(i -> from[i])
        .toArray();
  }

  private static BitSet bits(int[] set) {
    var bits = new BitSet();
    Arrays.stream(set).forEach(bits::set);
    return bits;
  }

  /// The same for the engine.
  Evidence asEvidence(Network network) {
    Evidence.Builder evidence = Evidence.of(network);
    for (int f : present) {
      evidence.observe(f, 1, 1);
    }
    for (int f : absent) {
      evidence.observe(f, 0, 0);
    }
    return evidence.build();
  }
}
