package org.brace.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;

/// What "None of these" on a page says of each of its lines that has no answer of its own: what
/// [Denial] says of a line that was asked. But a reassuring fact, whose "no" is the worse answer,
/// and a neutral one stay open: not every line of a page is asked of everyone.
public final class NoneOfThese {

  private final Knowledge knowledge;
  private final Map<String, Told> told;
  private final Teller by;
  private final Instant at;

  /// By fact, those that grade it.
  private final Map<String, List<String>> grades = new HashMap<>();

  /// @param told the answers so far, to which denials are added
  NoneOfThese(Knowledge knowledge, Map<String, Told> told, Teller by, Instant at) {
    this.knowledge = knowledge;
    this.told = told;
    this.by = by;
    this.at = at;
    for (Fact grade : knowledge.table().grades()) {
      String graded = Objects.requireNonNull(grade.grades());
      grades.computeIfAbsent(graded, _ -> new ArrayList<>()).add(grade.id());
    }
  }

  /// The same case, "None of these" answered on every page and for the medicines.
  public static Case everywhere(Knowledge knowledge, Case given) {
    var told = new TreeMap<>(given.evidence().answers());
    var denials = new NoneOfThese(knowledge, told, given.toldBy(), given.now());
    knowledge.topics().values().forEach(denials::deny);
    return given.with(
        new Evidence(told), given.medicines() == null ? List.of() : given.medicines());
  }

  void deny(Topic topic) {
    for (String id : topic.facts()) {
      for (String line : knowledge.fact(id).parts()) {
        if (!told.containsKey(line)) {
          denial(knowledge.fact(line))
              .ifPresent(answer -> told.put(line, new Told(answer, Origin.ASKED, by, at)));
        }
      }
    }
  }

  private Optional<Answer> denial(Fact fact) {
    boolean measured = fact.kind() == Fact.Kind.MEASUREMENT;
    boolean open = fact.reassuring() || fact.isNeutral() || graded(fact.id());
    return open && !measured ? Optional.empty() : Denial.of(fact);
  }

  /// Whether an answered grade already speaks for this fact.
  private boolean graded(String id) {
    return grades.getOrDefault(id, List.of()).stream().anyMatch(told::containsKey);
  }
}
