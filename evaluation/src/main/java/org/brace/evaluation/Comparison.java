package org.brace.evaluation;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.statistics.PairedTest;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlReader;
import org.brace.model.Level;
import org.brace.model.Names;
import org.brace.model.Problem;

/// This run beside an earlier one, case by case. What is right is taken from this run for both.
///
/// @param both how many cases are in both
public record Comparison(
    int both, PairedTest right, PairedTest first, PairedTest higher, List<Change> changes) {

  public Comparison {
    changes = List.copyOf(changes);
  }

  /// A case whose level is shown differently.
  public record Change(String id, String right, Level before, Level now) {}

  /// One case of an earlier run.
  ///
  /// @param rank where the true cause stood; 0 where nowhere
  public record Earlier(Level shown, int rank) {}

  /// The cases of an earlier run.
  ///
  /// @param problems where it is no such file
  public record Read(Map<String, Earlier> cases, List<Problem> problems) {
    public Read {
      cases = Map.copyOf(cases);
      problems = List.copyOf(problems);
    }
  }

  /// Reads what [EvaluationJson] wrote.
  public static Read read(String name, Reader text) {
    var problems = new ProblemSink();
    var cases = new TreeMap<String, Earlier>();
    new YamlReader(name, 1, problems)
        .one(text)
        .ifPresent(node -> {
          Mapping file = Mapping.of(node, problems);
          String schema = file.text("schema");
          if (!schema.equals(EvaluationJson.SCHEMA)) {
            problems.add(
                "wrong-version",
                file.place(),
                schema,
                "this is \"" + schema + "\", not " + EvaluationJson.SCHEMA,
                "Name the evaluation.json of another run");
          }
          file.nodes("judged").forEach(each -> earlier(Mapping.of(each, problems), cases));
        });
    return new Read(cases, problems.all());
  }

  private static void earlier(Mapping each, Map<String, Earlier> cases) {
    String shown = each.text("shown");
    Double rank = each.optionalNumber("rank");
    Level.of(shown)
        .ifPresentOrElse(
            level ->
                cases.put(each.text("id"), new Earlier(level, rank == null ? 0 : rank.intValue())),
            () ->
                each.problems()
                    .add(
                        "unknown-level",
                        each.place(),
                        shown,
                        "\"" + shown + "\" is not a level",
                        Names.instead(
                            shown,
                            Stream.of(Level.values()).map(Level::id).toList(),
                            "Use a level")));
  }

  public static Comparison of(List<Judged> now, Map<String, Earlier> before) {
    List<Judged> both = now.stream().filter(each -> before.containsKey(each.id())).toList();
    List<Judged> levels = both.stream().filter(Judged::levelKnown).toList();
    List<Judged> causes = both.stream().filter(Judged::causeKnown).toList();
    var changes = new ArrayList<Change>();
    int higher = 0;
    int lower = 0;
    for (Judged each : both) {
      Level was = shown(before, each);
      if (each.shown() != was) {
        higher += each.shown().compareTo(was) > 0 ? 1 : 0;
        lower += each.shown().compareTo(was) < 0 ? 1 : 0;
        String right = String.join(" or ", each.gold().levels().stream().map(Level::id).toList());
        changes.add(new Change(each.id(), right, was, each.shown()));
      }
    }
    return new Comparison(
        both.size(),
        test(
            levels,
            (each, is) -> is ? each.above() == 0 : each.gold().above(shown(before, each)) == 0),
        test(
            causes,
            (each, is) ->
                is
                    ? each.rank() == 1
                    : before.get(each.id()) instanceof Earlier(_, int rank) && rank == 1),
        new PairedTest(higher, lower),
        changes);
  }

  private static Level shown(Map<String, Earlier> before, Judged each) {
    return before.get(each.id()) instanceof Earlier(Level shown, _) ? shown : each.shown();
  }

  /// @param good whether a case is right, now or before
  private static PairedTest test(List<Judged> cases, BiPredicate<Judged, Boolean> good) {
    int gained = 0;
    int lost = 0;
    for (Judged each : cases) {
      boolean is = good.test(each, true);
      boolean was = good.test(each, false);
      gained += is && !was ? 1 : 0;
      lost += was && !is ? 1 : 0;
    }
    return new PairedTest(gained, lost);
  }

  /// The comparison in words.
  public Page page() {
    return new Page.Builder()
        .heading("Against the other run")
        .paragraph(both + " cases are in both runs.")
        .table(
            List.of("of a case", "only now", "only before", "p, exact"),
            List.of(
                row("level right (McNemar)", right),
                row("true cause first (McNemar)", first),
                row("level higher (sign test)", higher)))
        .table(
            List.of("level changed", "right", "before", "now"),
            changes.stream()
                .map(each -> List.of(each.id(), each.right(), each.before().id(), each.now().id()))
                .toList())
        .build("Against the other run");
  }

  private static List<String> row(String name, PairedTest test) {
    return List.of(
        name,
        Integer.toString(test.oneWay()),
        Integer.toString(test.other()),
        EvaluationPage.number(test.pValue()));
  }
}
