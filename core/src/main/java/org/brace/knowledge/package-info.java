/// The medicine: what the knowledge base says, read from its YAML files and checked.
///
/// [Knowledge] is the whole of it; [Fact], [Condition], [TriageRule] and [MedicineClass] are its
/// parts. Reading is in `read`, the checks are in `check`, one small class each.
@NullMarked
package org.brace.knowledge;

import org.jspecify.annotations.NullMarked;
