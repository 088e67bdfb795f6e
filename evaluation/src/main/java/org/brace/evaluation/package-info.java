/// Cases whose answer is known, and what Brace makes of them: how right, how sure, how safe.
///
/// A case is told in facts, by someone who sees neither its answer nor what Brace says of it; the
/// answer (the *gold*) stands in a file of its own. Start with [Evaluation], the whole way from
/// cases to figures, then [LevelFigures] and [CauseFigures].
@NullMarked
package org.brace.evaluation;

import org.jspecify.annotations.NullMarked;
