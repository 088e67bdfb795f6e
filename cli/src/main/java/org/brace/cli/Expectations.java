package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessment;
import org.brace.casefile.Case;
import org.brace.casefile.Expectation;
import org.brace.knowledge.Knowledge;

/// How an assessment differs from what its case expects.
final class Expectations {

  private Expectations() {}

  static List<String> failures(Knowledge knowledge, Case given, Assessment assessment) {
    Expectation expected = given.expect();
    if (expected == null) {
      return List.of();
    }
    var failures = new ArrayList<String>();
    var disposition = assessment.triage().disposition();
    if (expected.level() != null && expected.level() != disposition.level()) {
      failures.add(
          "the level is %s, not %s".formatted(disposition.level().id(), expected.level().id()));
    }
    if (expected.within() != null && expected.within() != disposition.within()) {
      failures.add(
          "within is %s, not %s".formatted(disposition.within().id(), expected.within().id()));
    }
    var reasons = assessment.triage().reasons().stream().map(Assessment.Because::id).toList();
    for (String id : expected.because()) {
      if (!reasons.contains(id)) {
        failures.add("%s is no reason; the reasons are %s".formatted(id, reasons));
      }
    }
    for (String id : expected.notBecause()) {
      if (reasons.contains(id)) {
        failures.add(id + " is a reason");
      }
    }
    for (Map.Entry<String, Expectation.Bounds> bounds : expected.causes().entrySet()) {
      double probability = probability(assessment, bounds.getKey());
      double least = bounds.getValue().atLeast();
      double most = bounds.getValue().atMost();
      // NaN, for a cause that is not listed, is inside no bounds.
      if (!(probability >= least && probability <= most)) {
        failures.add(
            "%s has the probability %s, outside %s"
                .formatted(bounds.getKey(), probability, bounds.getValue()));
      }
    }
    failures.addAll(new CareExpectations(knowledge, expected, assessment.care()).failures());
    return failures;
  }

  private static double probability(Assessment assessment, String id) {
    return assessment.causes().stream()
        .filter(cause -> cause.id().equals(id))
        .mapToDouble(Assessment.PossibleCause::probability)
        .findFirst()
        .orElse(Double.NaN);
  }
}
