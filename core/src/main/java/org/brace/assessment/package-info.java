/// The front door: a case in, an assessment out.
///
/// Start with [Assessor], the whole way of one case; [Assessment] is what comes out, and
/// [AssessmentJson] writes it as the contract `brace-assessment/1` says.
@NullMarked
package org.brace.assessment;

import org.jspecify.annotations.NullMarked;
