/// What someone typed as their medicines → ingredients, classes, steroid courses.
///
/// A name that is not known is reported and leaves every class open that it could belong to. Start
/// with [MedicineList].
@NullMarked
package org.brace.medicines;

import org.jspecify.annotations.NullMarked;
