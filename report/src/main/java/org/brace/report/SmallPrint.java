package org.brace.report;

import org.brace.assessment.Assessment;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/// What every document says of itself.
final class SmallPrint {

  private SmallPrint() {}

  /// What this is not, and which knowledge said so.
  static String of(Knowledge knowledge, Assessment assessment) {
    return "Brace names possible causes and where to be seen. It is not a diagnosis.%s Knowledge %s (%s)."
        .formatted(
            knowledge.isReviewed() ? "" : " Not reviewed by a clinician.",
            assessment.knowledge().version(),
            assessment.knowledge().sha256().substring(0, 12));
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
