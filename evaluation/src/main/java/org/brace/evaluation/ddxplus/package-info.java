/// DDXPlus as a second knowledge base: its tables in our format, and its paper's metrics over its
/// patients. Nothing else here is its own: loader, engine and interview are those of Brace.
///
/// Start with [Tables], then [Conversion], then [Trial].
@NullMarked
package org.brace.evaluation.ddxplus;

import org.jspecify.annotations.NullMarked;
