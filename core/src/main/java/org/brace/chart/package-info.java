/// What is known of one person: answers, gates and derived facts, made into the possible values of
/// every fact. Decided here once, the same way for the rules and for the network.
///
/// Start with [Chart].
@NullMarked
package org.brace.chart;

import org.jspecify.annotations.NullMarked;
