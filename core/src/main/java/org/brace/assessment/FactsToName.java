package org.brace.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Known;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.Weighed;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;

/// Which facts for and against a cause a person is told of; programs get them all.
///
/// For it: what is there, not what is missing. Against it: what speaks against this cause of
/// itself. That is a sign of it that is missing though it would be usual, a sign that is milder,
/// shorter or longer than it gives, a sign that it hides, a risk of it that is not there, an age or
/// a sex at which it is rare. What makes it less likely only because another cause explains the
/// same is left out: a strain explains the pain of someone who lifted, but lifting is no sign
/// against a slipped disc, nor a medicine against pneumonia. A place where nothing hurts is
/// neither: it only says where the pain is.
public final class FactsToName {

  /// A fact that moves the odds by less than a quarter says nothing that a person would see.
  private static final double NOTABLE_FOR = Math.log(1.25);

  /// To speak against a cause it must at least halve its odds.
  private static final double NOTABLE_AGAINST = Math.log(2);

  private static final int MOST_FOR = 3;
  private static final int MOST_AGAINST = 2;

  private final Knowledge knowledge;
  private final Assessment assessment;

  public FactsToName(Knowledge knowledge, Assessment assessment) {
    this.knowledge = knowledge;
    this.assessment = assessment;
  }

  /// What speaks for a cause, the strongest first; where only few causes are weighed and this is
  /// none of them, what the reasons that point to it were told.
  public List<Known> pro(PossibleCause cause) {
    List<Known> weighed = weighed(cause);
    boolean sentFor =
        CausesToName.emergency(assessment)
            || CausesToName.toBeRuledOut(knowledge, assessment, cause);
    return weighed.isEmpty() && sentFor ? toldOf(cause) : weighed;
  }

  /// What was told and is a risk of the condition itself, or a sign of it that such a reason rests
  /// on, the most telling first.
  private List<Known> toldOf(PossibleCause cause) {
    Condition condition = knowledge.condition(cause.id());
    Set<String> told =
        assessment.triage().reasons().stream()
            .filter(reason -> reason.suspects().contains(cause.id()))
            .flatMap(reason -> reason.told().stream())
            .map(Answered::fact)
            .collect(Collectors.toSet());
    return assessment.evidence().stream()
        .filter(known -> {
          Fact fact = knowledge.fact(known.fact());
          return !fact.deniedBy(known.answer())
              && (told.contains(fact.id()) || isRisk(condition, fact));
        })
        .filter(known -> telling(condition, known.fact()) > NOTABLE_FOR)
        .sorted(
            Comparator.comparingDouble((Known known) -> telling(condition, known.fact()))
                .reversed())
        .limit(MOST_FOR)
        .toList();
  }

  private static boolean isRisk(Condition condition, Fact fact) {
    return fact.type() == Fact.Type.YES_NO
        && condition.riskFactors().keySet().stream().anyMatch(key -> key.fact().equals(fact.id()));
  }

  /// About by how much a fact alone moves a condition at the most: its natural log odds.
  private double telling(Condition condition, String fact) {
    double shown =
        condition.shows().entrySet().stream()
            .filter(each -> each.getKey().fact().equals(fact))
            .mapToDouble(each -> Math.log(each.getValue().value() / leak(each.getKey())))
            .max()
            .orElse(0);
    double risk =
        condition.riskFactors().entrySet().stream()
            .filter(each -> each.getKey().fact().equals(fact))
            .mapToDouble(each -> Math.log(each.getValue().value()))
            .max()
            .orElse(0);
    return shown + risk;
  }

  private double leak(FindingKey key) {
    Fact fact = knowledge.fact(key.fact());
    Estimate its =
        fact.states().size() > key.state()
            ? fact.leak().get(fact.states().get(key.state()))
            : fact.leak().get("present");
    return its != null
        ? its.value()
        : fact.leak().values().stream().mapToDouble(Estimate::value).max().orElse(1);
  }

  private List<Known> weighed(PossibleCause cause) {
    return cause.pro().stream()
        .filter(weighed -> Math.abs(weighed.weight()) >= NOTABLE_FOR)
        .map(this::known)
        .filter(known -> !knowledge.fact(known.fact()).deniedBy(known.answer()))
        .limit(MOST_FOR)
        .toList();
  }

  /// What speaks against it, the strongest first.
  public List<Known> against(PossibleCause cause) {
    return cause.against().stream()
        .filter(Weighed::direct)
        .filter(weighed -> Math.abs(weighed.weight()) >= NOTABLE_AGAINST)
        .map(this::known)
        .filter(known -> !isOtherPlace(known))
        .filter(known -> !stoppedLately(known))
        .limit(MOST_AGAINST)
        .toList();
  }

  private Known known(Weighed weighed) {
    return assessment.evidence().stream()
        .filter(known -> known.fact().equals(weighed.fact()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(weighed.fact() + " weighs but is not known"));
  }

  /// A medicine that is not taken now, but was until lately: that says why it is not.
  private boolean stoppedLately(Known known) {
    String of = knowledge.fact(known.fact()).medicineClass();
    return of != null
        && known.fact().equals(MedicineClass.takes(of))
        && assessment.evidence().stream()
            .filter(each -> each.fact().equals(MedicineClass.stoppedLately(of)))
            .anyMatch(each -> each.answer().equals("present"));
  }

  /// One of several places or kinds that was not chosen.
  private boolean isOtherPlace(Known known) {
    Fact fact = knowledge.fact(known.fact());
    return fact.group() != null && fact.deniedBy(known.answer());
  }
}
