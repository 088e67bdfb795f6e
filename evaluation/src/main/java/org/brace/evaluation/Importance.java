package org.brace.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.brace.casefile.Case;
import org.brace.chart.Chart;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.statistics.Share;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.MedicineList;
import org.brace.model.Level;
import org.brace.network.CauseNetwork;
import org.brace.network.Causes;
import org.brace.network.NumberKind;
import org.brace.network.OtherNumbers;
import org.brace.network.OtherNumbers.Said;
import org.brace.network.Ranking;
import org.brace.triage.Triage;
import org.jspecify.annotations.Nullable;

/// How much each source of uncertainty in the numbers matters to what is said of some cases.
///
/// The numbers are drawn within their ranges, all together and kind by kind. Measured is the ln
/// odds of the cause that is said first: a kind's share is the variance that it makes on its own
/// over the variance that all make together, summed over the cases (first-order indices of Sobol,
/// of groups). What is left of the sum to 1 comes of kinds together.
///
/// @param all when all numbers are drawn
/// @param kinds when those of one kind are
/// @param single the numbers that matter most on their own, of all drawn together: the square of
///   the correlation, the mean over the cases
public record Importance(int cases, Moved all, List<Moved> kinds, List<Single> single) {

  private static final int MOST = 20;

  /// Beyond 1 in 1,000 and 999 in 1,000 it matters no more how sure something is.
  private static final double EDGE = 1e-3;

  public Importance {
    kinds = List.copyOf(kinds);
    single = List.copyOf(single);
  }

  /// What some numbers do when they are drawn.
  ///
  /// @param variance summed over the cases
  /// @param first of all cases and sets of numbers, in how many another cause is first
  /// @param level in how many the level shown is another one; of none where it was not asked for
  public record Moved(@Nullable NumberKind kind, double variance, Share first, Share level) {}

  /// One number, and its share of the variance.
  public record Single(String name, double share) {}

  /// A case with what is said of it.
  private record Told(Chart chart, String first, Level rules) {}

  public static Importance of(Knowledge knowledge, Unsaid unsaid, List<Case> cases, Runnable done) {
    List<Told> told = told(knowledge, unsaid, cases);
    var together = OtherNumbers.all(knowledge);
    Measure all = measured(knowledge, together, told, knowledge.policy().risk().keySet());
    done.run();
    var kinds = new ArrayList<Moved>();
    for (NumberKind kind : NumberKind.values()) {
      kinds.add(
          measured(knowledge, OtherNumbers.only(knowledge, kind), told, Set.of()).moved(kind));
      done.run();
    }
    return new Importance(all.logOdds.size(), all.moved(null), kinds, single(together, all));
  }

  /// How often `done` is run.
  public static int steps() {
    return NumberKind.values().length + 1;
  }

