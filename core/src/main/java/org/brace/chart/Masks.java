package org.brace.chart;

import java.util.List;
import org.brace.knowledge.Policy;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// Which masks of the policy hide what they can hide.
enum Masks {
  NONE,
  THAT_HOLD,
  THAT_MAY_HOLD;

  boolean hide(List<Policy.Mask> masks, Chart chart) {
    if (this == NONE) {
      return false;
    }
    for (Policy.Mask mask : masks) {
      Truth holds = Evaluation.truth(mask.when(), chart);
      if (holds == Truth.TRUE || this == THAT_MAY_HOLD && holds == Truth.UNKNOWN) {
        return true;
      }
    }
    return false;
  }
}
