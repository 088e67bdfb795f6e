package org.brace.web.browse;

import java.util.Map;
import org.brace.catalogue.Figures;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Figure;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Source;

/// How sure the whole of it is.
///
/// @param published numbers that stand in a publication
/// @param derived numbers worked out from such
/// @param expert numbers that are estimates
/// @param reviewed how many of the items that a clinician could sign have been signed
/// @param factors how far numbers without a range of their own may be off, in words
public record Sureness(
    int published,
    int derived,
    int expert,
    long reviewed,
    long reviewable,
    long sourcesRead,
    int sources,
    String factors) {

  static Sureness of(Knowledge knowledge) {
    Map<Estimate.Kind, Integer> counts = Figure.counts(knowledge);
    var factors = knowledge.policy().rangeFactors();
    return new Sureness(
        counts.getOrDefault(Estimate.Kind.PUBLISHED, 0),
        counts.getOrDefault(Estimate.Kind.DERIVED, 0),
        counts.getOrDefault(Estimate.Kind.EXPERT, 0),
        knowledge.review().signed(),
        knowledge.review().signable(),
        knowledge.sources().values().stream().filter(Source::checked).count(),
        knowledge.sources().size(),
        "published %s times, derived %s times, an estimate %s times"
            .formatted(
                factor(factors, Estimate.Kind.PUBLISHED),
                factor(factors, Estimate.Kind.DERIVED),
                factor(factors, Estimate.Kind.EXPERT)));
  }

  private static String factor(Map<Estimate.Kind, Double> factors, Estimate.Kind kind) {
    return Figures.number(factors.getOrDefault(kind, 1.0));
  }
}
