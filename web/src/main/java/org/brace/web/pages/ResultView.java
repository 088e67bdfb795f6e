package org.brace.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Contact;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.StillOpen;
import org.brace.assessment.CausesToName;
import org.brace.assessment.FactsToName;
import org.brace.assessment.Headline;
import org.brace.assessment.MedicinesFirst;
import org.brace.assessment.OpenToName;
import org.brace.assessment.ReasonsToName;
import org.brace.assessment.WhoToName;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Level;
import org.brace.model.Problem;
import org.brace.report.CareSections;
import org.brace.wording.Chances;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A result as its template shows it. It chooses and arranges; what is said, the assessment and the
/// wording say.
///
/// @param title what to do, in the title of the page
/// @param tone alarm, caution or calm
/// @param least what to do at least, where it is not finished
/// @param soon how soon, as a sentence
/// @param medicinesFirst beside a level that can wait, which medicines cannot; else null
/// @param who in an emergency, who it is, to be said before all else; empty where it is none
/// @param toSay in an emergency, what to say on the phone or at the desk
/// @param call the number to call, or whom to turn to
/// @param isNumber whether `call` is a number
/// @param sourced the reasons that name what they rest on
/// @param emergency whether someone should be on the way
/// @param ambulance whether an ambulance should come
/// @param suspects where chances could not be worked out in an emergency, what the rules point to
/// @param withoutNumbers that they could not be worked out; null where they could
/// @param ofNumbers what is to be known of the numbers that are told; null where nothing is
/// @param otherCauses how many causes are less likely and not named
/// @param causesTold whether the causes could be told
/// @param noListed how likely none of the causes is; null where that is not told
/// @param mayRise where it could still lead, in words; null in an emergency, and where no open
///   answer could raise it
/// @param open signs that are open and could raise it, worst first
/// @param openOfMedicines what could raise it and is open as the medicines are written
/// @param meanwhile in an emergency, what to do until help is there
/// @param safetyNet with which signs to be seen sooner; null in an emergency
/// @param medicines what is to be known of what is taken or planned
/// @param later what may help, plans, when to check again
/// @param notMeantFor beside something urgent, whom Brace is made for, where that is not this
///   person; else null
/// @param reviewed whether a clinician has signed all of it
public record ResultView(
    String title,
    String tone,
    String headline,
    String least,
    String soon,
    String act,
    @Nullable String medicinesFirst,
    String who,
    List<String> toSay,
    Call call,
    String whom,
    boolean isNumber,
    List<ReasonView> reasons,
    List<ReasonView> moreReasons,
    List<ReasonView> sourced,
    boolean emergency,
    boolean ambulance,
    List<CauseView> causes,
    List<SuspectView> suspects,
    @Nullable String withoutNumbers,
    @Nullable String ofNumbers,
    int otherCauses,
    boolean causesTold,
    @Nullable String noListed,
    @Nullable String mayRise,
    List<String> open,
    List<String> openOfMedicines,
    List<SectionView> meanwhile,
    @Nullable SectionView safetyNet,
    List<SectionView> medicines,
    List<SectionView> later,
    List<ProblemView> problems,
    @Nullable String notMeantFor,
    String stamp,
    boolean reviewed) {

  private static final int REASONS = 3;

  private static List<String> open(Wording wording, List<StillOpen> facts) {
    return facts.stream().map(each -> wording.open(each.fact(), each.because())).toList();
  }

  /// Why.
  ///
  /// @param told the answers behind it
  /// @param notKnown what is behind it and was not answered
  /// @param lessUrgent what made it so, a sentence without its full stop
  public record ReasonView(
      String id,
      String text,
      String told,
      String notKnown,
      String lessUrgent,
      List<SourceView> sources) {}

  /// What a reason rests on.
  ///
  /// @param published whether the knowledge base has a page for it; our own judgement has none
  public record SourceView(String id, String called, boolean published) {}

  /// Something that could not be used as it was given.
  public record ProblemView(String message, String mend) {}

  /// A possible cause of which the chance is not known.
  public record SuspectView(String id, String name, String lay) {}

  /// A possible cause.
  ///
  /// @param chance in words
  /// @param drawn whether the chance is drawn too
  /// @param low where its drawn range begins, from 0 to 100
  /// @param width how wide the range is
  /// @param point where the probability is
  public record CauseView(
      String id,
      String name,
      String lay,
      String chance,
      boolean drawn,
      String low,
      String width,
      String point,
      List<String> pro,
      List<String> against) {}

  static ResultView of(Knowledge knowledge, Assessment assessment) {
    var triage = assessment.triage();
    var wording = new Wording(knowledge, assessment.medicines());
    var headline = Headline.of(assessment);
    Level level = triage.disposition().level();
    boolean emergency = CausesToName.emergency(assessment);
    List<PossibleCause> named =
        emergency
            ? CausesToName.of(knowledge, assessment)
            : Stream.concat(
                    CausesToName.of(knowledge, assessment).stream(),
                    CausesToName.unexplained(knowledge, assessment).stream())
                .toList();
    Function<PossibleCause, String> chances = CausesToName.chances(knowledge, assessment, named);
    List<ReasonView> reasons = reasons(wording, ReasonsToName.of(triage));
    var facts = new FactsToName(knowledge, assessment);
    var care = ResultCare.of(wording, assessment);
    Double noListed = assessment.noListedCause();
    Contact contact = triage.contact();
    String number = contact.number();
    String whom = number == null ? contact.label() : number;
    boolean mayRise = !emergency && triage.couldRiseTo().compareTo(level) > 0;
    return new ResultView(
        Call.title(level, headline.text(), whom),
        tone(headline),
        headline.text(),
        headline.least(),
        MedicinesFirst.howSoon(assessment),
        triage.act(),
        MedicinesFirst.of(assessment),
        new WhoToName(knowledge, wording, assessment).toSay(),
        wording.known(ReasonsToName.toSay(knowledge, triage), Answered::fact, Answered::answer),
        Call.of(whom),
        contact.label(),
        number != null,
        reasons.stream().limit(REASONS).toList(),
        reasons.stream().skip(REASONS).toList(),
        reasons.stream().filter(reason -> !reason.sources().isEmpty()).toList(),
        emergency,
        level == Level.EMERGENCY_AMBULANCE,
        named.stream()
            .map(cause -> {
              boolean drawn = !CausesToName.toBeRuledOut(knowledge, assessment, cause);
              return cause(knowledge, wording, cause, chances.apply(cause), drawn, facts);
            })
            .toList(),
        CausesToName.suspects(knowledge, assessment).stream()
            .map(each -> new SuspectView(each.id(), each.name(), each.lay()))
            .toList(),
        assessment.withoutNumbers(),
        assessment.ofNumbers(),
        emergency ? 0 : assessment.causes().size() - named.size(),
        noListed != null,
        noListed == null ? null : CausesToName.chanceOfNone(noListed, named).orElse(null),
        mayRise ? Wording.place(triage.couldRiseTo()) : null,
        mayRise ? open(wording, OpenToName.signs(knowledge, triage)) : List.of(),
        mayRise ? open(wording, OpenToName.ofMedicines(knowledge, triage)) : List.of(),
        care.meanwhile(),
        care.safetyNet(),
        care.medicines(),
        care.later(),
        assessment.problems().stream()
            .filter(problem -> !problem.code().equals(PolicyReason.OUT_OF_SCOPE))
            .filter(problem -> !Assessment.OF_CAUSES.contains(problem.code()))
            .filter(problem -> !CareSections.tells(assessment, problem))
            // Which sign it is, a button asks; in an emergency nothing else stands above it.
            .filter(problem -> !emergency || !problem.code().equals(Assessment.SIGN_NOT_NAMED))
            .map(problem -> new ProblemView(sentence(problem.message()), problem.mend()))
            .toList(),
        assessment.problems().stream()
            .filter(
                problem -> triage.isJudged() && problem.code().equals(PolicyReason.OUT_OF_SCOPE))
            .map(Problem::message)
            .findFirst()
            .orElse(null),
        "%s (%s)"
            .formatted(
                assessment.knowledge().version(), assessment.knowledge().sha256().substring(0, 12)),
        knowledge.isReviewed());
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  static String tone(Headline headline) {
    return headline.press().name().toLowerCase(Locale.ROOT);
  }

  private static List<ReasonView> reasons(Wording wording, List<Because> reasons) {
    List<String> lessUrgent =
        wording.lessUrgent(
            reasons.stream().map(Because::easing).toList(), Answered::fact, Answered::answer);
    return IntStream.range(0, reasons.size())
        .mapToObj(i -> reason(wording, reasons.get(i), lessUrgent.get(i)))
        .toList();
  }

  private static ReasonView reason(Wording wording, Because reason, String lessUrgent) {
    return new ReasonView(
        reason.id(),
        reason.text(),
        String.join("; ", wording.known(reason.told(), Answered::fact, Answered::answer)),
        wording.notKnown(reason.notKnown()),
        lessUrgent,
        reason.sources().stream()
            .map(id -> new SourceView(id, wording.source(id), wording.published(id)))
            .toList());
  }

  private static CauseView cause(
      Knowledge knowledge,
      Wording wording,
      PossibleCause cause,
      String chance,
      boolean drawn,
      FactsToName facts) {
    double low = cause.low();
    double high = cause.high();
    return new CauseView(
        cause.id(),
        cause.name(),
        knowledge.condition(cause.id()).lay(),
        chance,
        drawn,
        percent(Chances.told(low)),
        percent(Chances.told(high) - Chances.told(low)),
        percent(Chances.told(cause.probability())),
        told(wording, facts.pro(cause)),
        told(wording, facts.against(cause)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static List<String> told(Wording wording, List<Assessment.Known> facts) {
    return facts.stream().map(each -> wording.known(each.fact(), each.answer())).toList();
  }
}
