package org.brace.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment.Known;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.triage.Reason;

/// The flares of an illness that someone has, to which a rule of the same day or sooner points and
/// to nothing else: what helps with them is told however improbable they are, as what is done in an
/// asthma attack to someone with asthma whose peak flow is half of their best, and who has no other
/// sign of it.
///
/// Of what a rule suspects among others, or nobody has found yet, only an examination tells whether
/// it is there: a neck that may be broken is not to be moved early.
final class SuspectedFlares {

  private SuspectedFlares() {}

  static Set<String> of(Knowledge knowledge, List<Reason> reasons, List<Known> evidence) {
    return reasons.stream()
        .filter(reason -> reason.disposition().level().atLeast(Level.SAME_DAY))
        .filter(reason -> reason.suspects().size() == 1)
        .map(reason -> reason.suspects().getFirst())
        .filter(id -> KnownIllness.isTold(knowledge, evidence, knowledge.condition(id)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
