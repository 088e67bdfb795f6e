package org.brace.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.care.Care;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Answer;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Problem;
import org.brace.model.Teller;
import org.jspecify.annotations.Nullable;

/// All that is said about one case. Page, API and text are views of it.
///
/// @param caseId the case's own id
/// @param now the moment that all times count from
/// @param inScope whether Brace is meant for this person and complaint
/// @param settled whether no answer that was not given could raise the level
/// @param evidence what was told and is not too old to count, by fact id, then what was worked out
///   from it and is spoken of here
/// @param medicines what is taken of a class, as the person calls it, by the fact that says so
/// @param causes in the order of [org.brace.network.Ranking], most probable first; empty where they
///   cannot be told, and then a problem says why
/// @param noListedCause P(no condition that explains something is true); null where the causes
///   cannot be told
/// @param next the page that the interview asks next; null where the level is settled or nothing is
///   left to ask
/// @param care what may help and what to avoid; null where Brace is not meant for the case, or
///   where it was not asked for
public record Assessment(
    String caseId,
    Instant now,
    Stamp knowledge,
    boolean inScope,
    boolean settled,
    List<Known> evidence,
    Map<String, List<String>> medicines,
    Urgency triage,
    List<PossibleCause> causes,
    @Nullable Double noListedCause,
    @Nullable Next next,
    @Nullable Care care,
    List<Problem> problems) {

  public Assessment {
    evidence = List.copyOf(evidence);
    medicines = Map.copyOf(medicines);
    causes = List.copyOf(causes);
    problems = List.copyOf(problems);
  }

  /// Whether somebody answered for another, whom "you" then means.
  public boolean isForOther() {
    return evidence.stream().anyMatch(known -> known.toldBy() == Teller.PROXY);
  }

  /// How far it is, in a word for programs: `out-of-scope` where Brace is not meant for the case
  /// and nothing is left to ask, `settled`, or `asking`.
  public String status() {
    return !inScope && next == null ? PolicyReason.OUT_OF_SCOPE : settled ? "settled" : "asking";
  }

  /// Whether more is asked while what is open could make it an emergency: no last word, and no time
  /// for causes.
  public boolean isUnfinished() {
    return next != null && triage.mayBeEmergency();
  }

  /// The code of the problem that so many signs are there that the causes cannot be worked out; its
  /// value says what is sure of them.
  public static final String TOO_COSTLY = "causes-too-costly";

  /// The codes of what is to be known of the numbers of causes that are told: that they are near
  /// ones, that what speaks for and against each could not be worked out.
  static final String NEAR = "causes-near";

  static final String NOT_WEIGHED = "reasons-too-costly";

  /// The codes of the problems that stand beside the causes and not among what was told wrongly.
  public static final Set<String> OF_CAUSES = Set.of(TOO_COSTLY, NEAR, NOT_WEIGHED);

  /// The code of the problem that a ticked line stands for several signs, and none was named.
  public static final String SIGN_NOT_NAMED = "sign-not-named";

  /// The code of the problem that something was told too long ago to count.
  public static final String OUTDATED_ANSWER = "outdated-answer";

  /// That the causes could not be worked out for so many signs, in two plain sentences; null where
  /// they could.
  public @Nullable String withoutNumbers() {
    return problems.stream()
        .filter(problem -> problem.code().equals(TOO_COSTLY))
        .findFirst()
        .map(problem -> problem.message() + " " + problem.mend())
        .orElse(null);
  }

  /// What is to be known of the numbers of the causes that are told; null where nothing is.
  public @Nullable String ofNumbers() {
    List<String> told =
        problems.stream()
            .filter(problem -> problem.code().equals(NEAR) || problem.code().equals(NOT_WEIGHED))
            .map(Problem::message)
            .toList();
    return told.isEmpty() ? null : String.join(" ", told);
  }

  /// Which knowledge base said so.
  public record Stamp(String version, String sha256) {}

  /// An answer as it counts.
  public record Known(String fact, String answer, Origin origin, Teller toldBy, Instant at) {}

  /// How urgent it is, and why.
  ///
  /// @param isJudged whether the disposition is Brace's judgement; false where nothing urgent was
  ///   told of someone for whom it is not made
  /// @param howSoon the line under the headline
  /// @param reasons most urgent first
  /// @param couldRiseTo the highest level that open answers could lead to
  /// @param open the facts that could still raise the level, worst first; before all others those
  ///   that a ticked line stands for
  public record Urgency(
      Disposition disposition,
      boolean isJudged,
      String headline,
      String howSoon,
      String act,
      Contact contact,
      List<Because> reasons,
      Level couldRiseTo,
      List<StillOpen> open) {

    /// Whether it can wait as things stand, and what is open could make it an emergency: while that
    /// is still asked, it is no last word. Where Brace is not to judge, it is one all the same.
    public boolean mayBeEmergency() {
      return isJudged
          && !disposition.level().atLeast(Level.SAME_DAY)
          && couldRiseTo.atLeast(Level.EMERGENCY_DEPARTMENT);
    }

    public Urgency {
      reasons = List.copyOf(reasons);
      open = List.copyOf(open);
    }
  }

  /// Whom to turn to.
  ///
  /// @param number what to dial; null where the place is not known or has no such number
  /// @param place the country, as in the case; null where it is not known
  public record Contact(String label, @Nullable String number, @Nullable String place) {}

  /// One reason for the urgency.
  ///
  /// @param kind red-flag, combination, risk or policy
  /// @param eased the more urgent rules that would stand in its place, had nothing reassured, the
  ///   most urgent first
  /// @param suspects the conditions that it points to
  public record Because(
      String id,
      String kind,
      Disposition disposition,
      String text,
      List<Answered> because,
      List<Eased> eased,
      List<String> sources,
      List<String> suspects) {

    public Because {
      because = List.copyOf(because);
      eased = List.copyOf(eased);
      sources = List.copyOf(sources);
      suspects = List.copyOf(suspects);
    }

    /// The answers that made it less urgent, each once.
    public List<Answered> easing() {
      return eased.stream().flatMap(each -> each.because().stream()).distinct().toList();
    }

    /// What was told, or follows from it.
    public List<Answered> told() {
      return because.stream().filter(each -> !each.isOpen()).toList();
    }

    /// The facts that nobody has answered, or that a medicine may hide, and which of the two: until
    /// they are known each counts as its worst.
    public Map<String, String> notKnown() {
      var open = new LinkedHashMap<String, String>();
      because.stream()
          .filter(Answered::isOpen)
          .forEach(each -> open.put(each.fact(), each.answer()));
      return open;
    }
  }

  /// A rule that is silenced by answers that reassure.
  ///
  /// @param rule its id
  /// @param disposition what it would have asked for
  /// @param because those answers, what reassures by itself first; without what was only denied
  ///   beside them
  public record Eased(String rule, Disposition disposition, List<Answered> because) {
    public Eased {
      because = List.copyOf(because);
    }
  }

  /// A fact with what it counts as here.
  public record Answered(String fact, String answer) {

    /// What stands in place of an answer that there is not.
    public static final String OPEN = "not-asked";

    /// What stands in place of a "no" that proves nothing, since a medicine may hide it.
    public static final String MASKED = "masked";

    /// Whether nobody has answered, someone would not, or the answer leaves it open.
    public boolean isOpen() {
      return answer.equals(OPEN)
          || answer.equals(MASKED)
          || answer.equals(Answer.Word.DECLINED.text());
    }
  }

  /// A fact that could still raise the level.
  ///
  /// @param because not-asked, unsure, cannot-measure, declined, masked, outdated or too-rough
  public record StillOpen(String fact, String because) {}

  /// A condition that may be behind it.
  ///
  /// @param unexplained whether it stands for what no named cause explains
  public record PossibleCause(
      String id,
      String name,
      double probability,
      @Nullable Interval interval,
      boolean unexplained,
      List<Weighed> pro,
      List<Weighed> against) {

    public PossibleCause {
      pro = List.copyOf(pro);
      against = List.copyOf(against);
    }

    /// The lower end of its range; the probability where there is no range.
    public double low() {
      return interval == null ? probability : interval.low();
    }

    /// The upper end.
    public double high() {
      return interval == null ? probability : interval.high();
    }
  }

  /// Where the probability lies with that mass, as far as the numbers of the knowledge base are
  /// sure.
  public record Interval(double low, double high, double mass) {}

  /// The page that the interview asks next.
  ///
  /// @param topic of its first line
  /// @param facts its lines, cover lines among them; `medicines` stands for the list of medicines
  public record Next(String topic, List<String> facts, @Nullable String why) {

    public Next {
      facts = List.copyOf(facts);
    }
  }

  /// By how much a fact moves a cause.
  ///
  /// @param answer what was told of it, or follows from what was
  /// @param weight natural log odds with the fact less those without it
  /// @param direct whether the fact bears on the cause of itself; else only through another cause
  public record Weighed(String fact, String answer, double weight, boolean direct) {}
}
