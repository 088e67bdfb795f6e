/// The one bridge from the medicine to the mathematics: knowledge becomes a noisy-OR network, and
/// what is known of a person becomes possible causes with their probabilities.
///
/// Prior odds come from how common a condition is, age, sex and risk factors; what a condition
/// shows becomes the strength of its link. The solving itself is in `org.brace.inference`.
///
/// Start with [CauseNetwork], then [PriorOdds] and [Push].
@NullMarked
package org.brace.network;

import org.jspecify.annotations.NullMarked;
