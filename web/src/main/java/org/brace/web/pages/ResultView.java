package org.brace.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Contact;
import org.brace.assessment.Assessment.Interval;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.CausesToName;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.wording.Chances;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A result as its template shows it.
///
/// @param tone alarm, caution or calm
/// @param mayRise where it could still lead, in words; null where no open answer could raise it
/// @param open what is open and could raise it, worst first
public record ResultView(
    String tone,
    String headline,
    String soon,
    String act,
    String contact,
    List<ReasonView> reasons,
    boolean emergency,
    List<CauseView> causes,
    int otherCauses,
    @Nullable String noListed,
    @Nullable String mayRise,
    List<String> open,
    List<String> problems) {

  private static final int OPEN = 8;

  /// Why.
  ///
  /// @param told the answers behind it
  public record ReasonView(String id, String text, String told, List<String> sources) {}

  /// A possible cause.
  ///
  /// @param chance in words
  /// @param low, point, high where a drawn bar begins, is and ends, from 0 to 100
  public record CauseView(
      String id,
      String name,
      String lay,
      String chance,
      String low,
      String width,
      String point,
      List<String> pro,
      List<String> against) {}

  static ResultView of(Knowledge knowledge, Assessment assessment) {
    var triage = assessment.triage();
    var wording = new Wording(knowledge);
    var answers =
        assessment.evidence().stream()
            .collect(Collectors.toMap(known -> known.fact(), known -> known.answer()));
    List<PossibleCause> named = CausesToName.of(knowledge, assessment);
    Double noListed = assessment.noListedCause();
    Level level = triage.disposition().level();
    return new ResultView(
        tone(level),
        triage.headline(),
        Wording.soon(triage.disposition().within()),
        triage.act(),
        contact(triage.contact()),
        triage.reasons().stream().map(reason -> reason(wording, reason)).toList(),
        CausesToName.emergency(assessment),
        named.stream()
            .map(cause ->
                new CauseView(
                    cause.id(),
                    cause.name(),
                    knowledge.condition(cause.id()).lay(),
                    chance(cause),
                    percent(low(cause)),
                    percent(Math.max(0.006, high(cause) - low(cause))),
                    percent(cause.probability()),
                    weighed(wording, cause.pro(), answers),
                    weighed(wording, cause.against(), answers)))
            .toList(),
        assessment.causes().size() - named.size(),
        noListed == null ? null : Chances.of(noListed),
        triage.couldRiseTo().compareTo(level) > 0 ? Wording.place(triage.couldRiseTo()) : null,
        triage.open().stream()
            .limit(OPEN)
            .map(open -> wording.open(open.fact(), open.because()))
            .toList(),
        assessment.problems().stream().map(problem -> problem.message()).toList());
  }

  private static String tone(Level level) {
    return switch (level) {
      case EMERGENCY_AMBULANCE, EMERGENCY_DEPARTMENT -> "alarm";
      case SAME_DAY -> "caution";
      case ROUTINE, SELF_CARE -> "calm";
    };
  }

  private static String contact(Contact contact) {
    return contact.number() == null
        ? "Whom to turn to: " + contact.label() + "."
        : "Number to call: " + contact.number() + " (" + contact.label() + ").";
  }

  private static ReasonView reason(Wording wording, Because reason) {
    return new ReasonView(
        reason.id(),
        reason.text(),
        reason.because().stream()
            .map(each -> wording.known(each.fact(), each.answer()))
            .collect(Collectors.joining("; ")),
        reason.sources());
  }

  private static String chance(PossibleCause cause) {
    Interval interval = cause.interval();
    return interval == null
        ? Chances.of(cause.probability())
        : Chances.of(cause.probability(), interval.low(), interval.high());
  }

  private static double low(PossibleCause cause) {
    Interval interval = cause.interval();
    return interval == null ? cause.probability() : interval.low();
  }

  private static double high(PossibleCause cause) {
    Interval interval = cause.interval();
    return interval == null ? cause.probability() : interval.high();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static List<String> weighed(
      Wording wording, List<Assessment.Weighed> facts, Map<String, String> answers) {
    return facts.stream()
        .limit(4)
        .map(each -> wording.known(each.fact(), answers.getOrDefault(each.fact(), "")))
        .toList();
  }
}
