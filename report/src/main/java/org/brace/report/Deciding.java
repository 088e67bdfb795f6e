package org.brace.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Known;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// The facts that red flags rest on, and which of them were asked and denied.
final class Deciding {

  private final Knowledge knowledge;

  Deciding(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// By what the red flags are about: the facts that were asked and denied, each where it first
  /// matters. What the flags that stand are about comes first, and there facts of the more urgent
  /// flags.
  SequencedMap<String, List<String>> denied(Assessment assessment) {
    Map<String, String> answers = answers(assessment);
    SequencedMap<String, SequencedSet<String>> groups = new LinkedHashMap<>();
    Stream.concat(
            assessment.triage().reasons().stream()
                .map(reason -> knowledge.rules().get(reason.id()))
                .filter(Objects::nonNull),
            knowledge.rules().values().stream())
        .filter(rule -> rule.kind() == TriageRule.Kind.RED_FLAG)
        .forEach(rule -> groups.putIfAbsent(rule.group().title(), new LinkedHashSet<>()));
    SequencedSet<String> seen = new LinkedHashSet<>();
    for (Level level :
        List.of(Level.EMERGENCY_AMBULANCE, Level.EMERGENCY_DEPARTMENT, Level.SAME_DAY)) {
      for (TriageRule rule : knowledge.rules().values()) {
        SequencedSet<String> group = groups.get(rule.group().title());
        if (group != null && rule.disposition().level() == level) {
          for (String fact : asked(rule.when())) {
            if (denies(fact, answers.get(fact)) && seen.add(fact)) {
              group.add(fact);
            }
          }
        }
      }
    }
    SequencedMap<String, List<String>> denied = new LinkedHashMap<>();
    groups.forEach((title, facts) -> {
      if (!facts.isEmpty()) {
        denied.put(title, List.copyOf(facts));
      }
    });
    return denied;
  }

  private static Map<String, String> answers(Assessment assessment) {
    Map<String, String> answers = new HashMap<>();
    for (Known known : assessment.evidence()) {
      answers.put(known.fact(), known.answer());
    }
    return answers;
  }

  /// The lines that denied several signs at once, of which one at least needs an ambulance. Not
  /// those whose signs were denied one by one as well, which are told as that.
  List<String> deniedTogether(Assessment assessment) {
    SequencedSet<String> grave = new LinkedHashSet<>();
    for (TriageRule rule : knowledge.rules().values()) {
      if (rule.disposition().level() == Level.EMERGENCY_AMBULANCE) {
        grave.addAll(asked(rule.when()));
      }
    }
    Map<String, String> answers = answers(assessment);
    return assessment.evidence().stream()
        .filter(known -> knowledge.fact(known.fact()).isCover())
        .filter(known -> denies(known.fact(), known.answer()))
        .map(Known::fact)
        .filter(line ->
            signs(line).anyMatch(grave::contains)
                && !signs(line).allMatch(sign -> denies(sign, answers.get(sign))))
        .toList();
  }

  private Stream<String> signs(String line) {
    return knowledge.fact(line).covers().stream()
        .filter(sign -> knowledge.fact(sign).kind() != Fact.Kind.MEASUREMENT);
  }

  /// Whether this answer denies the fact: absent, or the harmless end of a graded choice.
  boolean denies(String id, @Nullable String answer) {
    return answer != null && knowledge.fact(id).deniedBy(answer);
  }

  /// The facts that are asked, behind a rule: derived ones are replaced by what they rest on, and
  /// what only reassures is left out.
  private Collection<String> asked(Rule rule) {
    SequencedSet<String> asked = new LinkedHashSet<>();
    var open = new ArrayList<>(Evaluation.facts(rule));
    for (int i = 0; i < open.size(); i++) {
      Fact fact = knowledge.fact(open.get(i));
      switch (fact.derivation()) {
        case null -> {
          // A place of pain is no red flag of its own.
          boolean place = fact.group() != null;
          if (!place && !fact.reassuring() && fact.kind() != Fact.Kind.PERSON) {
            asked.add(fact.id());
          }
        }
        case Derivation.When(Rule when) -> open.addAll(Evaluation.facts(when));
        case Derivation.CountOf(List<Rule> rules) ->
            rules.forEach(each -> open.addAll(Evaluation.facts(each)));
        case Derivation.Computed _ -> {}
      }
    }
    return asked;
  }
}
