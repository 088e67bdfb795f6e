package org.brace.evaluation;

import java.util.List;
import org.brace.evaluation.Judged.Likely;
import org.brace.evaluation.statistics.Calibration;
import org.brace.evaluation.statistics.Calibration.Statement;
import org.brace.evaluation.statistics.Share;

/// How right the ranked causes are, and how sure they may be taken to be. A case of which no causes
/// could be told counts as one whose true cause was not found; how sure is of the others.
///
/// @param coverage of those with one true cause, how many have one that is listed
/// @param firstOfAll of those with one true cause, listed or not: it is the first
/// @param first of those whose true cause is listed: it is the first
/// @param leading the first cause of each case as a statement that it is the true one
/// @param there the first cause of each case of which it was judged what else is there, as a
///   statement that it is there: the true one, or another besides
/// @param worth every cause of these cases that is said to be at least 5 in 100, likewise
/// @param none the probability of "none of the listed causes" as a statement that the true one is
///   not listed
/// @param ofTruth the mean of `-ln P(true cause)` over those whose cause is listed
/// @param brier the mean over all listed conditions and cases with a listed cause of `(P - whether
///   it is the true cause)²`, summed over the conditions of a case
/// @param noneWhereNone the mean probability of "none of the listed causes" where that is so
/// @param noneWhereListed the same where the true cause is listed
public record CauseFigures(
    Share coverage,
    Share firstOfAll,
    Share inThreeOfAll,
    Share inFiveOfAll,
    Share first,
    Share inThree,
    Share inFive,
    Calibration leading,
    Calibration there,
    Calibration worth,
    Calibration none,
    double ofTruth,
    double brier,
    double noneWhereNone,
    double noneWhereListed) {

  private static final double WORTH = 0.05;

  public static CauseFigures of(List<Judged> all) {
    List<Judged> known = all.stream().filter(Judged::causeKnown).toList();
    List<Judged> listed = known.stream().filter(each -> each.gold().isListed()).toList();
    List<Judged> told = known.stream().filter(Judged::causesTold).toList();
    List<Judged> toldListed = told.stream().filter(each -> each.gold().isListed()).toList();
    List<Judged> toldNotListed = told.stream().filter(each -> !each.gold().isListed()).toList();
    List<Judged> judged = told.stream().filter(each -> each.gold().alsoJudged()).toList();
    return new CauseFigures(
        Share.of(known, each -> each.gold().isListed()),
        within(known, 1),
        within(known, 3),
        within(known, 5),
        within(listed, 1),
        within(listed, 3),
        within(listed, 5),
        Calibration.of(
            told.stream()
                .map(
                    each -> new Statement(each.causes().getFirst().probability(), each.rank() == 1))
                .toList()),
        Calibration.of(judged.stream().map(each -> there(each, each.causes().getFirst())).toList()),
        Calibration.of(
            judged.stream()
                .flatMap(each ->
                    each.causes().stream()
                        .filter(cause -> cause.probability() >= WORTH)
                        .map(cause -> there(each, cause)))
                .toList()),
        Calibration.of(
            told.stream().map(each -> new Statement(none(each), !each.gold().isListed())).toList()),
        toldListed.stream()
            .mapToDouble(each -> -Math.log(Math.max(1e-12, each.ofTruth())))
            .average()
            .orElse(Double.NaN),
        toldListed.stream().mapToDouble(CauseFigures::brier).average().orElse(Double.NaN),
        toldNotListed.stream().mapToDouble(CauseFigures::none).average().orElse(Double.NaN),
        toldListed.stream().mapToDouble(CauseFigures::none).average().orElse(Double.NaN));
  }

  private static Statement there(Judged each, Likely cause) {
    return new Statement(cause.probability(), each.gold().isThere(cause.condition()));
  }

  private static Share within(List<Judged> known, int most) {
    return Share.of(known, each -> each.rank() > 0 && each.rank() <= most);
  }

  private static double none(Judged each) {
    return each.noListed() == null ? 0 : each.noListed();
  }

  private static double brier(Judged each) {
    return each.causes().stream()
        .mapToDouble(cause -> {
          double truth = cause.condition().equals(each.gold().condition()) ? 1 : 0;
          return (cause.probability() - truth) * (cause.probability() - truth);
        })
        .sum();
  }
}
