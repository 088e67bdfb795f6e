package org.brace.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.benchmark.TwoLayerNetwork.Finding;
import org.brace.inference.Inference;
import org.brace.inference.Outcome.Posterior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeerTest {

  private static final TwoLayerNetwork SMALL =
      TwoLayerNetwork.draw(Size.SMALL, new SplittableRandom(7));

  @ParameterizedTest
  @EnumSource
  void one_finding_of_two_conditions_is_as_worked_by_hand(Peer peer) {
    var finding = new Finding(new int[] {0, 1}, new double[] {0.5, 0.8}, 0.1);
    var network = new TwoLayerNetwork(new double[] {0.2, 0.3, 0.4}, List.of(finding));
    var given = FoldedCase.of(network, new Observation(new int[] {0}, new int[0]));

    double[] posteriors = peer.prepare(given).posteriors();

    // P(present) for neither, the first, the second, both: 0.1, 0.55, 0.82, 0.91.
    double all = 0.56 * 0.1 + 0.14 * 0.55 + 0.24 * 0.82 + 0.06 * 0.91;
    assertThat(posteriors[0]).isCloseTo((0.14 * 0.55 + 0.06 * 0.91) / all, within(1e-14));
    assertThat(posteriors[1]).isCloseTo((0.24 * 0.82 + 0.06 * 0.91) / all, within(1e-14));
    assertThat(posteriors[2]).isEqualTo(0.4);
  }

  @ParameterizedTest
  @CsvSource({
    "ELIMINATION, R, 5, 1e-9",
    "ELIMINATION, P, 5, 1e-9",
    "ELIMINATION, R, 10, 1e-9",
    "ELIMINATION, P, 10, 1e-9",
    "ELIMINATION, P, 12, 1e-9",
    // Its digits go with the number of present findings.
    "QUICKSCORE, R, 2, 1e-9",
    "QUICKSCORE, P, 2, 1e-9"
  })
  void a_peer_agrees_with_our_engine(Peer peer, Observation.Kind kind, int present, double error) {
    for (int i = 0; i < 10; i++) {
      assertThat(error(peer, kind, present, i)).as("case %d", i).isLessThan(error);
    }
  }

  @Test
  void a_finding_that_is_added_counts_as_if_it_had_been_there() {
    var observation = observation(Observation.Kind.P, 5, 1);
    int present = observation.present()[0];
    int absent = observation.absent()[0];
    var without =
        new Observation(
            Arrays.stream(observation.present()).filter(f -> f != present).toArray(),
            Arrays.stream(observation.absent()).filter(f -> f != absent).toArray());
    var added =
        FoldedCase.of(SMALL, without)
            .withPresent(SMALL.findings().get(present))
            .withAbsent(SMALL.findings().get(absent));

    double[] posteriors = Peer.ELIMINATION.prepare(added).posteriors();

    double[] expected = Peer.ELIMINATION.prepare(FoldedCase.of(SMALL, observation)).posteriors();
    assertThat(posteriors).containsExactly(expected, within(1e-13));
  }

  /// Where it does not, its tree is broken in a way that can be seen.
  @ParameterizedTest
  @CsvSource({"R, 5", "P, 5", "P, 8"})
  void jbayes_agrees_with_our_engine_unless_its_tree_is_unsound(
      Observation.Kind kind, int present) {
    int sound = 0;
    for (int i = 0; i < 20; i++) {
      if (new JoinTreePeer(FoldedCase.of(SMALL, observation(kind, present, i))).isSound()) {
        assertThat(error(Peer.JBAYES, kind, present, i)).as("case %d", i).isLessThan(1e-9);
        sound++;
      }
    }
    assertThat(sound).isGreaterThan(5);
  }

  @Test
  void quickscore_has_no_digit_left_where_ten_unlikely_findings_are_present() {
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      errors.add(error(Peer.QUICKSCORE, Observation.Kind.R, 10, i));
    }

    assertThat(errors).anyMatch(error -> error > 1e-3);
  }

  /// The largest relative difference of any posterior of a case from our engine's.
  private static double error(Peer peer, Observation.Kind kind, int present, int seed) {
    var observation = observation(kind, present, seed);
    double[] theirs = peer.prepare(FoldedCase.of(SMALL, observation)).posteriors();
    var network = SMALL.asNetwork();
    var ours = (Posterior) Inference.of(network).posterior(observation.asEvidence(network));
    return Trial.error(theirs, ours);
  }

  private static Observation observation(Observation.Kind kind, int present, int seed) {
    return Observation.draw(SMALL, kind, present, 20, new SplittableRandom(seed));
  }
}
