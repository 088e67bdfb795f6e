package org.brace.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Contact;
import org.brace.assessment.Assessment.Known;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.StillOpen;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.CausesToName;
import org.brace.assessment.FactsToName;
import org.brace.assessment.Headline;
import org.brace.assessment.MedicinesFirst;
import org.brace.assessment.OpenToName;
import org.brace.assessment.ReasonsToName;
import org.brace.assessment.WhoToName;
import org.brace.casefile.Case;
import org.brace.cli.Screen.Tone;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Problem;
import org.brace.wording.Wording;

/// An assessment as text for a person: how urgent first, then why, what to do, what may be behind
/// it, what may help and what to avoid, and what is still open.
final class TextReport {

  private static final int REASONS = 3;

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final Wording wording;
  private final Screen screen;

  TextReport(Knowledge knowledge, Assessment assessment, Screen screen) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.wording = new Wording(knowledge, assessment.medicines());
    this.screen = screen;
  }

  /// As that of one case of perhaps many.
  void print(Case given) {
    urgency(assessment.triage());
    String story = given.story();
    screen.line(Tone.FAINT, "Case " + given.id() + (story.isEmpty() ? "" : ": " + story));
    rest();
  }

  /// As that of the person at the keyboard.
  void print() {
    urgency(assessment.triage());
    rest();
  }

  private void rest() {
    if (assessment.isForOther()) {
      screen.line(Tone.FAINT, Wording.FOR_OTHER);
    }
    Urgency triage = assessment.triage();
    screen.heading("What to do");
    String first = MedicinesFirst.of(assessment);
    if (first != null) {
      screen.paragraph(Tone.CAUTION, "  ", first);
    }
    screen.paragraph(Tone.PLAIN, "  ", triage.act());
    screen.paragraph(Tone.PLAIN, "  ", contact(triage.contact()));
    toSay(triage);
    if (assessment.care() != null) {
      new CareText(wording, screen).meanwhile(assessment.care());
    }
    reasons(triage);
    causes();
    if (assessment.care() != null) {
      new CareText(wording, screen).print(assessment.care(), triage.disposition().level());
    }
    open(triage);
    problems(assessment.problems());
    footer();
  }

  private void urgency(Urgency triage) {
    var headline = Headline.of(assessment);
    if (assessment.isUnfinished()) {
      screen.line(
          Tone.CAUTION,
          "NOT FINISHED: the answers could still mean %s. Until all are given, this is the least:"
              .formatted(Wording.place(triage.couldRiseTo())));
    }
    switch (headline.press()) {
      case ALARM -> screen.line(Tone.ALARM, "EMERGENCY: " + headline.least());
      case CAUTION -> screen.line(Tone.CAUTION, headline.least());
      case CALM -> screen.line(Tone.CALM, headline.least());
    }
    screen.line(Tone.PLAIN, MedicinesFirst.howSoon(assessment));
  }

  private static String contact(Contact contact) {
    return contact.number() == null
        ? "Whom to turn to: " + contact.label() + "."
        : "Number to call: " + contact.number() + " (" + contact.label() + ").";
  }

  private void toSay(Urgency triage) {
    String who = new WhoToName(knowledge, wording, assessment).toSay();
    if (!who.isEmpty()) {
      screen.paragraph(Tone.PLAIN, "  ", "Say who it is: " + who + ".");
    }
    List<Answered> facts = ReasonsToName.toSay(knowledge, triage);
    if (!facts.isEmpty()) {
      screen.paragraph(
          Tone.PLAIN,
          "  ",
          facts.stream().map(this::known).collect(Collectors.joining("; ", "Tell them: ", ".")));
    }
  }

  private void reasons(Urgency triage) {
    List<Because> reasons = ReasonsToName.of(triage);
    screen.heading("Why");
    if (reasons.isEmpty()) {
      screen.paragraph(Tone.PLAIN, "  ", "None of the signs that need someone sooner was told.");
    }
    List<String> lessUrgent =
        wording.lessUrgent(
            reasons.stream().map(Because::easing).toList(), Answered::fact, Answered::answer);
    for (int i = 0; i < Math.min(REASONS, reasons.size()); i++) {
      Because reason = reasons.get(i);
      screen.paragraph(Tone.PLAIN, "  - ", reason.text());
      List<Answered> told = reason.told();
      if (!told.isEmpty()) {
        screen.paragraph(
            Tone.FAINT,
            "    ",
            "Told: " + String.join("; ", wording.known(told, Answered::fact, Answered::answer)));
      }
      Map<String, String> notKnown = reason.notKnown();
      if (!notKnown.isEmpty()) {
        screen.paragraph(
            Tone.FAINT, "    ", "Not known, so it counts: " + wording.notKnown(notKnown));
      }
      if (!lessUrgent.get(i).isEmpty()) {
        screen.paragraph(Tone.FAINT, "    ", lessUrgent.get(i));
      }
      if (!reason.sources().isEmpty()) {
        screen.paragraph(Tone.FAINT, "    ", "From: " + wording.sources(reason.sources()));
      }
    }
    if (reasons.size() > REASONS) {
      screen.paragraph(
          Tone.FAINT, "  - ", "and %s more, no more urgent".formatted(reasons.size() - REASONS));
    }
  }

  private String known(Answered answered) {
    return wording.known(answered.fact(), answered.answer());
  }

  private void causes() {
    suspects();
    Double noListed = assessment.noListedCause();
    if (noListed == null) {
      return;
    }
    List<PossibleCause> causes = CausesToName.of(knowledge, assessment);
    List<PossibleCause> unexplained = CausesToName.unexplained(knowledge, assessment);
    List<PossibleCause> listed = Stream.concat(causes.stream(), unexplained.stream()).toList();
    if (listed.isEmpty() && CausesToName.emergency(assessment)) {
      return;
    }
    Function<PossibleCause, String> chances = CausesToName.chances(knowledge, assessment, listed);
    screen.heading(
        CausesToName.emergency(assessment)
            ? "Possible causes that need to be looked at now, not a diagnosis"
            : "Possible causes, not a diagnosis (more than one can be true)");
    var facts = new FactsToName(knowledge, assessment);
    for (PossibleCause cause : causes) {
      screen.paragraph(Tone.PLAIN, "  - ", cause.name() + ": " + chances.apply(cause));
      weights("For: ", facts.pro(cause));
      weights("Against: ", facts.against(cause));
    }
    for (PossibleCause cause : unexplained) {
      screen.paragraph(Tone.PLAIN, "  - ", cause.name() + ": " + chances.apply(cause));
    }
    String ofNumbers = assessment.ofNumbers();
    if (ofNumbers != null) {
      screen.paragraph(Tone.FAINT, "  ", ofNumbers);
    }
    if (CausesToName.emergency(assessment)) {
      return;
    }
    int others = assessment.causes().size() - causes.size() - unexplained.size();
    if (others > 0) {
      screen.paragraph(Tone.PLAIN, "  - ", "%s others are less likely".formatted(others));
    }
    CausesToName.chanceOfNone(noListed, listed)
        .ifPresent(
            chance -> screen.paragraph(Tone.PLAIN, "  - ", "None of the named causes: " + chance));
  }

  /// What stands in place of the causes where their chances could not be worked out.
  private void suspects() {
    String withoutNumbers = assessment.withoutNumbers();
    if (withoutNumbers == null) {
      return;
    }
    List<Condition> suspects = CausesToName.suspects(knowledge, assessment);
    screen.heading(
        suspects.isEmpty()
            ? "Possible causes, not a diagnosis"
            : "Possible causes that need to be looked at now, not a diagnosis");
    suspects.forEach(each -> screen.paragraph(Tone.PLAIN, "  - ", each.name()));
    screen.paragraph(Tone.PLAIN, "  ", withoutNumbers);
  }

  private void weights(String lead, List<Known> facts) {
    if (!facts.isEmpty()) {
      screen.paragraph(
          Tone.FAINT,
          "    ",
          facts.stream()
              .map(known -> wording.known(known.fact(), known.answer()))
              .collect(Collectors.joining("; ", lead, "")));
    }
  }

  /// In an emergency nothing: no answer could matter more than to go. Else the signs that would
  /// make it more urgent, and how to answer.
  private void open(Urgency triage) {
    if (triage.open().isEmpty()
        || triage.couldRiseTo().compareTo(triage.disposition().level()) <= 0
        || triage.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return;
    }
    screen.heading("Not known yet");
    int missing = OpenToName.missing(knowledge, triage);
    if (missing > 0) {
      missing(missing, triage);
    }
    List<StillOpen> medicines = OpenToName.ofMedicines(knowledge, triage);
    if (!medicines.isEmpty()) {
      screen.paragraph(
          Tone.PLAIN,
          "  ",
          ("The medicines as they are written leave open what could make it more urgent, up to"
                  + " %s. Write them more exactly, with day, length and dose where these are known:")
              .formatted(Wording.place(triage.couldRiseTo())));
      names(medicines);
    }
  }

  private void missing(int missing, Urgency triage) {
    List<StillOpen> signs = OpenToName.signs(knowledge, triage);
    screen.paragraph(
        Tone.PLAIN,
        "  ",
        "%s missing that could make it more urgent, up to %s.%s"
            .formatted(
                missing == 1 ? "1 answer is" : missing + " answers are",
                Wording.place(triage.couldRiseTo()),
                signs.isEmpty() ? "" : " So look for these signs first:"));
    names(signs);
    screen.paragraph(
        Tone.PLAIN, "  ", "To be asked only what still matters: ./brace ask, with this case file.");
  }

  private void names(List<StillOpen> facts) {
    facts.forEach(
        open -> screen.paragraph(Tone.PLAIN, "  - ", wording.open(open.fact(), open.because())));
  }

  private void problems(List<Problem> given) {
    List<Problem> problems =
        given.stream().filter(each -> !Assessment.OF_CAUSES.contains(each.code())).toList();
    if (problems.isEmpty()) {
      return;
    }
    screen.heading("Problems with what was given");
    for (Problem problem : problems) {
      screen.paragraph(Tone.PLAIN, "  - ", problem.message());
      screen.paragraph(Tone.FAINT, "    ", problem.mend());
    }
  }

  private void footer() {
    screen.blank();
    screen.line(
        Tone.FAINT,
        "%sKnowledge %s (%s)."
            .formatted(
                knowledge.isReviewed() ? "" : "Not reviewed by a clinician. ",
                assessment.knowledge().version(),
                assessment.knowledge().sha256().substring(0, 12)));
  }
}
