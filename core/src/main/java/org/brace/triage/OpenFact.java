package org.brace.triage;

import org.brace.chart.State;
import org.brace.model.Level;

/// A fact that is not known and could still raise the level.
///
/// @param because why it is not known
/// @param upTo the highest level of a rule that it could help to make true
public record OpenFact(String fact, State because, Level upTo) {}
