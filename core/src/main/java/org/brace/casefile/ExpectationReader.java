package org.brace.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;
import org.brace.model.Names;
import org.brace.model.Within;

/// Reads what a golden case expects.
final class ExpectationReader {

  private static final Collection<String> NONE = List.of(Expectation.NONE);

  private final Knowledge knowledge;
  private final ProblemSink problems;
  private final UnknownNames names;

  ExpectationReader(Knowledge knowledge, ProblemSink problems, UnknownNames names) {
    this.knowledge = knowledge;
    this.problems = problems;
    this.names = names;
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
            names.instead(
                cause,
                knowledge.conditions().keySet(),
                "Use one of those that " + names.listing().of("condition") + " lists"));
      }
      Mapping bound = bounds.inside(cause);
      Double least = bound.optionalNumber("at-least");
      Double most = bound.optionalNumber("at-most");
      bound.done();
      causes.put(cause, new Expectation.Bounds(least == null ? 0 : least, most == null ? 1 : most));
    }
    CareGuide care = knowledge.care();
    List<Collection<String>> offered = List.of(care.options().keySet(), care.selfCare().keySet());
    List<Collection<String>> spokenOf =
        List.of(
            care.options().keySet(),
            care.selfCare().keySet(),
            care.rules().keySet(),
            care.measures().keySet(),
            knowledge.medicineClasses().keySet(),
            knowledge.ingredients().keySet());
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
            of(expect, "follow-up", List.of(care.followUps().keySet(), NONE)),
            of(expect, "adherence", List.of(care.adherence().keySet(), NONE)),
            of(expect, "plans", List.of(Expectation.PLANS, NONE)),
            expect.texts("problems"));
    expect.done();
    return result;
  }

  /// Ids of care, each of which must be one of the known ones of some kind.
  private List<String> of(Mapping expect, String key, List<Collection<String>> known) {
    List<String> ids = expect.texts(key);
    for (String id : ids) {
      if (known.stream().noneMatch(kind -> kind.contains(id))) {
        problem(
            "unknown-care",
            expect.place(),
            id,
            "\"" + id + "\" is nothing that care could say of " + key,
            names.instead(
                id,
                known.stream().flatMap(Collection::stream).distinct().toList(),
                "Use an option, a medicine rule or a class that "
                    + names.listing().all()
                    + " names, or leave it out"));
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
