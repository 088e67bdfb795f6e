package org.brace.cli;

import java.util.HashSet;
import java.util.Set;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.jspecify.annotations.NullMarked;

/// The ids that a document may name.
@NullMarked
final class KnownIds {

  private KnownIds() {}

  static Set<String> of(Knowledge knowledge) {
    Set<String> ids = new HashSet<>();
    ids.addAll(knowledge.facts().keySet());
    ids.addAll(knowledge.topics().keySet());
    ids.addAll(knowledge.conditions().keySet());
    ids.addAll(knowledge.rules().keySet());
    ids.addAll(knowledge.medicineClasses().keySet());
    ids.addAll(knowledge.sources().keySet());
    knowledge.policy().selfCareGate().blockers().forEach(blocker -> ids.add(blocker.id()));
    knowledge.policy().escalators().forEach(escalator -> ids.add(escalator.id()));
    knowledge.policy().masks().forEach(mask -> ids.add(mask.id()));
    for (Level level : Level.values()) {
      ids.add(level.id());
    }
    addCare(knowledge.care(), ids);
    return ids;
  }

  private static void addCare(CareGuide care, Set<String> ids) {
    ids.addAll(care.measures().keySet());
    ids.addAll(care.rules().keySet());
    ids.addAll(care.options().keySet());
    ids.addAll(care.selfCare().keySet());
    ids.addAll(care.safetyNet().keySet());
    ids.addAll(care.meanwhile().keySet());
    ids.addAll(care.followUps().keySet());
    ids.addAll(care.adherence().keySet());
    care.rechecks().keySet().forEach(level -> ids.add("recheck." + level.id()));
    if (care.asthmaPlan() != null) {
      ids.add("asthma-plan");
      care.asthmaPlan().zones().forEach(zone -> ids.add("asthma-plan." + zone.id()));
    }
    if (care.backPlan() != null) {
      ids.add("back-plan");
    }
  }
}
