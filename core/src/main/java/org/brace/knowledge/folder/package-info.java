/// Finds the files of a knowledge base: the one place of the core that touches a disk.
@NullMarked
package org.brace.knowledge.folder;

import org.jspecify.annotations.NullMarked;