  private static List<Told> told(Knowledge knowledge, Unsaid unsaid, List<Case> cases) {
    CauseNetwork network = CauseNetwork.of(knowledge);
    var medicines = new MedicineList(knowledge);
    return cases.parallelStream()
        .map(given -> unsaid.of(knowledge, given))
        .map(given -> {
          var list = medicines.resolve(given.medicines(), given.now());
          var chart = Chart.of(knowledge, given.evidence(), list.computed(), given.now());
          var triage = Triage.of(knowledge, chart);
          String first = first(knowledge, network.probabilities(chart.observed()));
          return triage.inScope() && first != null
              ? new Told(chart, first, triage.ruleDisposition().level())
              : null;
        })
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String first(Knowledge knowledge, Map<String, Double> causes) {
    return causes.entrySet().stream()
        .filter(cause -> !knowledge.condition(cause.getKey()).unexplained())
        .min(new Ranking(knowledge).ofEntries())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /// The ln odds of the first cause in each set, by case; and what changed.
  private record Measure(List<double[]> logOdds, Share first, Share level) {
    Moved moved(@Nullable NumberKind kind) {
      return new Moved(
          kind, logOdds.stream().mapToDouble(Importance::variance).sum(), first, level);
    }
  }

  private record OfCase(double[] logOdds, int sets, int otherFirst, int otherLevel) {}

  private static Measure measured(
      Knowledge knowledge, OtherNumbers numbers, List<Told> told, Set<Level> levels) {
    CauseNetwork network = CauseNetwork.of(knowledge);
    List<OfCase> cases =
        told.parallelStream()
            .map(each -> measured(knowledge, numbers, network, each, levels))
            .filter(each -> each.sets > 0)
            .toList();
    int sets = cases.stream().mapToInt(OfCase::sets).sum();
    return new Measure(
        cases.stream().map(OfCase::logOdds).toList(),
        new Share(cases.stream().mapToInt(OfCase::otherFirst).sum(), sets),
        new Share(cases.stream().mapToInt(OfCase::otherLevel).sum(), levels.isEmpty() ? 0 : sets));
  }

  private static OfCase measured(
      Knowledge knowledge,
      OtherNumbers numbers,
      CauseNetwork network,
      Told told,
      Set<Level> levels) {
    var values = told.chart.observed();
    List<Said> said = numbers.of(values, levels);
    Level before =
        !levels.isEmpty()
                && !said.isEmpty()
                && network.causes(values) instanceof Causes.Weighed weighed
            ? shown(knowledge, told.rules, weighed.atLeast())
            : told.rules;
    return new OfCase(
        said.stream().mapToDouble(each -> logOdds(each.causes().get(told.first))).toArray(),
        said.size(),
        (int)
            said.stream()
                .filter(each -> !told.first.equals(first(knowledge, each.causes())))
                .count(),
        (int)
            said.stream()
                .filter(each -> shown(knowledge, told.rules, each.atLeast()) != before)
                .count());
  }

  /// The level of the rules, or a higher one where the causes together are likely enough.
  private static Level shown(Knowledge knowledge, Level rules, Map<Level, Double> atLeast) {
    return knowledge.policy().risk().entrySet().stream()
        .filter(risk -> atLeast.getOrDefault(risk.getKey(), 0.0) >= risk.getValue().atLeast())
        .map(Map.Entry::getKey)
        .filter(level -> level.compareTo(rules) > 0)
        .max(Comparator.naturalOrder())
        .orElse(rules);
  }

  private static List<Single> single(OtherNumbers numbers, Measure all) {
    var shares = new LinkedHashMap<String, Double>();
    for (String name : numbers.names()) {
      double[] moved = numbers.moved(name);
      shares.put(
          name,
          all.logOdds.stream()
              .mapToDouble(each -> squaredCorrelation(moved, each))
              .average()
              .orElse(0));
    }
    return shares.entrySet().stream()
        .map(entry -> new Single(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(each -> -each.share()))
        .limit(MOST)
        .toList();
  }

  private static double logOdds(@Nullable Double chance) {
    double inside = Math.clamp(Objects.requireNonNull(chance), EDGE, 1 - EDGE);
    return Math.log(inside / (1 - inside));
  }

  static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
  }

  /// 0 where one of them does not vary.
  static double squaredCorrelation(double[] one, double[] other) {
    double oneMean = Arrays.stream(one).average().orElse(0);
    double otherMean = Arrays.stream(other).average().orElse(0);
    double together = 0;
    for (int i = 0; i < one.length; i++) {
      together += (one[i] - oneMean) * (other[i] - otherMean) / one.length;
    }
    double product = variance(one) * variance(other);
    return product == 0 ? 0 : together * together / product;
  }

  /// The figures in words.
  public Page page() {
    var rows = new ArrayList<List<String>>();
    for (Moved moved : kinds) {
      rows.add(row(Objects.requireNonNull(moved.kind()).words(), moved));
    }
    rows.add(row("all together", all));
    return new Page.Builder()
        .heading("Which numbers matter most")
        .paragraph(
            "The numbers of the knowledge base are drawn within their ranges for %s cases (those with very many signs at once are left out): one kind of number while the rest stay as written, and all together. The share is of the variance of the first cause's ln odds, a kind on its own over all together."
                .formatted(cases))
        .table(
            List.of(
                "numbers drawn",
                "share of the variance",
                "another cause is first",
                "another level is shown"),
            rows)
        .paragraph(
            "The single numbers that matter most (squared correlation, the mean over the cases; under 1 % it may be chance):")
        .table(
            List.of("number", "share of the variance"),
            single.stream().map(each -> List.of(each.name(), share(each.share()))).toList())
        .build("Which numbers matter most");
  }

  private List<String> row(String name, Moved moved) {
    return List.of(
        name, share(moved.variance() / all.variance()), moved.first().text(), moved.level().text());
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * value);
  }
}
