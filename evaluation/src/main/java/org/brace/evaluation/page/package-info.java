/// Figures on paper: sections of text, tables and plots, and how they look in a terminal, in a
/// Markdown file and as one HTML file that needs nothing else.
///
/// Start with [Page].
@NullMarked
package org.brace.evaluation.page;

import org.jspecify.annotations.NullMarked;
