/// Exact inference in noisy-OR networks: conditions cause findings, and findings are observed.
///
/// Knows no medicine and depends on nothing. Build a [Network], say what was observed as
/// [Evidence], and ask an [Inference]; handle every [Outcome]. Besides posteriors it answers many
/// worlds at once ([Worlds]), what each answer to a question would do ([Answers]), whether none of
/// a class of conditions is true, and which findings would vanish without a condition.
///
/// The algorithm is in [Frontier], top to bottom. [Graph] says what is left to do for a question,
/// [Leaves] what needs no table, [Search] and [Orders] in which order to do the rest, and [Kernel]
/// what the inner loops are: plain Java, or vectors where `--add-modules jdk.incubator.vector` is
/// given.
@NullMarked
package org.brace.inference;

import org.jspecify.annotations.NullMarked;
