package org.brace.knowledge.check;

import java.util.Objects;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.yaml.ProblemSink;
import org.jspecify.annotations.Nullable;

/// A medicine rule that can be silenced without a milder one that stays.
final class ElseMedicineRule implements Check {

  @Override
  public String id() {
    return "else-medicine-rule";
  }

  @Override
  public String what() {
    return "a medicine rule that can be silenced without a milder one that stays: about the same,"
        + " with the same test, itself never silenced";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (MedicineRule rule : subject.knowledge().care().rules().values()) {
      @Nullable String wrong = wrong(rule, subject);
      if (wrong != null) {
        String stays = rule.elseRule();
        problems.add(
            id(),
            rule.place(),
            stays == null ? "" : stays,
            rule.id() + " " + wrong,
            "Beside unless: name in else: a milder rule with the same for: and when:");
      }
    }
  }

  private static @Nullable String wrong(MedicineRule rule, Subject subject) {
    String id = rule.elseRule();
    if (rule.unless() == null) {
      return id == null ? null : "names the rule " + id + " in else:, but nothing silences it";
    }
    MedicineRule stays = id == null ? null : subject.knowledge().care().rules().get(id);
    if (stays == null) {
      return "can be silenced by " + rule.unless() + ", and no milder rule stays";
    }
    if (!stays.about().equals(rule.about()) || !Objects.equals(stays.when(), rule.when())) {
      return "leaves " + id + " to stay, which tests something else";
    }
    int milder = stays.severity().compareTo(rule.severity());
    if (milder > 0 || (milder == 0 && stays.action().compareTo(rule.action()) >= 0)) {
      return "leaves " + id + " to stay, which is not milder";
    }
    return stays.unless() == null ? null : "leaves " + id + " to stay, which can be silenced too";
  }
}
