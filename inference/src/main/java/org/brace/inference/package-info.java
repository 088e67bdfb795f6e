/// Exact inference in noisy-OR networks: conditions cause findings, and findings are observed.
///
/// Knows no medicine and depends on nothing. Build a [Network], say what was observed as
/// [Evidence], and ask an [Inference]; handle every [Outcome]. The algorithm is in [Tables], top to
/// bottom; [Structure] says what it sums over, and [Search] in which order.
///
/// [Stability], [Vanishing] and [Mixture] are for other programs that use this engine: nothing in
/// Brace asks them.
@NullMarked
package org.brace.inference;

import org.jspecify.annotations.NullMarked;
