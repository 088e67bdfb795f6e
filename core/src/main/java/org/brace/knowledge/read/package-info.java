/// From YAML to [org.brace.knowledge.Knowledge]: one small class per kind of file.
///
/// Nothing here opens a file; the texts are given. Every problem of every file is told at once.
/// What can be told from one item and the names of the others is told here; what needs the meaning
/// of the whole is told by `check`.
///
/// Start with [KnowledgeReader].
@NullMarked
package org.brace.knowledge.read;

import org.jspecify.annotations.NullMarked;
