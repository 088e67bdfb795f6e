/// People drawn from the network, sent through triage as if each had answered every question
/// truthfully: how many end at which level, by which rules, and which emergencies are missed.
///
/// What comes out is what the rules make of the network's own people. It shows rules that fire too
/// easily and pictures that no rule catches; it does not show how accurate either is.
///
/// Start with [Simulation], then [TruthfulAnswers] and [Levels].
@NullMarked
package org.brace.simulation;

import org.jspecify.annotations.NullMarked;
