/// Shares with exact bounds, calibration of probabilities, paired tests, agreement.
///
/// Start with [Share] and [Calibration].
@NullMarked
package org.brace.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
