/// What may help, what to avoid or ask first, what not to stop, and when to come back.
///
/// Takes the level and the probabilities of the causes as plain values. It never says that
/// something is suitable while a contraindication of it is true or unknown, and a question without
/// an answer never silences a warning. Start with [CareAdviser]; [Care] is what comes out.
@NullMarked
package org.brace.care;

import org.jspecify.annotations.NullMarked;
