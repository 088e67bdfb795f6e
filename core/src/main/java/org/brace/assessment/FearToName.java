package org.brace.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.interview.Fear;
import org.brace.interview.Known;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;
import org.brace.wording.Chances;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What someone is told of a disease that they are afraid of, each thing with the answer that was
/// given: a few that tell most, and none that stands on both sides.
///
/// @param chance how likely it is, in words; null in an emergency, where it matters less than to
///   go, and where the causes could not be told
/// @param pro what fits
/// @param against what speaks against it
/// @param open signs of it that are not known yet
/// @param warnings its warning signs that are there
/// @param denied its warning signs that are not
public record FearToName(
    Condition condition,
    @Nullable String chance,
    List<String> pro,
    List<String> against,
    List<String> open,
    List<String> warnings,
    List<String> denied) {

  private static final int MOST = 4;
  private static final int MOST_SIGNS = 3;

  /// What is told of a condition to someone who was assessed.
  public static FearToName of(
      Knowledge knowledge, Condition condition, Known known, Assessment assessment) {
    Fear fear = Fear.of(knowledge, condition, known);
    Map<String, String> answers = new HashMap<>();
    assessment.evidence().forEach(each -> answers.put(each.fact(), each.answer()));
    var wording = new Wording(knowledge, assessment.medicines());
    List<Fact> pro =
        fear.pro().stream()
            .filter(fact -> !fact.deniedBy(answers.getOrDefault(fact.id(), "present")))
            .toList();
    Set<Fact> told = new HashSet<>(pro);
    return new FearToName(
        condition,
        chance(condition, assessment),
        pro.stream()
            .limit(MOST)
            .map(fact -> wording.known(fact.id(), answers.getOrDefault(fact.id(), "present")))
            .toList(),
        fear.against().stream()
            .filter(fact -> answers.containsKey(fact.id()) && !told.contains(fact))
            .filter(fact -> !isOtherPlace(fact, answers))
            .limit(MOST)
            .map(fact -> wording.known(fact.id(), answers.getOrDefault(fact.id(), "absent")))
            .toList(),
        fear.open().stream()
            .filter(fact -> fact.kind() == Fact.Kind.SYMPTOM)
            .limit(MOST)
            .map(Fact::report)
            .toList(),
        signs(fear.fired().stream()),
        signs(
            fear.denied().stream()
                .filter(rule -> rule.kind() != TriageRule.Kind.POLICY)
                .filter(rule -> rule.disposition().level().atLeast(Level.SAME_DAY))));
  }

  /// One of several places or kinds that was not chosen only says where the pain is.
  private static boolean isOtherPlace(Fact fact, Map<String, String> answers) {
    return fact.group() != null && fact.deniedBy(answers.getOrDefault(fact.id(), "absent"));
  }

  private static List<String> signs(Stream<TriageRule> rules) {
    return rules
        .sorted(Comparator.comparing((TriageRule rule) -> rule.disposition().level()).reversed())
        .map(TriageRule::says)
        .distinct()
        .limit(MOST_SIGNS)
        .toList();
  }

  private static @Nullable String chance(Condition condition, Assessment assessment) {
    if (assessment.noListedCause() == null || CausesToName.emergency(assessment)) {
      return null;
    }
    return assessment.causes().stream()
        .filter(cause -> cause.id().equals(condition.id()))
        .findFirst()
        .map(cause -> Chances.of(cause.probability(), cause.low(), cause.high()))
        .orElse(null);
  }
}
