/// Proofs about the rules of the knowledge base, with an SMT solver.
///
/// [KnowledgeText] reads the YAML by itself, [Encoding] says what the rules mean as formulas, and
/// [Solver] decides them. None of the three knows a class of `org.brace`, so that a mistake of the
/// evaluator is not proved right: [DifferentialTest] compares the two.
///
/// What is proved, and under which assumptions: `docs/proofs.md`.
@NullMarked
package org.brace.proofs;

import org.jspecify.annotations.NullMarked;
