package org.brace.evaluation.ddxplus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.brace.evaluation.ddxplus.Trial.Ended;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.page.ReliabilityDiagram;
import org.brace.evaluation.statistics.Calibration;
import org.brace.evaluation.statistics.Calibration.Statement;
import org.brace.evaluation.statistics.Share;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;

/// The metrics of the DDXPlus paper at the end of the interviews.
///
/// @param length IL: questions asked of a patient, the complaint and the age not counted
/// @param first GTPA@1: the true condition is the most probable one
/// @param considered GTPA: the true condition is considered, being more probable than 1 in 100
/// @param severeMissed of the patients with a condition of severity 1 or 2, those without any such
///   condition among the first three
/// @param differential DDR, DDP and DDF1 of the conditions considered
/// @param differentialInFive the same, of the first five on both sides
/// @param evidence PER, PEP and PEF1: of what a patient has, how much was asked for or complained
///   of, and of that, how much the patient has
/// @param flattened the differentials at other powers of the posterior
/// @param calibration of the most probable condition
public record PaperFigures(
    int patients,
    Mean length,
    Share first,
    Share inThree,
    Share inFive,
    Share considered,
    Share severeMissed,
    Overlap differential,
    Overlap differentialInFive,
    Overlap evidence,
    List<Flattened> flattened,
    Calibration calibration) {

  /// The posterior to the power of one over this is taken for the differential: declared once, as
  /// the best of [#TEMPERATURES] for DDF1@5 at the end of the interviews of the development
  /// patients. The makers' differentials are far flatter than any posterior.
  private static final double TEMPERATURE = 2;

  private static final List<Integer> TEMPERATURES = List.of(1, 2, 3, 4, 8, 12, 16);

  private static final int FIVE = 5;

  public PaperFigures {
    flattened = List.copyOf(flattened);
  }

  /// A mean with the half width of its 95 % interval.
  public record Mean(double value, double within) {
    static Mean of(List<Ended> all, ToDoubleFunction<Ended> figure) {
      double[] values = all.stream().mapToDouble(figure).toArray();
      double mean = java.util.Arrays.stream(values).average().orElse(Double.NaN);
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Mean(mean, 1.96 * Math.sqrt(squares / values.length / (values.length - 1.0)));
    }

    String text(double scale, String unit) {
      return String.format(
          Locale.ROOT,
          "%.2f%s (%.2f to %.2f)",
          value * scale,
          unit,
          (value - within) * scale,
          (value + within) * scale);
    }
  }

  /// Recall and precision of a set against the true one, and their harmonic mean.
  public record Overlap(Mean recall, Mean precision) {
    public double f1() {
      return 2 * recall.value() * precision.value() / (recall.value() + precision.value());
    }

    static Overlap of(
        List<Ended> all, Function<Ended, Set<String>> found, Function<Ended, Set<String>> right) {
      return new Overlap(
          Mean.of(all, each -> share(right.apply(each), found.apply(each))),
          Mean.of(all, each -> share(found.apply(each), right.apply(each))));
    }

    /// How much of a set lies in another.
    private static double share(Set<String> set, Set<String> other) {
      return set.isEmpty() ? 0 : (double) set.stream().filter(other::contains).count() / set.size();
    }
  }

  /// The differentials at one temperature: at the end of the interview, and had every question been
  /// answered.
  public record Flattened(
      double temperature,
      Overlap atEnd,
      Overlap atEndInFive,
      Overlap knowingAll,
      Overlap knowingAllInFive) {

    static Flattened of(List<Ended> all, double temperature) {
      return new Flattened(
          temperature,
          differential(all, Ended::causes, temperature, Integer.MAX_VALUE),
          differential(all, Ended::causes, temperature, FIVE),
          differential(all, Ended::knowingAll, temperature, Integer.MAX_VALUE),
          differential(all, Ended::knowingAll, temperature, FIVE));
    }
  }

  /// The first conditions on both sides.
  private static Overlap differential(
      List<Ended> all,
      Function<Ended, List<Map.Entry<String, Double>>> causes,
      double temperature,
      int most) {
    return Overlap.of(
        all,
        each -> considered(causes.apply(each), temperature, most),
        each -> new HashSet<>(each.patient().differential().stream().limit(most).toList()));
  }

  public static PaperFigures of(Knowledge knowledge, List<Ended> all) {
    List<Ended> severe =
        all.stream().filter(each -> isSevere(knowledge, each.patient().condition())).toList();
    return new PaperFigures(
        all.size(),
        Mean.of(all, each -> each.asked().size()),
        Share.of(all, each -> each.rank() == 1),
        Share.of(all, each -> each.rank() <= 3),
        Share.of(all, each -> each.rank() <= FIVE),
        Share.of(
            all,
            each ->
                considered(each.causes(), 1, Integer.MAX_VALUE)
                    .contains(each.patient().condition())),
        Share.of(
            severe,
            each ->
                each.causes().stream()
                    .limit(3)
                    .noneMatch(cause -> isSevere(knowledge, cause.getKey()))),
        differential(all, Ended::causes, TEMPERATURE, Integer.MAX_VALUE),
        differential(all, Ended::causes, TEMPERATURE, FIVE),
        Overlap.of(all, PaperFigures::collected, each -> each.patient().evidences()),
        TEMPERATURES.stream().map(temperature -> Flattened.of(all, temperature)).toList(),
        Calibration.of(
            all.stream()
                .map(each -> new Statement(each.causes().getFirst().getValue(), each.rank() == 1))
                .toList()));
  }

  private static boolean isSevere(Knowledge knowledge, String condition) {
    return knowledge.condition(condition).ifTrue().level().atLeast(Level.EMERGENCY_DEPARTMENT);
  }

  private static Set<String> collected(Ended each) {
    var collected = new HashSet<>(each.asked());
    collected.add(each.patient().complaint());
    return collected;
  }

  /// The conditions that are more probable than 1 in 100 once the posterior is flattened.
  private static Set<String> considered(
      List<Map.Entry<String, Double>> causes, double temperature, int most) {
    double sum = 0;
    for (Map.Entry<String, Double> cause : causes) {
      sum += Math.pow(cause.getValue(), 1 / temperature);
    }
    var considered = new HashSet<String>();
    for (Map.Entry<String, Double> cause : causes) {
      boolean likely = Math.pow(cause.getValue(), 1 / temperature) / sum > Patient.CONSIDERED;
      if (likely && considered.size() < most) {
        considered.add(cause.getKey());
      }
    }
    return considered;
  }

  /// The figures in words.
  public Page page(String how) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("IL: questions asked", length.text(1, "")));
    rows.add(List.of("GTPA@1: the true condition is first", first.text()));
    rows.add(List.of("GTPA@3", inThree.text()));
    rows.add(List.of("GTPA@5", inFive.text()));
    rows.add(List.of("GTPA: it is considered (over 1 in 100)", considered.text()));
    rows.add(List.of("severity 1 or 2, none such in the first three", severeMissed.text()));
    overlap(rows, "DD", "", differential);
    overlap(rows, "DD", "@5", differentialInFive);
    overlap(rows, "PE", "", evidence);
    rows.add(
        List.of(
            "expected calibration error", String.format(Locale.ROOT, "%.4f", calibration.error())));
    return new Page.Builder()
        .paragraph(how)
        .paragraph(
            "%s patients of DDXPlus, interviewed by the planner that interviews everyone. Differentials (DD) are taken from the posterior to the power of 1/%s; what is over 1 in 100 then counts."
                .formatted(patients, Math.round(TEMPERATURE)))
        .table(List.of("metric of the paper", "figure, 95 % interval"), rows)
        .paragraph(
            "The differentials at other powers, at the end of the interview and had every question been answered. No power makes the posterior into the makers' list: their order of the conditions is another one.")
        .table(
            List.of(
                "power",
                "DDF1",
                "DDF1@5",
                "DDF1, every answer known",
                "DDF1@5, every answer known"),
            flattened.stream()
                .map(each ->
                    List.of(
                        String.format(Locale.ROOT, "1/%.0f", each.temperature()),
                        percent(each.atEnd()),
                        percent(each.atEndInFive()),
                        percent(each.knowingAll()),
                        percent(each.knowingAllInFive())))
                .toList())
        .plot(ReliabilityDiagram.svg("The most probable condition", calibration))
        .build("DDXPlus");
  }

  private static void overlap(List<List<String>> rows, String what, String at, Overlap overlap) {
    rows.add(List.of(what + "R" + at, overlap.recall().text(100, " %")));
    rows.add(List.of(what + "P" + at, overlap.precision().text(100, " %")));
    rows.add(List.of(what + "F1" + at, percent(overlap)));
  }

  private static String percent(Overlap overlap) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * overlap.f1());
  }
}
