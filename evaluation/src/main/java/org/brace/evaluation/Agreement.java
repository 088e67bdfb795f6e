package org.brace.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brace.casefile.Case;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.statistics.Kappa;
import org.brace.evaluation.statistics.Share;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// Two encodings of the same texts: how far those who read them agree.
///
/// @param cases in both
/// @param same of the facts that one of the two tells about a case, how many both tell alike
/// @param facts whether each fact that anyone tells of anyone is not told, harmless, or more than
///   that, over all cases
/// @param level the shown level
/// @param first of how many cases the first cause is the same
/// @param apart the facts told differently, the most frequent first
public record Agreement(
    int cases,
    Share same,
    Kappa facts,
    Kappa level,
    Kappa levelWeighted,
    Share first,
    List<Apart> apart) {

  private static final int NOT_TOLD = 0;
  private static final int HARMLESS = 1;
  private static final int NOTABLE = 2;
  private static final int MOST = 25;
  private static final List<Level> UPWARDS = List.of(Level.values());

  public Agreement {
    apart = List.copyOf(apart);
  }

  /// A fact, and in how many cases the two differ on it.
  ///
  /// @param example what the first and the second say in one of them
  public record Apart(String fact, int cases, String example) {}

  /// How far two encodings agree on the cases that are in both.
  ///
  /// @param judge shows the level of each encoding
  public static Agreement of(
      Knowledge knowledge, Judge judge, List<Case> first, List<Case> second) {
    Map<String, Case> others = new HashMap<>();
    second.forEach(each -> others.put(each.id(), each));
    List<Case> both = first.stream().filter(each -> others.containsKey(each.id())).toList();
    var told = new TreeSet<String>();
    for (Case one : both) {
      told.addAll(one.evidence().answers().keySet());
      told.addAll(other(others, one).evidence().answers().keySet());
    }
    int alike = 0;
    int either = 0;
    var table = new int[3][3];
    var apart = new TreeMap<String, Apart>();
    for (Case one : both) {
      Case two = other(others, one);
      for (String fact : told) {
        Answer mine = answer(one, fact);
        Answer theirs = answer(two, fact);
        table[kind(knowledge.fact(fact), mine)][kind(knowledge.fact(fact), theirs)]++;
        if (mine == null && theirs == null) {
          continue;
        }
        either++;
        if (mine != null && mine.equals(theirs)) {
          alike++;
        } else {
          String example = one.id() + ": " + text(mine) + " / " + text(theirs);
          apart.merge(
              fact,
              new Apart(fact, 1, example),
              (old, _) -> new Apart(fact, old.cases() + 1, old.example()));
        }
      }
    }
    return ofLevels(judge, both, others, new Share(alike, either), Kappa.of(table), apart);
  }

  private static Agreement ofLevels(
      Judge judge,
      List<Case> both,
      Map<String, Case> others,
      Share same,
      Kappa facts,
      Map<String, Apart> apart) {
    int levels = UPWARDS.size();
    var shown = new int[levels][levels];
    int first = 0;
    for (Case one : both) {
      var gold = new Gold(one.id(), true, List.of(), null);
      Judged mine = judge.judge(one, gold);
      Judged theirs = judge.judge(other(others, one), gold);
      shown[UPWARDS.indexOf(mine.shown())][UPWARDS.indexOf(theirs.shown())]++;
      first += leading(mine).equals(leading(theirs)) ? 1 : 0;
    }
    return new Agreement(
        both.size(),
        same,
        facts,
        Kappa.of(shown),
        Kappa.weighted(shown),
        new Share(first, both.size()),
        apart.values().stream()
            .sorted(
                Comparator.comparingInt((Apart each) -> -each.cases()).thenComparing(Apart::fact))
            .limit(MOST)
            .toList());
  }

  private static Case other(Map<String, Case> others, Case one) {
    Case other = others.get(one.id());
    return other == null ? one : other;
  }

  private static String leading(Judged each) {
    return each.causes().isEmpty() ? "" : each.causes().getFirst().condition();
  }

  private static @Nullable Answer answer(Case subject, String fact) {
    return subject.evidence().of(fact).map(told -> told.answer()).orElse(null);
  }

  private static String text(@Nullable Answer answer) {
    return answer == null ? "not told" : answer.text();
  }

  private static int kind(Fact fact, @Nullable Answer answer) {
    return switch (answer) {
      case null -> NOT_TOLD;
      case Word.UNSURE, Word.DECLINED -> NOT_TOLD;
      case Word.ABSENT, Word.CANNOT_MEASURE -> HARMLESS;
      case Answer.Choice(String state) ->
          !fact.isNeutral() && fact.state(state) == 0 ? HARMLESS : NOTABLE;
      case Word.PRESENT -> NOTABLE;
      case Answer.Count _, Answer.Measured _, Answer.Between _, Answer.Day _ -> NOTABLE;
    };
  }

  /// The agreement in words.
  public Page page() {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("facts that either tells, told alike", same.text()));
    rows.add(List.of("fact not told, harmless or notable: Cohen's kappa", text(facts)));
    rows.add(List.of("level shown: Cohen's kappa", text(level)));
    rows.add(List.of("level shown: kappa, weighted by how far apart", text(levelWeighted)));
    rows.add(List.of("first cause the same", first.text()));
    return new Page.Builder()
        .heading("Two encodings")
        .paragraph(
            cases + " cases were encoded twice, by readers who did not see each other's work.")
        .table(List.of("agreement", "figure"), rows)
        .table(
            List.of("told differently", "cases", "one of them: first / second"),
            apart.stream()
                .map(each -> List.of(each.fact(), Integer.toString(each.cases()), each.example()))
                .toList())
        .build("Two encodings");
  }

  private static String text(Kappa kappa) {
    return "%s (standard error %s; %s agreed)"
        .formatted(
            EvaluationPage.number(kappa.value()),
            EvaluationPage.number(kappa.error()),
            EvaluationPage.number(kappa.agreed()));
  }
}
