package org.brace.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Disposition;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.network.CauseNetwork;
import org.brace.network.DrawnPerson;
import org.brace.network.Ranking;
import org.brace.simulation.Simulation.Drawn;
import org.brace.triage.Triage;
import org.jspecify.annotations.Nullable;

/// What an interview comes to for simulated people, against all that is true of them.
///
/// @param strata everyone first, then parts of them
public record InterviewRun(List<Stratum> strata) {

  public InterviewRun {
    strata = List.copyOf(strata);
  }

  /// Two probabilities that differ by no more are as good as the same to a reader.
  private static final double NEAR = 0.05;

  /// People of one kind, all interviewed to the end.
  ///
  /// @param lower whose level of the rules is lower than full knowledge gives
  /// @param lowerAtMost the upper end of the exact 95 % interval of their share
  /// @param equal whose level is the same
  /// @param soon whose time to be seen is the same as well
  /// @param screens pages, median and 95 %
  /// @param lines lines read, likewise; each place of pain counts as one
  /// @param questions likewise; the list of places counts as one
  /// @param screensWithCare pages of whom the causes were asked for, with those that care asks
  /// @param linesWithCare lines, likewise
  /// @param causes of how many the causes were compared: those below an emergency
  /// @param shown of these, whose shown level, the risk of the causes included, is the same
  /// @param first of these, whose first cause is the same, in the order of [Ranking]
  /// @param near of these, whose first cause is the same or, with full knowledge, within [#NEAR] of
  ///   the first
  public record Stratum(
      String name,
      int people,
      int lower,
      double lowerAtMost,
      int equal,
      int soon,
      Spread screens,
      Spread lines,
      Spread questions,
      Spread screensWithCare,
      Spread linesWithCare,
      int causes,
      int shown,
      int first,
      int near) {}

  /// Where the middle and the end of a count lie.
  public record Spread(int median, int most) {
    static Spread of(int[] counts) {
      if (counts.length == 0) {
        return new Spread(0, 0);
      }
      int[] sorted = counts.clone();
      Arrays.sort(sorted);
      return new Spread(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }
  }

  /// What an interview for care adds.
  private record Extra(int screens, int lines) {}

  private record One(
      int age,
      boolean asthma,
      Level full,
      Level asked,
      boolean sameTime,
      int screens,
      int lines,
      int questions,
      @Nullable Extra care,
      @Nullable Boolean sameShown,
      @Nullable Boolean sameFirst,
      @Nullable Boolean nearFirst) {}

  /// Interviews the first people of a simulation.
  ///
  /// @param planner with or without questions for the causes
  /// @param withCauses for how many of them the causes are compared, since that takes long
  /// @param record whether age, sex, illnesses and medicines are known beforehand
  public static InterviewRun of(
      Knowledge knowledge,
      Planner planner,
      Simulation simulation,
      int people,
      int withCauses,
      boolean record) {
    var network = withCauses == 0 ? null : CauseNetwork.of(knowledge);
    var ranking = new Ranking(knowledge);
    var waiting = new WaitingCare(knowledge);
    List<One> all =
        IntStream.range(0, people)
            .parallel()
            .mapToObj(i ->
                one(
                    knowledge,
                    ranking,
                    planner,
                    i < withCauses ? network : null,
                    waiting,
                    simulation.drawn(i),
                    record))
            .toList();
    return new InterviewRun(
        List.of(
            stratum("everyone", all, _ -> true),
            stratum("18 to 44, no asthma", all, one -> one.age < 45 && !one.asthma),
            stratum(
                "45 to 64, no asthma", all, one -> one.age >= 45 && one.age < 65 && !one.asthma),
            stratum("65 and over, no asthma", all, one -> one.age >= 65 && !one.asthma),
            stratum("with asthma, under 65", all, one -> one.age < 65 && one.asthma),
            stratum("with asthma, 65 and over", all, one -> one.age >= 65 && one.asthma),
            stratum("ends in self-care", all, one -> one.full == Level.SELF_CARE),
            stratum(
                "ends in an emergency", all, one -> one.full.atLeast(Level.EMERGENCY_DEPARTMENT))));
  }

