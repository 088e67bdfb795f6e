package org.brace.knowledge.check;

import java.util.Map;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.yaml.ProblemSink;

/// A medicine rule that is told in place of one that says more.
final class SilencedMedicineRule implements Check {

  @Override
  public String id() {
    return "silenced-medicine-rule";
  }

  @Override
  public String what() {
    return "a medicine rule that silences itself, or one that is more severe or asks for more";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Map<String, MedicineRule> rules = subject.knowledge().care().rules();
    for (MedicineRule rule : rules.values()) {
      for (String id : rule.silences()) {
        MedicineRule silenced = rules.get(id);
        if (silenced != null && (silenced.equals(rule) || saysMore(silenced, rule))) {
          problems.add(
              id(),
              rule.place(),
              id,
              rule.id() + " silences " + id + ", which is not milder",
              "Name in silences: only rules that say less of the same medicine");
        }
      }
    }
  }

  private static boolean saysMore(MedicineRule one, MedicineRule other) {
    return one.severity().compareTo(other.severity()) > 0
        || one.action().compareTo(other.action()) > 0
        || one.toDoTaking().compareTo(other.toDoTaking()) > 0;
  }
}
