/// Red flags, combinations and policies: how urgent it is, and why.
///
/// Rules only. No probability enters here, and none can lower what comes out. Start with [Triage].
@NullMarked
package org.brace.triage;

import org.jspecify.annotations.NullMarked;
