package org.brace.assessment;

import java.util.List;
import org.brace.assessment.Assessment.StillOpen;
import org.brace.assessment.Assessment.Urgency;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;

/// Which of what is open is named to a person.
public final class OpenToName {

  private static final int MOST = 5;

  private OpenToName() {}

  /// The signs to look for first.
  public static List<StillOpen> signs(Knowledge knowledge, Urgency triage) {
    return triage.open().stream()
        .filter(open -> knowledge.fact(open.fact()).kind() == Fact.Kind.SYMPTOM)
        .limit(MOST)
        .toList();
  }

  /// What a medicine list that was told leaves open: nobody is asked for it again, it can only be
  /// written more exactly.
  public static List<StillOpen> ofMedicines(Knowledge knowledge, Urgency triage) {
    return triage.open().stream()
        .filter(open -> isOfMedicines(knowledge, open))
        .limit(MOST)
        .toList();
  }

  /// How many answers are missing that can still be given to a question.
  public static int missing(Knowledge knowledge, Urgency triage) {
    return Math.toIntExact(
        triage.open().stream().filter(open -> !isOfMedicines(knowledge, open)).count());
  }

  private static boolean isOfMedicines(Knowledge knowledge, StillOpen open) {
    return knowledge.fact(open.fact()).derivation() instanceof Derivation.Computed
        && open.because().equals(Telling.TOO_ROUGH);
  }
}
