/// Case files in and out: YAML documents or JSON Lines, one person each.
///
/// A bad case is refused with all its problems, and the others go on. Start with [Case] and
/// [CaseReader].
@NullMarked
package org.brace.casefile;

import org.jspecify.annotations.NullMarked;
