/// The words of the domain: levels, quantities, answers, evidence, medicines as written, problems.
///
/// Every type here is an immutable value. Nothing here reads a file or depends on another package,
/// so every other package may depend on this one.
///
/// Start with [Answer] and [Evidence], then [Span] and [Disposition].
@NullMarked
package org.brace.model;

import org.jspecify.annotations.NullMarked;
