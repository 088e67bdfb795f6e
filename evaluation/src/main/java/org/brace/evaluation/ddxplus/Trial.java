package org.brace.evaluation.ddxplus;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.network.CauseNetwork;
import org.brace.simulation.Interviewed;
import org.brace.simulation.Respondent;

/// Interviews patients of DDXPlus, as any person is interviewed, and keeps how each interview ends.
public final class Trial {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Knowledge knowledge;
  private final Planner planner;
  private final CauseNetwork network;
  private final Map<String, String> facts = new HashMap<>();

  /// @param knowledge made of these tables
  public Trial(Knowledge knowledge, Tables tables) {
    this.knowledge = knowledge;
    this.planner = new Planner(knowledge);
    this.network = CauseNetwork.of(knowledge);
    tables.evidences().forEach(each -> facts.put(each.code(), each.id()));
  }

  /// How one interview ended.
  ///
  /// @param asked the codes that were asked for, the complaint not among them
  /// @param causes every condition with its probability, most probable first
  /// @param knowingAll the same, had every question been answered
  public record Ended(
      Patient patient,
      Set<String> asked,
      List<Map.Entry<String, Double>> causes,
      List<Map.Entry<String, Double>> knowingAll) {
    public Ended {
      asked = Set.copyOf(asked);
      causes = List.copyOf(causes);
      knowingAll = List.copyOf(knowingAll);
    }

    /// Where the true condition stands, from 1.
    int rank() {
      for (int i = 0; i < causes.size(); i++) {
        if (causes.get(i).getKey().equals(patient.condition())) {
          return i + 1;
        }
      }
      return Integer.MAX_VALUE;
    }
  }

  /// Interviews one patient, who answers with the truth.
  public Ended of(Patient patient) {
    Map<String, Answer> truth = new TreeMap<>();
    facts.forEach((code, fact) ->
        truth.put(fact, patient.evidences().contains(code) ? Word.PRESENT : Word.ABSENT));
    String complaint = facts.get(patient.complaint());
    if (complaint == null) {
      throw new IllegalArgumentException(patient.complaint() + " is no yes-no question");
    }
    Evidence start =
        Evidence.NONE
            .with("age", told(new Answer.Measured(new Quantity(patient.age(), Unit.YEAR))))
            .with(complaint, told(Word.PRESENT));
    Interviewed done =
        new Respondent(knowledge, truth, Map.of(), NOW)
            .interview(planner, new Known(start, Map.of(), NOW));
    var asked = new HashSet<String>();
    Set<String> answered = done.end().evidence().answers().keySet();
    facts.forEach((code, fact) -> {
      if (answered.contains(fact) && !fact.equals(complaint)) {
        asked.add(code);
      }
    });
    Evidence all = start;
    for (var answer : truth.entrySet()) {
      all = all.with(answer.getKey(), told(answer.getValue()));
    }
    return new Ended(patient, asked, ranked(done.end()), ranked(new Known(all, Map.of(), NOW)));
  }

  private List<Map.Entry<String, Double>> ranked(Known known) {
    return network.probabilities(known.chart(knowledge).observed()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static Told told(Answer answer) {
    return new Told(answer, Origin.ASKED, Teller.PERSON, NOW);
  }
}
