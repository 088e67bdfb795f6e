package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.brace.chart.Chart;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.Told;
import org.jspecify.annotations.Nullable;

/// Which page to ask next, or that nothing is left to ask.
///
/// A fact is asked only while it can still change the level of the rules ([Stakes]) or tell the
/// causes apart. Facts under a cover line are asked by that line; once it is ticked, one by one.
/// Pages follow the order of the topics; what is left of a short one shares a page with the next.
///
/// Made once for a knowledge base, then used by any thread.
public final class Planner {

  /// Stands among the lines for the medicine list.
  public static final String MEDICINES = Stakes.MEDICINES;

  private final Knowledge knowledge;
  private final Map<String, Fact> coveredBy = new HashMap<>();

  /// Where each line stands in the order of topics and facts.
  private final Map<String, Integer> place = new HashMap<>();

  /// Facts that tell causes apart.
  private final Set<String> ofCauses = new HashSet<>();

  public Planner(Knowledge knowledge) {
    this.knowledge = knowledge;
    List<Topic> topics =
        knowledge.topics().values().stream().sorted(Comparator.comparingInt(Topic::order)).toList();
    for (Topic topic : topics) {
      for (String id : topic.facts()) {
        place.put(id, place.size());
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      fact.covers().forEach(member -> coveredBy.put(member, fact));
    }
    for (Condition condition : knowledge.conditions().values()) {
      condition.shows().keySet().forEach(key -> addCausal(key.fact()));
      condition.hides().keySet().forEach(key -> addCausal(key.fact()));
      condition.riskFactors().keySet().forEach(key -> addCausal(key.fact()));
    }
  }

  private void addCausal(String id) {
    Fact fact = knowledge.fact(id);
    if (!fact.isDerived()) {
      ofCauses.add(id);
    }
  }

  /// What comes next for one person.
  public Step next(Known known) {
    Chart chart = known.chart(knowledge);
    Stakes stakes = Stakes.of(knowledge, known, chart);
    boolean emergency = stakes.standing().atLeast(Level.EMERGENCY_DEPARTMENT);
    if (!emergency) {
      ofCauses.forEach(stakes::addForCauses);
    }
    List<Line> lines = lines(known, stakes.reach());
    if (lines.isEmpty()) {
      return new Step.Stop(
          stakes.inScope() ? Step.Why.SETTLED : Step.Why.OUT_OF_SCOPE, stakes.standing());
    }
    Level upTo = lines.stream().map(Line::reach).max(Comparator.naturalOrder()).orElseThrow();
    return new Step.Ask(
        page(known, lines),
        stakes.standing(),
        upTo.atLeast(stakes.standing()) ? upTo : stakes.standing(),
        emergency);
  }

  /// The lines that ask what is wanted, in the order of the topics.
  private List<Line> lines(Known known, Map<String, Level> wanted) {
    Map<String, Level> lines = new LinkedHashMap<>();
    Map<String, List<String>> under = new HashMap<>();
    wanted.forEach((id, level) -> {
      Fact fact = knowledge.facts().get(id);
      Fact cover = fact == null ? null : coveredBy.get(id);
      if (cover != null && !splits(known, cover)) {
        under.computeIfAbsent(cover.id(), _ -> new ArrayList<>()).add(id);
        id = cover.id();
      } else if (fact != null && fact.group() != null) {
        id = fact.group();
      }
      lines.merge(id, level, (one, other) -> one.atLeast(other) ? one : other);
    });
    under.forEach((cover, members) -> {
      if (members.size() == 1) {
        lines.remove(cover);
        lines.put(members.getFirst(), wanted.getOrDefault(members.getFirst(), Level.SELF_CARE));
      }
    });
    return lines.entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .sorted(
            Comparator.comparing((Line line) -> split(known, line.fact()) == null)
                .thenComparingInt(line -> place.getOrDefault(line.fact(), Integer.MAX_VALUE)))
        .toList();
  }

  /// The cover line that was ticked and under which the fact is asked; null where there is none.
  private @Nullable Fact split(Known known, String fact) {
    Fact cover = coveredBy.get(fact);
    return cover != null && splits(known, cover) ? cover : null;
  }

  private static boolean splits(Known known, Fact cover) {
    Told told = known.evidence().of(cover.id()).orElse(null);
    return told != null
        && (told.answer() == Answer.Word.PRESENT || told.answer() == Answer.Word.UNSURE);
  }

  /// The first lines, as many as one page holds.
  private Screen page(Known known, List<Line> lines) {
    List<Part> parts = new ArrayList<>();
    List<Line> some = lines.subList(0, Math.min(Screen.MOST, lines.size()));
    List<Line> part = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Line line = some.get(i);
      part.add(line);
      boolean last =
          i + 1 == some.size()
              || !topic(some.get(i + 1)).equals(topic(line))
              || !Objects.equals(split(known, some.get(i + 1).fact()), split(known, line.fact()));
      if (last) {
        Fact cover = split(known, line.fact());
        parts.add(new Part(topic(line), cover == null ? null : cover.id(), part));
        part = new ArrayList<>();
      }
    }
    return new Screen(parts);
  }

  private String topic(Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    return fact == null ? MEDICINES : fact.topic();
  }
}
