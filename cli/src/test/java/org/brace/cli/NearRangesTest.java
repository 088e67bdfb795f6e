package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brace.chart.Chart;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Outcome.Posterior;
import org.brace.medicines.MedicineList;
import org.brace.model.Values;
import org.brace.network.Cause;
import org.brace.network.CauseNetwork;
import org.brace.network.Causes;
import org.junit.jupiter.api.Test;

/// The intervals of causes where many signs hang together: each of the 200 sets of numbers is then
/// asked about the likeliest causes alone.
class NearRangesTest {

  /// Multiplications of a pass from which on intervals are near ones, and up to which exact ones
  /// are made here.
  private static final double NEAR = 4_000;

  private static final double TOO_SLOW = 150_000;
  private static final int CASES = 6;

  private final CauseNetwork network = CauseNetwork.of(GoldenCases.KNOWLEDGE);
  private final MedicineList medicines = new MedicineList(GoldenCases.KNOWLEDGE);

  @Test
  void the_ends_are_those_of_all_causes_to_within_a_few_hundredths() throws IOException {
    Inference inference = null;
    List<Double> differences = new ArrayList<>();
    int cases = 0;
    for (int i = 0; i < GoldenCases.all().size() && cases < CASES; i += 7) {
      Values values = values(GoldenCases.all().get(i));
      Evidence evidence = network.evidence(values);
      inference = inference == null ? Inference.of(evidence.network()) : inference;
      double operations = inference.operations(evidence);
      if (operations > NEAR
          && operations < TOO_SLOW
          && network.causesWithRanges(values) instanceof Causes.Weighed weighed) {
        cases++;
        Map<String, double[]> exact = exact(inference, values, weighed);
        for (Cause cause : weighed.causes()) {
          var interval = Objects.requireNonNull(cause.interval());
          double[] sets = Objects.requireNonNull(exact.get(cause.id()));
          double low = Math.min(percentile(sets, 0.05), cause.probability());
          double high = Math.max(percentile(sets, 0.95), cause.probability());
          assertThat(Math.abs(interval.low() - low)).as(cause.id()).isLessThan(0.05);
          assertThat(Math.abs(interval.high() - high)).as(cause.id()).isLessThan(0.05);
          if (cause.probability() >= 0.01) {
            differences.add(Math.abs(interval.low() - low));
            differences.add(Math.abs(interval.high() - high));
          }
        }
      }
    }

    assertThat(cases).isEqualTo(CASES);
    // The ends by one half of the sets and by the other differ by 0.024.
    assertThat(differences.stream().mapToDouble(each -> each).average().orElseThrow())
        .isPositive()
        .isLessThan(0.003);
  }

  private Values values(GoldenCases.Assessed golden) {
    var given = golden.given();
    var computed = medicines.resolve(given.medicines(), given.now()).computed();
    return Chart.of(GoldenCases.KNOWLEDGE, given.evidence(), computed, given.now()).observed();
  }

  /// By cause, its posterior by each set, in ascending order.
  private Map<String, double[]> exact(Inference inference, Values values, Causes.Weighed weighed) {
    List<String> ids = List.copyOf(network.probabilities(values).keySet());
    List<Evidence> drawn = network.drawnEvidence(values);
    Map<String, double[]> exact = new HashMap<>();
    weighed.causes().forEach(cause -> exact.put(cause.id(), new double[drawn.size()]));
    for (int i = 0; i < drawn.size(); i++) {
      var posterior = (Posterior) inference.posterior(drawn.get(i));
      for (int j = 0; j < ids.size(); j++) {
        Objects.requireNonNull(exact.get(ids.get(j)))[i] = posterior.probability(j);
      }
    }
    exact.values().forEach(Arrays::sort);
    return exact;
  }

  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }
}
