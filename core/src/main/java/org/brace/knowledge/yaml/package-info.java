/// YAML with its line marks, and reading it with every problem told at once. JSON is read by the
/// same code, being YAML too.
///
/// Start with [YamlReader] and [Mapping].
@NullMarked
package org.brace.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
