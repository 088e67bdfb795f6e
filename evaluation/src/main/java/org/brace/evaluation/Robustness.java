package org.brace.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.chart.Chart;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.statistics.Share;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.MedicineList;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Told;
import org.brace.triage.Triage;

/// What one wrong, one missing or one reordered answer does to the level of the rules.
///
/// @param order of the cases, in how many the level changes when the medicines are told the other
///   way round
/// @param flipped of all answers, each turned to its opposite on its own: how many change the level
/// @param lowered of all of them, how many lower it
/// @param lost of the answers of cases at an emergency level, how many lose that level so
/// @param missing of all answers, each left out on its own: how many change the level
/// @param deciding the facts whose flip lowers the level most often, then those that change it
public record Robustness(
    Share order,
    Share flipped,
    Share lowered,
    Share lost,
    Share missing,
    Share missingLowered,
    List<Deciding> deciding) {

  private static final int MOST = 25;

  public Robustness {
    deciding = List.copyOf(deciding);
  }

  /// A fact, and what its flip does.
  public record Deciding(String fact, Share lowers, Share changes) {}

  private record Trial(String fact, boolean left, Level before, Level after) {
    boolean changed() {
      return before != after;
    }

    boolean fell() {
      return after.compareTo(before) < 0;
    }
  }

  public static Robustness of(Knowledge knowledge, Unsaid unsaid, List<Case> cases) {
    var medicines = new MedicineList(knowledge);
    List<Case> all = cases.stream().map(each -> unsaid.of(knowledge, each)).toList();
    List<Trial> trials =
        all.parallelStream().flatMap(each -> trials(knowledge, medicines, each).stream()).toList();
    List<Trial> flips = trials.stream().filter(trial -> !trial.left).toList();
    List<Trial> left = trials.stream().filter(trial -> trial.left).toList();
    List<Trial> atEmergency =
        flips.stream().filter(trial -> trial.before.atLeast(Level.EMERGENCY_DEPARTMENT)).toList();
    return new Robustness(
        Share.of(
            all,
            each ->
                level(knowledge, medicines, each) != level(knowledge, medicines, backwards(each))),
        Share.of(flips, Trial::changed),
        Share.of(flips, Trial::fell),
        Share.of(atEmergency, trial -> !trial.after.atLeast(Level.EMERGENCY_DEPARTMENT)),
        Share.of(left, Trial::changed),
        Share.of(left, Trial::fell),
        deciding(flips));
  }

  private static List<Deciding> deciding(List<Trial> flips) {
    Map<String, List<Trial>> byFact = new TreeMap<>();
    flips.forEach(trial -> byFact.computeIfAbsent(trial.fact, _ -> new ArrayList<>()).add(trial));
    return byFact.entrySet().stream()
        .map(entry ->
            new Deciding(
                entry.getKey(),
                Share.of(entry.getValue(), Trial::fell),
                Share.of(entry.getValue(), Trial::changed)))
        .filter(each -> each.changes().count() > 0)
        .sorted(
            Comparator.comparingInt((Deciding each) -> -each.lowers().count())
                .thenComparingInt(each -> -each.changes().count())
                .thenComparing(Deciding::fact))
        .limit(MOST)
        .toList();
  }

  /// One flip and one omission for each answer that was told in so many words.
  private static List<Trial> trials(Knowledge knowledge, MedicineList medicines, Case given) {
    Level before = level(knowledge, medicines, given);
    var trials = new ArrayList<Trial>();
    for (var entry : given.evidence().answers().entrySet()) {
      Fact fact = knowledge.fact(entry.getKey());
      Told told = entry.getValue();
      Evidence without = given.evidence().without(fact.id());
      trials.add(
          new Trial(
              fact.id(),
              true,
              before,
              level(knowledge, medicines, given.with(without, given.medicines()))));
      opposite(fact, told.answer())
          .ifPresent(other -> {
            var wrong = new Told(other, told.origin(), told.by(), told.at());
            Evidence flipped = given.evidence().with(fact.id(), wrong);
            trials.add(
                new Trial(
                    fact.id(),
                    false,
                    before,
                    level(knowledge, medicines, given.with(flipped, given.medicines()))));
          });
    }
    return trials;
  }

  /// Of a choice that is not harmless the harmless one, of the harmless one the worst. A number has
  /// no opposite.
  static Optional<Answer> opposite(Fact fact, Answer answer) {
    return switch (answer) {
      case Word.PRESENT -> Optional.of(Word.ABSENT);
      case Word.ABSENT ->
          fact.type() == Fact.Type.YES_NO ? Optional.of(Word.PRESENT) : Optional.empty();
      case Answer.Choice(String state) when !fact.isNeutral() ->
          Optional.of(
              new Answer.Choice(
                  fact.state(state) > 0 ? fact.states().getFirst() : fact.states().getLast()));
      case Word _,
          Answer.Choice _,
          Answer.Count _,
          Answer.Measured _,
          Answer.Between _,
          Answer.Day _ ->
          Optional.empty();
    };
  }

  private static Case backwards(Case given) {
    var list = given.medicines();
    return given.with(given.evidence(), list == null ? null : list.reversed());
  }

  private static Level level(Knowledge knowledge, MedicineList medicines, Case given) {
    var computed = medicines.resolve(given.medicines(), given.now()).computed();
    var chart = Chart.of(knowledge, given.evidence(), new HashMap<>(computed), given.now());
    return Triage.disposition(knowledge, chart).level();
  }

  /// The figures in words.
  public Page page() {
    return new Page.Builder()
        .heading("One wrong or missing answer")
        .paragraph(
            "Every answer of every case is turned to its opposite on its own, and left out on its"
                + " own. The level is that of the rules.")
        .table(
            List.of("of all answers", "share"),
            List.of(
                List.of("turned round: level changes", flipped.text()),
                List.of("turned round: level falls", lowered.text()),
                List.of("turned round, of those at an emergency level: it is lost", lost.text()),
                List.of("left out: level changes", missing.text()),
                List.of("left out: level falls", missingLowered.text()),
                List.of("medicines told backwards, of the cases: level changes", order.text())))
        .table(
            List.of("fact turned round", "level falls", "level changes"),
            deciding.stream()
                .map(each -> List.of(each.fact(), each.lowers().text(), each.changes().text()))
                .toList())
        .build("One wrong or missing answer");
  }
}
