/// The commands: what `./brace` does in a terminal.
///
/// Only here are folders walked, the clock read, and text coloured. A command parses what it was
/// given, calls `core`, and prints; `--format json` prints one line for programs.
///
/// Start with [Brace], then [AssessCommand].
@NullMarked
package org.brace.cli;

import org.jspecify.annotations.NullMarked;
