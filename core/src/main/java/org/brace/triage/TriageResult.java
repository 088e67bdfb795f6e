package org.brace.triage;

import java.util.List;
import org.brace.model.Disposition;
import org.brace.model.Level;

/// How urgent, by the rules alone.
///
/// @param ruleDisposition the most urgent of all rules that are true
/// @param reasons the rules that are true, the most urgent first
/// @param couldRiseTo the highest level that what is open allows
/// @param open the facts that could still raise the level, the most urgent first
/// @param settled whether no fact that was not asked could raise the level
/// @param inScope whether Brace is meant for this person and complaint
public record TriageResult(
    Disposition ruleDisposition,
    List<Reason> reasons,
    Level couldRiseTo,
    List<OpenFact> open,
    boolean settled,
    boolean inScope) {
  public TriageResult {
    reasons = List.copyOf(reasons);
    open = List.copyOf(open);
  }
}
