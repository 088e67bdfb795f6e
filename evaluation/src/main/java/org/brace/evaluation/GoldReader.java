package org.brace.evaluation;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlReader;
import org.brace.model.Level;
import org.brace.model.Names;
import org.brace.model.Problem;

/// Reads a file of gold, and tells all that is wrong with it.
public final class GoldReader {

  private static final String VERSION = "1";

  private final Knowledge knowledge;
  private final ProblemSink problems = new ProblemSink();

  private GoldReader(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What a file says.
  ///
  /// @param cases by id
  public record Read(SortedMap<String, Gold> cases, List<Problem> problems) {
    public Read {
      cases = new TreeMap<>(cases);
      problems = List.copyOf(problems);
    }
  }

  /// Reads a whole file.
  ///
  /// @param name what to call the text in places
  public static Read read(Knowledge knowledge, String name, Reader text) {
    var reader = new GoldReader(knowledge);
    var cases = new TreeMap<String, Gold>();
    new YamlReader(name, 1, reader.problems)
        .one(text)
        .ifPresent(node -> reader.file(Mapping.of(node, reader.problems), cases));
    return new Read(cases, reader.problems.all());
  }

  private void file(Mapping file, SortedMap<String, Gold> cases) {
    String version = file.text("brace-gold");
    if (!version.isEmpty() && !version.equals(VERSION)) {
      problems.add(
          "wrong-version",
          file.place(),
          version,
          "this is version " + version,
          "Version 1 is read");
    }
    file.inside("cases")
        .all()
        .forEach((id, node) -> cases.put(id, gold(id, Mapping.of(node, problems))));
    file.done();
  }

  private Gold gold(String id, Mapping mapping) {
    boolean inScope = !mapping.has("in-scope") || mapping.flag("in-scope");
    var levels = new ArrayList<Level>();
    for (String text : mapping.texts("levels")) {
      Level.of(text)
          .ifPresentOrElse(
              levels::add,
              () ->
                  problems.add(
                      "unknown-level",
                      mapping.place(),
                      text,
                      "\"" + text + "\" is not a level",
                      Names.instead(
                          text, Stream.of(Level.values()).map(Level::id).toList(), "Use a level")));
    }
    if (levels.size() > 2
        || !levels.equals(levels.stream().distinct().sorted(Comparator.reverseOrder()).toList())) {
      problems.add(
          "wrong-levels",
          mapping.place(),
          id,
          id + " has the levels " + String.join(", ", mapping.texts("levels")),
          "Name one level, or two that are both right, the higher first");
      levels.clear();
    }
    String condition = mapping.optionalText("condition");
    if (condition != null && !condition.equals(Gold.NOT_LISTED)) {
      known(
          condition,
          mapping,
          "Write " + Gold.NOT_LISTED + " where the knowledge base does not have the true cause");
    }
    boolean alsoJudged = mapping.has("also");
    List<String> also = mapping.texts("also");
    also.forEach(each -> known(each, mapping, "Leave out what the knowledge base does not have"));
    if (alsoJudged && (condition == null || also.contains(condition))) {
      problems.add(
          "wrong-also",
          mapping.place(),
          id,
          id + " has other causes beside " + (condition == null ? "none" : condition),
          "Name the true cause as condition, and in also only what is there besides");
    }
    mapping.done();
    return new Gold(id, inScope, levels, condition, Set.copyOf(also), alsoJudged);
  }

  private void known(String condition, Mapping mapping, String mend) {
    if (!knowledge.conditions().containsKey(condition)) {
      problems.add(
          "unknown-condition",
          mapping.place(),
          condition,
          "\"" + condition + "\" is not a condition",
          mend);
    }
  }
}
