package org.brace.knowledge.yaml;

import java.util.ArrayList;
import java.util.List;
import org.brace.knowledge.Place;
import org.brace.model.Problem;

/// Collects problems, so that all can be told at once.
public final class ProblemSink {

  private final List<Problem> problems = new ArrayList<>();

  public void add(String code, Place at, String value, String message, String mend) {
    add(new Problem(code, at.toString(), value, message, mend));
  }

  public void add(Problem problem) {
    problems.add(problem);
  }

  /// A key stands twice in one map.
  ///
  /// @param at the second time
  public void addTwice(String key, Place at) {
    add("duplicate-key", at, key, "\"" + key + "\" stands here twice", "Keep one of the two");
  }

  /// Whether some problem has this code.
  public boolean has(String code) {
    return problems.stream().anyMatch(problem -> problem.code().equals(code));
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /// All problems so far, by place, each once.
  public List<Problem> all() {
    return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
  }

  /// All problems so far, as [#all]; afterwards there are none.
  public List<Problem> take() {
    List<Problem> taken = all();
    problems.clear();
    return taken;
  }
}