  private static One one(
      Knowledge knowledge,
      Ranking ranking,
      Planner planner,
      @Nullable CauseNetwork network,
      WaitingCare waiting,
      Drawn drawn,
      boolean record) {
    var answered = drawn.answered();
    Disposition full = Triage.disposition(knowledge, answered.chart());
    var respondent =
        new Respondent(knowledge, answered.told(), answered.computed(), Simulation.NOW);
    Known start =
        record
            ? recorded(knowledge, answered.told(), answered.computed())
            : new Known(Evidence.NONE, null, Simulation.NOW);
    Interviewed done = respondent.interview(planner, start);
    var chart = done.end().chart(knowledge);
    Disposition asked = Triage.disposition(knowledge, chart);
    Level level = full.level();
    Boolean sameShown = null;
    Boolean sameFirst = null;
    Boolean nearFirst = null;
    Extra care = null;
    if (network != null) {
      // The first page for care rests on the causes that the interview ended with.
      IdentityHashMap<Known, Map<String, Double>> found = new IdentityHashMap<>();
      Function<Known, Map<String, Double>> causes =
          known ->
              found.computeIfAbsent(
                  known, each -> network.probabilities(each.chart(knowledge).observed()));
      if (!level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
        Map<String, Double> all = network.probabilities(answered.chart().observed());
        Map<String, Double> some = causes.apply(done.end());
        if (!all.isEmpty() && !some.isEmpty()) {
          String first = first(knowledge, ranking, all);
          String named = first(knowledge, ranking, some);
          sameFirst = first.equals(named);
          nearFirst = probability(all, first) - probability(all, named) <= NEAR;
          sameShown = shown(knowledge, level, all) == shown(knowledge, asked.level(), some);
        }
      }
      Interviewed more = respondent.forCare(planner, done, known -> waiting.of(known, causes));
      care = new Extra(more.pages().size(), more.lines());
    }
    DrawnPerson person = drawn.person();
    return new One(
        person.age(),
        person.state("asthma") > 0,
        level,
        asked.level(),
        asked.equals(full),
        done.pages().size(),
        done.lines(),
        done.pages().stream().mapToInt(page -> page.lines().size()).sum(),
        care,
        sameShown,
        sameFirst,
        nearFirst);
  }

  private static double probability(Map<String, Double> causes, String cause) {
    return Objects.requireNonNull(causes.get(cause), cause);
  }

  /// The cause that is told first, of those that explain something.
  private static String first(Knowledge knowledge, Ranking ranking, Map<String, Double> causes) {
    return causes.entrySet().stream()
        .filter(cause -> !knowledge.condition(cause.getKey()).unexplained())
        .min(ranking.ofEntries())
        .orElseThrow()
        .getKey();
  }

  /// The level with the risk of the causes, which are taken as independent: near enough to compare
  /// two of them.
  private static Level shown(Knowledge knowledge, Level rules, Map<String, Double> causes) {
    Level shown = rules;
    for (var risk : knowledge.policy().risk().entrySet()) {
      double none = 1;
      for (var cause : causes.entrySet()) {
        if (knowledge.condition(cause.getKey()).ifTrue().level().atLeast(risk.getKey())) {
          none *= 1 - cause.getValue();
        }
      }
      boolean raises = 1 - none >= risk.getValue().atLeast();
      shown = raises && risk.getKey().compareTo(shown) > 0 ? risk.getKey() : shown;
    }
    return shown;
  }

  /// What a record knows: who someone is, their illnesses and their medicines.
  private static Known recorded(
      Knowledge knowledge, Map<String, Answer> told, Map<String, Span> computed) {
    var answers = new TreeMap<String, Told>();
    told.forEach((id, answer) -> {
      Fact fact = knowledge.fact(id);
      boolean recorded = fact.kind() == Fact.Kind.PERSON || fact.kind() == Fact.Kind.HISTORY;
      if (recorded && fact.lasts()) {
        answers.put(id, new Told(answer, Origin.PREFILLED, Teller.RECORD, Simulation.NOW));
      }
    });
    return new Known(new Evidence(answers), computed, Simulation.NOW);
  }

  private static Spread withCare(
      List<One> some, ToIntFunction<One> before, ToIntFunction<Extra> more) {
    return Spread.of(
        some.stream()
            .filter(one -> one.care != null)
            .mapToInt(one -> before.applyAsInt(one) + more.applyAsInt(one.care))
            .toArray());
  }

  private static Stratum stratum(String name, List<One> all, Predicate<One> which) {
    List<One> some = new ArrayList<>(all.stream().filter(which).toList());
    int lower = (int) some.stream().filter(one -> one.asked.compareTo(one.full) < 0).count();
    return new Stratum(
        name,
        some.size(),
        lower,
        UpperBound.of(lower, Math.max(1, some.size())),
        (int) some.stream().filter(one -> one.asked == one.full).count(),
        (int) some.stream().filter(One::sameTime).count(),
        Spread.of(some.stream().mapToInt(One::screens).toArray()),
        Spread.of(some.stream().mapToInt(One::lines).toArray()),
        Spread.of(some.stream().mapToInt(One::questions).toArray()),
        withCare(some, one -> one.screens, Extra::screens),
        withCare(some, one -> one.lines, Extra::lines),
        (int) some.stream().filter(one -> one.sameFirst != null).count(),
        (int) some.stream().filter(one -> Boolean.TRUE.equals(one.sameShown)).count(),
        (int) some.stream().filter(one -> Boolean.TRUE.equals(one.sameFirst)).count(),
        (int) some.stream().filter(one -> Boolean.TRUE.equals(one.nearFirst)).count());
  }
}
