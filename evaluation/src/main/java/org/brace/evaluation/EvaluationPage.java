package org.brace.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.brace.evaluation.Evaluation.Group;
import org.brace.evaluation.Judged.Asked;
import org.brace.evaluation.Judged.Fired;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.page.ReliabilityDiagram;
import org.brace.evaluation.page.ShareBars;
import org.brace.evaluation.statistics.Calibration;
import org.brace.evaluation.statistics.Share;
import org.brace.model.Level;

/// The figures of an evaluation as a page: first what matters most, then every case that misses.
public final class EvaluationPage {

  private static final List<Level> DOWNWARDS = List.of(Level.values()).reversed();

  /// So many of the ids that have no counterpart are named.
  private static final int NAMED = 5;

  private EvaluationPage() {}

  public static Page of(Evaluation found, String title, String how) {
    var page = new Page.Builder();
    page.paragraph(how);
    page.paragraph(
        "%s cases; %s more do not meet the entry criterion and are left out, of %s more nothing is known to be right%s. After each share: how many of how many, and its exact 95 %% interval."
            .formatted(
                found.cases().size(),
                found.outside().size(),
                found.unknown().size(),
                found.refused() == 0
                    ? ""
                    : "; %s could not be used, and are in no figure".formatted(found.refused())));
    some(page, "Cases of which nothing is known to be right", found.unknown());
    some(page, "Ids of which it is known what is right, without a case", found.missing());
    levels(page, found);
    causes(page, found);
    interview(page, found);
    groups(page, found);
    return page.build(title);
  }

