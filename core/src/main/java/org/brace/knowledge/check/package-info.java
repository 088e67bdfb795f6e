/// What must hold in a knowledge base beyond being readable: one small class per check.
///
/// [Checks] lists them on one page and runs them all. None of them stops at its first finding.
@NullMarked
package org.brace.knowledge.check;

import org.jspecify.annotations.NullMarked;
