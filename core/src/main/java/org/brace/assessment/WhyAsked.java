package org.brace.assessment;

import org.brace.interview.Step;
import org.brace.model.Level;
import org.brace.wording.Wording;

/// Why a page of the interview comes, in one sentence.
public final class WhyAsked {

  private WhyAsked() {}

  /// The sentence for a page.
  ///
  /// @param standing the level that stands without its answers
  public static String of(Step.Ask ask, Level standing) {
    return switch (ask.purpose()) {
      case LEVEL ->
          ask.upTo().compareTo(standing) > 0
              ? "As things stand these answers could still mean " + Wording.place(ask.upTo()) + "."
              : "These answers could still change how urgent it is, or how soon.";
      case CAUSES ->
          "These answers tell the possible causes apart; they do not make it more urgent.";
      case CARE ->
          "These answers tell which medicines and measures suit; they do not make it more urgent.";
    };
  }
}
