/// The interview: what to ask next, when to stop, and what to say of both.
///
/// Pure functions of a knowledge base and of what is known of one person. Start with [Planner],
/// then [Stakes], which says what can still change the level.
@NullMarked
package org.brace.interview;

import org.jspecify.annotations.NullMarked;
