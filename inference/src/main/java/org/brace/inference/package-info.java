/// Exact inference in noisy-OR networks: conditions cause findings, and findings are observed.
///
/// Knows no medicine and depends on nothing. Build a [Network], say what was observed as
/// [Evidence], and ask an [Inference]; handle every [Outcome]. The algorithm is in [Frontier], top
/// to bottom; [Plan] says in which order it takes the conditions.
@NullMarked
package org.brace.inference;

import org.jspecify.annotations.NullMarked;
