package org.brace.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Eased;
import org.brace.assessment.Assessment.Interval;
import org.brace.assessment.Assessment.Known;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.StillOpen;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.Assessment.Weighed;
import org.brace.casefile.Case;
import org.brace.chart.Asked;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Policy.LevelText;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.network.Cause;
import org.brace.network.Causes;
import org.brace.rules.Evaluation;
import org.brace.rules.OpenWhileUnknown;
import org.brace.rules.Truth;
import org.brace.triage.Reason;
import org.brace.triage.Scope;
import org.brace.triage.TriageResult;
import org.brace.triage.UnnamedSigns;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What was found about one case, in the words of the contract.
final class Telling {

  private final Knowledge knowledge;
  private final Case given;
  private final Answers answers;
  private final Chart chart;

  Telling(Knowledge knowledge, Case given, Answers answers, Chart chart) {
    this.knowledge = knowledge;
    this.given = given;
    this.answers = answers;
    this.chart = chart;
  }

  Urgency urgency(Disposition shown, Contacts contacts, List<Reason> reasons, TriageResult triage) {
    boolean judged = judged(shown.level(), chart);
    LevelText text = text(knowledge, shown.level(), chart);
    Level highest = triage.couldRiseTo();
    Set<String> unnamed =
        UnnamedSigns.lines(knowledge, chart).stream()
            .flatMap(line -> line.covers().stream())
            .collect(Collectors.toSet());
    return new Urgency(
        shown,
        judged,
        text.headline(),
        judged ? Wording.howSoon(shown) : Wording.howSoon(knowledge.policy().outOfScope().soon()),
        act(knowledge, shown.level(), chart),
        contacts.of(text.contact(), given.place()),
        reasons.stream().map(this::because).toList(),
        highest.atLeast(shown.level()) ? highest : shown.level(),
        triage.open().stream()
            .sorted(Comparator.comparing(open -> !unnamed.contains(open.fact())))
            .map(open -> new StillOpen(open.fact(), whyOpen(open.because())))
            .toList());
  }

  /// Whether the level is Brace's judgement: what is urgent is for everybody, but that something
  /// can wait it cannot say of whom it is not meant for.
  private static boolean judged(Level level, Chart chart) {
    return level.atLeast(Level.SAME_DAY) || Scope.holds(chart);
  }

  private static LevelText text(Knowledge knowledge, Level level, Chart chart) {
    Policy policy = knowledge.policy();
    return judged(level, chart) ? policy.text(level) : policy.outOfScope().text();
  }

  /// What to do now at a level, as far as it can concern this person.
  static String act(Knowledge knowledge, Level level, Chart chart) {
    LevelText text = text(knowledge, level, chart);
    Policy.ForSome instead = text.instead();
    if (instead != null && Evaluation.truth(instead.when(), chart) == Truth.TRUE) {
      return instead.says();
    }
    String act = text.act() + also(text, chart);
    if (level != Level.EMERGENCY_AMBULANCE && judged(level, chart) && !Scope.holds(chart)) {
      act += also(knowledge.policy().outOfScope().text(), chart);
    }
    List<Fact> calling =
        level == Level.EMERGENCY_AMBULANCE ? List.of() : UnnamedSigns.calling(knowledge, chart);
    return calling.isEmpty()
        ? act
        : calling.stream()
            .map(Fact::report)
            .collect(Collectors.joining("; ", CALL_INSTEAD, ". " + act));
  }

  private static String also(LevelText text, Chart chart) {
    Policy.ForSome also = text.also();
    return also == null || Evaluation.truth(also.when(), chart) == Truth.FALSE
        ? ""
        : " " + also.says();
  }

  /// Before the signs that may be meant by a ticked line and call an ambulance.
  private static final String CALL_INSTEAD = "Call an ambulance instead if it is one of these: ";

  /// Why something is open that was told as a range, or by a medicine list.
  static final String TOO_ROUGH = "too-rough";

  private static String whyOpen(State state) {
    return switch (state) {
      case NOT_ASKED, DERIVED, NOT_RELEVANT -> State.NOT_ASKED.id();
      case UNSURE, CANNOT_MEASURE, DECLINED, MASKED, OUTDATED -> state.id();
      case ANSWERED -> TOO_ROUGH; // a range that a threshold cuts
    };
  }

