package org.brace.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Told;

/// The answers to a fact and to its grade, where they cannot both be true: no cough, and a cough of
/// three weeks.
public record Contradiction(String graded, Answer ofGraded, String grade, Answer ofGrade) {

  static List<Contradiction> in(Knowledge knowledge, Map<String, Told> told) {
    var found = new ArrayList<Contradiction>();
    for (Fact grade : knowledge.table().grades()) {
      String graded = grade.grades();
      Told ofGrade = told.get(grade.id());
      Told ofGraded = graded == null ? null : told.get(graded);
      if (graded != null
          && ofGrade != null
          && ofGraded != null
          && contradicts(grade, ofGrade.answer(), ofGraded.answer())) {
        found.add(new Contradiction(graded, ofGraded.answer(), grade.id(), ofGrade.answer()));
      }
    }
    return found;
  }

  private static boolean contradicts(Fact grade, Answer ofGrade, Answer ofGraded) {
    boolean some =
        switch (ofGrade) {
          case Word _, Answer.Day _ -> false;
          case Answer.Choice(String state) -> grade.state(state) > 0;
          case Answer.Count _, Answer.Measured _, Answer.Between _ -> true;
        };
    boolean none = ofGrade.equals(new Answer.Choice(grade.states().getFirst()));
    return (some && ofGraded == Word.ABSENT) || (none && ofGraded == Word.PRESENT);
  }

  /// What someone has told by now, without contradictions: what they told last stands, and what it
  /// contradicts is left out. Where they told both at once, that it is there stands.
  ///
  /// @param before what they had told until then
  public static Evidence settled(Knowledge knowledge, Evidence before, Evidence now) {
    Evidence settled = now;
    for (Contradiction each : in(knowledge, now.answers())) {
      boolean newGraded = isNew(each.graded, each.ofGraded, before);
      boolean newGrade = isNew(each.grade, each.ofGrade, before);
      boolean keepsGrade = newGraded == newGrade ? each.ofGraded == Word.ABSENT : newGrade;
      settled = settled.without(keepsGrade ? each.graded : each.grade);
    }
    return settled;
  }

  private static boolean isNew(String fact, Answer answer, Evidence before) {
    return before.of(fact).filter(told -> told.answer().equals(answer)).isEmpty();
  }
}
