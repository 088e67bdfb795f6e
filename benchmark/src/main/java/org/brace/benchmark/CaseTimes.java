package org.brace.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.model.Values;
import org.brace.network.CauseNetwork;

/// What the causes of our golden cases cost on one thread of a warm process: nanoseconds of the
/// processor for each case, so that other work on the machine counts little.
///
/// @param multiplications of one pass, by case
/// @param plan what a set of present findings costs that was not seen before
/// @param causes with the plan kept, without ranges
/// @param ranges likewise, with ranges
record CaseTimes(double[] multiplications, double[] plan, double[] causes, double[] ranges) {

  /// Of all rounds the last one counts; those before warm up.
  ///
  /// @param step every so many of the cases
  static CaseTimes measure(int step, int rounds) {
    KnowledgeBase base = KnowledgeBase.read();
    CauseNetwork network = base.causes();
    List<Values> values = base.values();
    List<Evidence> evidence = base.cases();
    int count = (values.size() + step - 1) / step;
    var times =
        new CaseTimes(new double[count], new double[count], new double[count], new double[count]);
    for (int round = 0; round < rounds; round++) {
      Inference fresh = Inference.of(base.network());
      for (int i = 0; i < count; i++) {
        Values told = values.get(i * step);
        long start = now();
        times.multiplications[i] = fresh.operations(evidence.get(i * step));
        times.plan[i] = now() - start;
        network.causesWithRanges(told);
        start = now();
        network.causes(told);
        times.causes[i] = now() - start;
        start = now();
        network.causesWithRanges(told);
        times.ranges[i] = now() - start;
      }
    }
    return times;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// A few lines.
  String text() {
    return String.format(
            Locale.ROOT,
            "%d golden cases, one thread, time of the processor%n%-28s%10s%10s%10s%10s%n",
            plan.length,
            "",
            "median",
            "mean",
            "p99",
            "max")
        + line("multiplications of a pass", multiplications, false)
        + line("new plan", plan, true)
        + line("causes, plan kept", causes, true)
        + line("with ranges, plan kept", ranges, true);
  }

  private static String line(String what, double[] numbers, boolean time) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    var line = new StringBuilder(String.format(Locale.ROOT, "%-28s", what));
    for (double number :
        new double[] {sorted[last / 2], mean, sorted[(int) (0.99 * last)], sorted[last]}) {
      String text = time ? Table.time(number) : String.format(Locale.ROOT, "%,.0f", number);
      line.append(String.format(Locale.ROOT, "%10s", text));
    }
    return line + System.lineSeparator();
  }
}