  private static final String PERHAPS = ": this may be so, and counts until it is known";

  /// Whether a reason stands only because a neutral fact that is not known counts as its worst.
  private boolean isPerhaps(Reason reason) {
    TriageRule rule = knowledge.rules().get(reason.id());
    return rule != null
        && Evaluation.truth(OpenWhileUnknown.of(rule.when()), chart) == Truth.UNKNOWN;
  }

  private Because because(Reason reason) {
    return new Because(
        reason.id(),
        reason.kind(),
        reason.disposition(),
        isPerhaps(reason) ? reason.text() + PERHAPS : reason.text(),
        restsOn(reason),
        reason.eased().stream().map(this::eased).toList(),
        reason.sources(),
        reason.suspects());
  }

  /// The answers that a reason rests on. What something may hide counts as open, unless the rule
  /// holds by it as it was told: 39.2 °C is a fever, whatever was taken.
  private List<Answered> restsOn(Reason reason) {
    List<String> facts = reason.because();
    TriageRule rule = knowledge.rules().get(reason.id());
    if (rule == null || facts.stream().noneMatch(fact -> chart.state(fact) == State.MASKED)) {
      return facts.stream().map(this::answered).toList();
    }
    Chart told = chart.asTold();
    List<String> without = Asked.behind(Evaluation.of(rule.when(), told).because(), told);
    return facts.stream()
        .map(fact -> without.contains(fact) ? new Answered(fact, answers.of(fact)) : answered(fact))
        .toList();
  }

  /// What reassures first, then what else counts for it, such as the age. What was only denied
  /// beside it goes without saying.
  private Eased eased(org.brace.triage.Eased eased) {
    return new Eased(
        eased.rule(),
        eased.disposition(),
        eased.because().stream()
            .map(this::answered)
            .filter(each -> !knowledge.fact(each.fact()).deniedBy(each.answer()))
            .sorted(Comparator.comparing(each -> !knowledge.fact(each.fact()).reassuring()))
            .toList());
  }

  private Answered answered(String fact) {
    return new Answered(
        fact, chart.state(fact) == State.MASKED ? Answered.MASKED : answers.of(fact));
  }

  List<PossibleCause> causes(Causes.@Nullable Weighed weighed) {
    return weighed == null ? List.of() : weighed.causes().stream().map(this::cause).toList();
  }

  private PossibleCause cause(Cause cause) {
    Cause.Interval interval = cause.interval();
    return new PossibleCause(
        cause.id(),
        knowledge.condition(cause.id()).name(),
        cause.probability(),
        interval == null ? null : new Interval(interval.low(), interval.high(), interval.mass()),
        knowledge.condition(cause.id()).unexplained(),
        cause.pro().stream().map(this::weighed).toList(),
        cause.against().stream().map(this::weighed).toList());
  }

  private Weighed weighed(Cause.Weight weight) {
    String fact = weight.fact();
    return new Weighed(fact, answers.of(fact), weight.logOdds(), weight.direct());
  }

  /// All that was told and is not too old to count, then what follows from it and is a reason here
  /// or weighs on a cause.
  List<Known> evidence(List<Reason> reasons, List<PossibleCause> causes) {
    var evidence = new ArrayList<Known>();
    var counted = new TreeMap<>(given.evidence().answers());
    counted.keySet().removeIf(chart::isOutdated);
    counted.forEach((fact, told) ->
        evidence.add(new Known(fact, told.answer().text(), told.origin(), told.by(), told.at())));
    var spokenOf = new TreeSet<String>();
    for (Reason reason : reasons) {
      spokenOf.addAll(reason.because());
      reason.eased().forEach(eased -> spokenOf.addAll(eased.because()));
    }
    for (PossibleCause cause : causes) {
      cause.pro().forEach(weight -> spokenOf.add(weight.fact()));
      cause.against().forEach(weight -> spokenOf.add(weight.fact()));
    }
    spokenOf.removeAll(counted.keySet());
    for (String fact : spokenOf) {
      answers
          .workedOut(fact)
          .ifPresent(answer ->
              evidence.add(new Known(fact, answer, Origin.DERIVED, given.toldBy(), given.now())));
    }
    return evidence;
  }
}
