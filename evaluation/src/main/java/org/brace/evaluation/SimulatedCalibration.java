package org.brace.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.statistics.Calibration;
import org.brace.evaluation.statistics.Calibration.Statement;
import org.brace.evaluation.statistics.Share;
import org.brace.inference.Inference;
import org.brace.inference.Outcome;
import org.brace.knowledge.Knowledge;
import org.brace.network.CauseNetwork;
import org.brace.network.People;
import org.brace.simulation.Simulation;
import org.brace.simulation.Simulation.Drawn;

/// Probabilities of the causes beside what simulated people really have.
///
/// Each person lives in a world whose numbers are drawn within the ranges of the knowledge base,
/// answers truthfully, and is told the same probabilities as anyone. So it shows what the ranges,
/// and all that the draw of people knows and the network does not (details of a whole, gates, who
/// is in scope), do to the probabilities. It does not show whether the knowledge base describes
/// real people.
///
/// Exact numbers for someone with very many signs at once take too long, and to leave those people
/// out would leave out the ill. So each is asked for their signs in an order of their own, until
/// [#MOST_SIGNS] are there or all have been asked for. When to stop rests on nothing but answers
/// that were given, so what is said is as right as with all answers, and nobody is left out.
///
/// @param people who could be told
/// @param cutShort of them, those who were not asked for everything
/// @param costly people for whom exact numbers are refused all the same
/// @param impossible people who, as the network sees it, cannot be
/// @param leading the most probable cause of each, as a statement that they have it
/// @param all every listed cause of each
/// @param worth the same, those of at least 5 in 100
/// @param conditions each condition: how often it was there, and what was said on the mean
public record SimulatedCalibration(
    int people,
    int cutShort,
    int costly,
    int impossible,
    Calibration leading,
    Calibration all,
    Calibration worth,
    List<OfCondition> conditions) {

  /// How many signs are enough.
  static final int MOST_SIGNS = 9;

  private static final double WORTH = 0.05;
  private static final int MOST = 15;

  public SimulatedCalibration {
    conditions = List.copyOf(conditions);
  }

  /// What was said of a condition, and who had it.
  ///
  /// @param said the mean probability
  public record OfCondition(String id, double said, Share there) {
    /// How many standard errors lie between what was said and what was there.
    double distance() {
      double spread = Math.sqrt(Math.max(said * (1 - said), 1e-12) / there.of());
      return (said - there.value()) / spread;
    }
  }

  private record One(Drawn drawn, boolean cutShort, Map<String, Double> said, boolean costly) {}

  /// Draws the people and asks for the causes of each.
  ///
  /// @param done told once for each person
  public static SimulatedCalibration of(Knowledge knowledge, int people, long seed, Runnable done) {
    CauseNetwork network = CauseNetwork.of(knowledge);
    List<String> conditions = List.copyOf(knowledge.conditions().keySet());
    List<Simulation> worlds =
        People.withinRanges(knowledge, people).stream()
            .map(world -> new Simulation(knowledge, world, false, seed))
            .toList();
    var inference =
        Inference.of(network.evidence(worlds.getFirst().drawn(0).answered().chart()).network());
    var asking = new SignsInTurn(knowledge, MOST_SIGNS);
    List<One> all =
        IntStream.range(0, people)
            .parallel()
            .mapToObj(i -> {
              Drawn drawn = worlds.get(i % worlds.size()).drawn(i);
              var told = asking.of(drawn.answered().chart().observed(), seed + i);
              One one = one(network, inference, conditions, drawn, told);
              done.run();
              return one;
            })
            .toList();
    List<One> told = all.stream().filter(one -> !one.said.isEmpty()).toList();
    return new SimulatedCalibration(
        told.size(),
        (int) told.stream().filter(one -> one.cutShort).count(),
        (int) all.stream().filter(one -> one.costly).count(),
        (int) all.stream().filter(one -> one.said.isEmpty() && !one.costly).count(),
        Calibration.of(told.stream().map(SimulatedCalibration::leading).toList()),
        Calibration.of(statements(told, 0)),
        Calibration.of(statements(told, WORTH)),
        conditions(knowledge, told));
  }

  private static One one(
      CauseNetwork network,
      Inference inference,
      List<String> conditions,
      Drawn drawn,
      SignsInTurn.Told told) {
    return switch (inference.posterior(network.evidence(told.values()))) {
      case Outcome.Posterior posterior -> {
        var said = new LinkedHashMap<String, Double>();
        for (int j = 0; j < conditions.size(); j++) {
          said.put(conditions.get(j), posterior.probability(j));
        }
        yield new One(drawn, told.cutShort(), said, false);
      }
      case Outcome.Impossible _ -> new One(drawn, told.cutShort(), Map.of(), false);
      case Outcome.TooCostly _ -> new One(drawn, told.cutShort(), Map.of(), true);
    };
  }

  private static Statement leading(One one) {
    var first =
        one.said.entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue())
            .orElseThrow();
    return new Statement(first.getValue(), has(one, first.getKey()));
  }

  private static boolean has(One one, String condition) {
    return one.drawn.person().conditions().contains(condition);
  }

  private static List<Statement> statements(List<One> told, double least) {
    var statements = new ArrayList<Statement>();
    for (One one : told) {
      one.said.forEach((condition, said) -> {
        if (said >= least) {
          statements.add(new Statement(said, has(one, condition)));
        }
      });
    }
    return statements;
  }

  private static List<OfCondition> conditions(Knowledge knowledge, List<One> told) {
    return knowledge.conditions().keySet().stream()
        .map(id ->
            new OfCondition(
                id,
                told.stream()
                    .mapToDouble(one -> one.said.getOrDefault(id, 0.0))
                    .average()
                    .orElse(0),
                Share.of(told, one -> has(one, id))))
        .sorted(Comparator.comparingDouble((OfCondition each) -> -Math.abs(each.distance())))
        .toList();
  }

  /// The figures in words.
  public Page page(String how) {
    var page =
        new Page.Builder()
            .paragraph(how)
            .paragraph(
                "%s simulated people, each from a world whose numbers are drawn within their ranges, answer truthfully. Each is asked for their signs in an order of their own until %s are there or all have been asked for (%s were not asked for everything); stopping so rests only on answers that were given, and leaves nobody out. Of %s more exact numbers are refused, and %s more cannot be as the network sees it. This shows what the ranges do to the probabilities, not whether the knowledge base describes real people."
                    .formatted(people, MOST_SIGNS, cutShort, costly, impossible));
    EvaluationPage.calibration(page, "The most probable cause", leading);
    EvaluationPage.calibration(page, "Every cause said to be at least 5 in 100", worth);
    EvaluationPage.calibration(page, "Every listed cause", all);
    page.heading("Conditions said too often or too seldom");
    page.table(
        List.of("condition", "said on the mean", "had it", "standard errors apart"),
        conditions.stream()
            .limit(MOST)
            .map(each ->
                List.of(
                    each.id(),
                    String.format(Locale.ROOT, "%.2f %%", 100 * each.said()),
                    each.there().text(),
                    String.format(Locale.ROOT, "%.1f", each.distance())))
            .toList());
    return page.build("Calibration over simulated people");
  }
}
