/// Facts, levels, times and probabilities in plain words, the same on every screen and page.
///
/// Start with [Wording]; [Chances] says a probability.
@NullMarked
package org.brace.wording;

import org.jspecify.annotations.NullMarked;
