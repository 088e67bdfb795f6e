package org.brace.casefile;

import java.util.Optional;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Answer;
import org.brace.model.NumberText;
import org.brace.model.Problem;
import org.brace.model.Unit;

/// An answer as someone types it: as in a case file, but a number may leave out the usual unit: for
/// those who show it beside the number, or ask for it.
public sealed interface TypedAnswer {

  /// It is an answer to the fact.
  record Read(Answer answer) implements TypedAnswer {}

  /// It is none.
  record Wrong(Problem problem) implements TypedAnswer {}

  /// Reads what was typed.
  static TypedAnswer of(Fact fact, String text) {
    var problems = new ProblemSink();
    Optional<Answer> answer =
        new AnswerReader(problems, NumberForm.TYPED)
            .read(fact, withUnit(fact, text.strip()), new Place("answer", 1));
    return answer.isPresent() ? new Read(answer.get()) : new Wrong(problems.take().getFirst());
  }

  /// Whether it is a number that leaves out its unit.
  static boolean leavesOutUnit(Fact fact, String text) {
    Unit unit = fact.unit();
    return unit != null
        && unit != Unit.ONE
        && NumberText.of(text).map(number -> number.unit().isEmpty()).orElse(false);
  }

  private static String withUnit(Fact fact, String text) {
    Unit unit = fact.unit();
    return unit != null && leavesOutUnit(fact, text) ? text + " " + unit.ucum() : text;
  }
}