  private static void some(Page.Builder page, String what, List<String> ids) {
    if (!ids.isEmpty()) {
      String first = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
      int more = ids.size() - NAMED;
      page.paragraph(
          "%s: %s (%s%s)."
              .formatted(what, ids.size(), first, more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static void levels(Page.Builder page, Evaluation found) {
    LevelFigures levels = LevelFigures.of(found.cases());
    if (levels.right().of() == 0) {
      return;
    }
    var shares = new LinkedHashMap<String, Share>();
    shares.put("right", levels.right());
    shares.put("within one level", levels.withinOne());
    shares.put("never below (safe)", levels.safe());
    shares.put("below", levels.under());
    shares.put("above", levels.over());
    shares.put("emergencies found", levels.emergencies());
    shares.put("emergencies missed", levels.missed());
    shares.put("self-care right", levels.selfCare());
    page.heading("How urgent");
    page.table(List.of("level shown", "share"), rows(shares));
    page.paragraph(
        "An emergency belongs to an emergency department or an ambulance: it is found where one of"
            + " the two is shown, missed where less than the same day is.");
    page.plot(ShareBars.svg("How urgent", shares));
    page.table(confusionHead(), confusion(levels));
    page.paragraph(
        "Shown a higher level than the rules give, since the causes together are likely enough: %s, of which right: %s."
            .formatted(
                raised(found).size(),
                raised(found).stream().filter(each -> each.above() == 0).count()));
    missing(page, "Shown less than is right", found.under());
    missing(page, "Shown more than is right", found.over());
    List<Judged> notMeant = found.cases().stream().filter(each -> !each.meant()).toList();
    if (!notMeant.isEmpty()) {
      page.paragraph(
          "Brace says that it is not made for: "
              + notMeant.stream().map(Judged::id).collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static List<Judged> raised(Evaluation found) {
    return found.cases().stream()
        .filter(each -> each.levelKnown() && each.shown().compareTo(each.rules()) > 0)
        .toList();
  }

  private static List<String> confusionHead() {
    var head = new ArrayList<String>(List.of("right, downwards; shown, across"));
    DOWNWARDS.forEach(level -> head.add(level.id()));
    return head;
  }

  private static List<List<String>> confusion(LevelFigures levels) {
    var rows = new ArrayList<List<String>>();
    for (Level right : DOWNWARDS) {
      Map<Level, Integer> shown = levels.shown().getOrDefault(right, Map.of());
      var row = new ArrayList<String>(List.of(right.id()));
      DOWNWARDS.forEach(level -> row.add(Integer.toString(shown.getOrDefault(level, 0))));
      rows.add(row);
    }
    return rows;
  }

  private static void missing(Page.Builder page, String heading, List<Judged> cases) {
    page.heading(heading);
    page.paragraph(cases.isEmpty() ? "None." : "%s cases.".formatted(cases.size()));
    page.table(
        List.of("case", "right", "shown", "reasons for it", "could still rise to"),
        cases.stream()
            .map(each ->
                List.of(
                    each.id(),
                    right(each),
                    each.shown().id(),
                    ofLevel(each.shown(), each.reasons()),
                    each.couldRiseTo().id()))
            .toList());
  }

  private static String right(Judged each) {
    return each.gold().levels().stream().map(Level::id).collect(Collectors.joining(" or "));
  }

  private static String ofLevel(Level level, List<Fired> reasons) {
    return reasons.stream()
        .filter(reason -> reason.level() == level)
        .map(Fired::id)
        .collect(Collectors.joining(", "));
  }

  private static void causes(Page.Builder page, Evaluation found) {
    CauseFigures causes = CauseFigures.of(found.cases());
    if (causes.coverage().of() == 0) {
      return;
    }
    page.heading("Causes");
    var shares = new LinkedHashMap<String, Share>();
    shares.put("true cause is listed (coverage)", causes.coverage());
    shares.put("it is the first, of all", causes.firstOfAll());
    shares.put("in the first three, of all", causes.inThreeOfAll());
    shares.put("in the first five, of all", causes.inFiveOfAll());
    shares.put("it is the first, where listed", causes.first());
    shares.put("in the first three, where listed", causes.inThree());
    shares.put("in the first five, where listed", causes.inFive());
    page.table(List.of("of the cases with one true cause", "share"), rows(shares));
    page.plot(ShareBars.svg("Causes", shares));
    page.table(
        List.of("how sure", "figure"),
        List.of(
            List.of("mean of -ln P(true cause), where listed", number(causes.ofTruth())),
            List.of("Brier score over all listed causes, where listed", number(causes.brier())),
            List.of(
                "P(none of the listed), where the true cause is not listed",
                number(causes.noneWhereNone())),
            List.of("P(none of the listed), where it is", number(causes.noneWhereListed()))));
    calibration(page, "The first cause, as a statement that it is the true one", causes.leading());
    if (causes.there().statements() > 0) {
      calibration(
          page,
          "The first cause, as a statement that it is there: the true one, or another that was found beside it",
          causes.there());
      calibration(
          page,
          "Every cause said to be at least 5 in 100, as a statement that it is there",
          causes.worth());
    }
    calibration(
        page,
        "\"None of the listed causes\", as a statement that the true one is not listed",
        causes.none());
    List<String> untold =
        found.cases().stream()
            .filter(each -> each.causeKnown() && !each.causesTold())
            .map(Judged::id)
            .sorted()
            .toList();
    if (!untold.isEmpty()) {
      page.paragraph(
          "No causes could be told, which counts as not found: " + String.join(", ", untold) + ".");
    }
    page.heading("True cause not among the first three");
    page.table(
        List.of("case", "true cause", "its place", "its probability", "first", "its probability"),
        found.cases().stream()
            .filter(each -> each.causeKnown() && each.causesTold())
            .filter(each -> each.rank() == 0 || each.rank() > 3)
            .sorted(Comparator.comparing(Judged::id))
            .map(EvaluationPage::missedCause)
            .toList());
  }

  private static List<String> missedCause(Judged each) {
    var first = each.causes().getFirst();
    return List.of(
        each.id(),
        String.valueOf(each.gold().condition()),
        each.rank() == 0 ? "–" : Integer.toString(each.rank()),
        number(each.ofTruth()),
        first.condition(),
        number(first.probability()));
  }

  /// A reliability diagram with its numbers.
  static void calibration(Page.Builder page, String title, Calibration calibration) {
    page.paragraph(
        "%s: %s statements, Brier score %s (%s if each were right), mean of -ln %s, expected calibration error %s, Spiegelhalter's test z = %s, p = %s."
            .formatted(
                title,
                calibration.statements(),
                number(calibration.brier()),
                number(calibration.expected()),
                number(calibration.logScore()),
                number(calibration.error()),
                number(calibration.z()),
                number(calibration.pValue())));
    page.plot(ReliabilityDiagram.svg(title, calibration));
    page.table(
        List.of("said", "mean", "turned out"),
        calibration.bins().stream()
            .map(bin ->
                List.of(
                    String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                    number(bin.mean()),
                    bin.turnedOut().text()))
            .toList());
  }

  private static void interview(Page.Builder page, Evaluation found) {
    List<Judged> asked = found.cases().stream().filter(each -> each.asked() != null).toList();
    if (asked.isEmpty()) {
      return;
    }
    page.heading("The interview");
    page.paragraph(
        "Each person is interviewed, answers what the case tells and denies what it does not.");
    page.table(
        List.of("of a case", "median", "95 %", "most"),
        List.of(
            spread("screens", asked, Asked::screens),
            spread("lines read", asked, Asked::lines),
            spread("questions", asked, Asked::questions),
            spread("answers \"not sure\"", asked, Asked::unsure)));
    List<Judged> known = asked.stream().filter(Judged::levelKnown).toList();
    var shares = new LinkedHashMap<String, Share>();
    shares.put("right after the interview", Share.of(known, each -> after(each) == 0));
    shares.put("below", Share.of(known, each -> after(each) < 0));
    shares.put("above", Share.of(known, each -> after(each) > 0));
    page.table(List.of("level shown", "share"), rows(shares));
    otherAfter(page, known);
  }

  /// Whom the interview shows another level than all that is told of them does, and by what.
  private static void otherAfter(Page.Builder page, List<Judged> asked) {
    var rows = new ArrayList<List<String>>();
    for (Judged each : asked) {
      Asked end = each.asked();
      if (end != null && end.shown() != each.shown()) {
        rows.add(
            List.of(
                each.id(),
                right(each),
                each.shown().id(),
                end.shown().id(),
                ofLevel(end.shown(), end.reasons())));
      }
    }
    if (!rows.isEmpty()) {
      page.table(
          List.of("case", "right", "by all that is told", "after the interview", "reasons for it"),
          rows);
    }
  }

  private static int after(Judged each) {
    Asked asked = each.asked();
    return asked == null ? 0 : each.gold().above(asked.shown());
  }

  private static List<String> spread(
      String name, List<Judged> cases, java.util.function.ToIntFunction<Asked> count) {
    int[] sorted =
        cases.stream()
            .map(Judged::asked)
            .flatMap(asked -> java.util.stream.Stream.ofNullable(asked))
            .mapToInt(count)
            .sorted()
            .toArray();
    return List.of(
        name,
        Integer.toString(sorted[sorted.length / 2]),
        Integer.toString(sorted[sorted.length * 95 / 100]),
        Integer.toString(sorted[sorted.length - 1]));
  }

  private static void groups(Page.Builder page, Evaluation found) {
    if (found.groups().isEmpty()) {
      return;
    }
    page.heading("By kind of case");
    var rows = new ArrayList<List<String>>();
    for (Group group : found.groups()) {
      LevelFigures levels = LevelFigures.of(group.cases());
      CauseFigures causes = CauseFigures.of(group.cases());
      rows.add(
          List.of(
              group.name(),
              levels.right().text(),
              levels.under().text(),
              levels.over().text(),
              causes.first().text(),
              causes.inThree().text()));
    }
    page.table(
        List.of(
            "cases",
            "level right",
            "below",
            "above",
            "first cause, where listed",
            "in the first three"),
        rows);
  }

  private static List<List<String>> rows(Map<String, Share> shares) {
    return shares.entrySet().stream()
        .map(entry -> List.of(entry.getKey(), entry.getValue().text()))
        .toList();
  }

  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }
}
