package org.brace.knowledge.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    return "a medicine rule that silences one that is more severe, more urgent or asks for more, or that"
        + " silences it in turn";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Map<String, MedicineRule> rules = subject.knowledge().care().rules();
    for (MedicineRule rule : rules.values()) {
      for (String id : rule.silences()) {
        MedicineRule silenced = rules.get(id);
        if (silenced != null && (saysMore(silenced, rule) || comesTo(rule, silenced, rules))) {
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
        || one.urgent() && !other.urgent()
        || one.action().compareTo(other.action()) > 0
        || one.toDoTaking().compareTo(other.toDoTaking()) > 0;
  }

  /// Whether a rule is among those that another silences, or that these do, and so on: while the
  /// hazards of all are there, none of them would be told.
  private static boolean comesTo(
      MedicineRule sought, MedicineRule from, Map<String, MedicineRule> rules) {
    Set<MedicineRule> reached = new HashSet<>(Set.of(from));
    Deque<MedicineRule> ahead = new ArrayDeque<>(reached);
    while (!ahead.isEmpty()) {
      for (String id : ahead.pop().silences()) {
        MedicineRule next = rules.get(id);
        if (next != null && reached.add(next)) {
          ahead.push(next);
        }
      }
    }
    return reached.contains(sought);
  }
}
