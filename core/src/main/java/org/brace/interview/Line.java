package org.brace.interview;

import org.brace.model.Level;

/// One line of a page.
///
/// @param fact what it asks: a fact, a heading with all its choices, a cover line, or
///   [Planner#MEDICINES]
/// @param reach the highest level that the answer can help to reach; `self-care` where it only
///   tells the causes apart
public record Line(String fact, Level reach) {}
