package org.brace.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;
import org.brace.model.Names;
import org.brace.model.Within;

/// Reads what a golden case expects.
final class ExpectationReader {

  private final Knowledge knowledge;
  private final ProblemSink problems;

  ExpectationReader(Knowledge knowledge, ProblemSink problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  Expectation read(Mapping expect) {
    Level level = null;
    String levelText = expect.optionalText("level");
    if (levelText != null) {
      level = Level.of(levelText).orElse(null);
      if (level == null) {
        problem(
            "unknown-level",
            expect.place(),
            levelText,
            "\"" + levelText + "\" is not a level",
            instead(levelText, Stream.of(Level.values()).map(Level::id).toList()));
      }
    }
    Within within = null;
    String withinText = expect.optionalText("within");
    if (withinText != null) {
      within = Within.of(withinText).orElse(null);
      if (within == null) {
        problem(
            "unknown-time",
            expect.place(),
            withinText,
            "\"" + withinText + "\" is not a time",
            instead(withinText, Stream.of(Within.values()).map(Within::id).toList()));
      }
    }
    Map<String, Expectation.Bounds> causes = new TreeMap<>();
    Mapping bounds = expect.inside("causes");
    for (String cause : bounds.all().keySet()) {
      if (!knowledge.conditions().containsKey(cause)) {
        problem(
            "unknown-condition",
            bounds.place(),
            cause,
            "\"" + cause + "\" is not a condition",
            Names.instead(
                cause,
                knowledge.conditions().keySet(),
                "Use one of those that ./brace show condition lists"));
      }
      Mapping bound = bounds.inside(cause);
      Double least = bound.optionalNumber("at-least");
      Double most = bound.optionalNumber("at-most");
      bound.done();
      causes.put(cause, new Expectation.Bounds(least == null ? 0 : least, most == null ? 1 : most));
    }
    Set<String> offered = new HashSet<>(knowledge.care().options().keySet());
    offered.addAll(knowledge.care().selfCare().keySet());
    Set<String> spokenOf = new HashSet<>(offered);
    spokenOf.addAll(knowledge.care().rules().keySet());
    spokenOf.addAll(knowledge.care().measures().keySet());
    spokenOf.addAll(knowledge.medicineClasses().keySet());
    spokenOf.addAll(knowledge.ingredients().keySet());
    var result =
        new Expectation(
            level,
            within,
            expect.texts("because"),
            expect.texts("not-because"),
            causes,
            of(expect, "avoid", spokenOf),
            of(expect, "ask-first", spokenOf),
            of(expect, "do-not-stop", spokenOf),
            of(expect, "suitable", offered),
            of(expect, "not-suitable", offered),
            of(expect, "follow-up", orNone(knowledge.care().followUps().keySet())),
            of(expect, "adherence", orNone(knowledge.care().adherence().keySet())),
            of(expect, "plans", orNone(Expectation.PLANS)),
            expect.texts("problems"));
    expect.done();
    return result;
  }

  private static Set<String> orNone(Collection<String> ids) {
    Set<String> all = new HashSet<>(ids);
    all.add(Expectation.NONE);
    return all;
  }

  /// Ids of care, each of which must be known.
  private List<String> of(Mapping expect, String key, Set<String> known) {
    List<String> ids = expect.texts(key);
    for (String id : ids) {
      if (!known.contains(id)) {
        problem(
            "unknown-care",
            expect.place(),
            id,
            "\"" + id + "\" is nothing that care could say of " + key,
            Names.instead(
                id,
                known,
                "Use an option, a medicine rule or a class that ./brace show names, or leave it out"));
      }
    }
    return ids;
  }

  private static String instead(String wrong, List<String> known) {
    return Names.instead(wrong, known, "Use one of " + String.join(", ", known));
  }

  private void problem(String code, Place place, String value, String message, String mend) {
    problems.add(code, place, value, message, mend);
  }
}
