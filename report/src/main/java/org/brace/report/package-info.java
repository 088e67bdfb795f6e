/// An assessment on paper: one page for the clinician, a leaflet for the person.
///
/// [Reports] turns an assessment into a [Document], which knows no format; [TextFormat],
/// [HtmlFormat] and [PdfFormat] write the same document. Start with [Reports].
@NullMarked
package org.brace.report;

import org.jspecify.annotations.NullMarked;
