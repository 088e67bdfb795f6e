package org.brace.cli;

import java.util.Locale;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.Within;

/// Facts, levels and times in plain words.
final class Wording {

  private final Knowledge knowledge;

  Wording(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What is known: `no fever`, `temperature 37.1 Cel`, `new weakness of a leg: mild`.
  String known(String id, String answer) {
    Fact fact = knowledge.fact(id);
    String name = fact.report();
    if (answer.equals(Answer.Word.PRESENT.text())) {
      return name;
    }
    if (answer.equals(Answer.Word.ABSENT.text())) {
      return "no " + name;
    }
    String label = fact.labels().get(answer);
    return name + ": " + (label == null ? answer : lowered(label));
  }

  /// What is not known, and why.
  String open(String id, String because) {
    String name = knowledge.fact(id).report();
    return switch (because) {
      case "unsure" -> name + " (not sure)";
      case "cannot-measure" -> name + " (could not be measured)";
      case "declined" -> name + " (not answered)";
      case "outdated" -> name + " (the answer is too old)";
      default -> name;
    };
  }

  static String soon(Within within) {
    return switch (within) {
      case NOW -> "now";
      case HOUR -> "within 1 hour";
      case TWO_HOURS -> "within 2 hours";
      case FOUR_HOURS -> "within 4 hours";
      case SIX_HOURS -> "within 6 hours";
      case DAY -> "within 24 hours";
      case TWO_DAYS -> "within 2 days";
      case THREE_DAYS -> "within 3 days";
      case WEEK -> "within a week";
      case TWO_WEEKS -> "within 2 weeks";
      case WHENEVER -> "no one needs to see you, unless it gets worse";
    };
  }

  static String place(Level level) {
    return switch (level) {
      case EMERGENCY_AMBULANCE -> "an ambulance";
      case EMERGENCY_DEPARTMENT -> "an emergency department";
      case SAME_DAY -> "being seen the same day";
      case ROUTINE -> "an ordinary appointment";
      case SELF_CARE -> "looking after yourself";
    };
  }

  /// Lower case at the start, unless the first word looks like a name or an abbreviation.
  private static String lowered(String label) {
    boolean plain = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return plain ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }
}
