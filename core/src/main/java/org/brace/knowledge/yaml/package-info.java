/// YAML with its line marks, and reading it with every problem told at once.
///
/// Start with [YamlReader] and [Mapping].
@NullMarked
package org.brace.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
