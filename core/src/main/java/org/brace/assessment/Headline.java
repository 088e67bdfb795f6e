package org.brace.assessment;

import org.brace.assessment.Assessment.Urgency;

/// What stands over an assessment, the same on pages, on paper, in the terminal and for programs.
///
/// The level can wait where a medicine cannot; then it is about the medicine, which is more urgent.
///
/// @param text what to do; or, while more is asked that could make it an emergency, that it is not
///   finished
/// @param least what to do at least, whatever else is answered
public record Headline(String text, String least, Press press) {

  private static final String NOT_FINISHED = "Not finished yet";
  private static final String MEDICINES_TODAY = "Ask about your medicines today";

  /// How much it presses, which gives it its colour.
  public enum Press {
    ALARM,
    CAUTION,
    CALM
  }

  /// That of an assessment.
  public static Headline of(Assessment assessment) {
    Urgency triage = assessment.triage();
    boolean medicines = !MedicinesFirst.names(assessment).isEmpty();
    String least = medicines ? MEDICINES_TODAY : triage.headline();
    return assessment.isUnfinished()
        ? new Headline(NOT_FINISHED, least, Press.CAUTION)
        : new Headline(least, least, medicines ? Press.CAUTION : press(triage));
  }

  private static Press press(Urgency triage) {
    return switch (triage.disposition().level()) {
      case EMERGENCY_AMBULANCE, EMERGENCY_DEPARTMENT -> Press.ALARM;
      case SAME_DAY -> Press.CAUTION;
      case ROUTINE, SELF_CARE -> triage.isJudged() ? Press.CALM : Press.CAUTION;
    };
  }
}
