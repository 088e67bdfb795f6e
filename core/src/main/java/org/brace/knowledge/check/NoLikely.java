package org.brace.knowledge.check;

import java.util.SequencedMap;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;

/// Care without a care.yaml that says when a condition is likely enough.
final class NoLikely implements Check {

  @Override
  public String id() {
    return "no-likely";
  }

  @Override
  public String what() {
    return "options or self-care items without a care.yaml that says when a condition is likely";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    CareGuide care = subject.knowledge().care();
    if (care.likely() == null && size(care.options()) + size(care.selfCare()) > 0) {
      problems.add(
          id(),
          new Place("care.yaml", 1),
          "likely",
          "nothing says how likely a condition must be before care speaks of it",
          "Write likely: {at-least: 0.1, source: expert, note: …} in care.yaml");
    }
  }

  private static int size(SequencedMap<String, ?> map) {
    return map.size();
  }
}
