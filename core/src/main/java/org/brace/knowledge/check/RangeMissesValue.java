package org.brace.knowledge.check;

import org.brace.knowledge.Estimate;
import org.brace.knowledge.Figure;
import org.brace.knowledge.yaml.ProblemSink;

/// a range that does not hold its value
final class RangeMissesValue implements Check {

  @Override
  public String id() {
    return "range-misses-value";
  }

  @Override
  public String what() {
    return "a range that does not hold its value";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Figure number : subject.numbers()) {
      Estimate estimate = number.estimate();
      Double low = estimate.low();
      Double high = estimate.high();
      if (low != null && high != null && !(low <= estimate.value() && estimate.value() <= high)) {
        problems.add(
            id(),
            estimate.place(),
            String.valueOf(estimate.value()),
            "%s is %s, outside its range from %s to %s"
                .formatted(number.of(), estimate.value(), low, high),
            "A range is the middle 90 %, on the same scale as its value");
      }
    }
  }
}
