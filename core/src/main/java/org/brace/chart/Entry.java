package org.brace.chart;

import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Quantity;
import org.brace.model.Span;

/// What is known of a fact: its possible values, and how it stands.
record Entry(Span span, State state) {

  /// What an answer says of its fact.
  static Entry told(Fact fact, Answer answer) {
    return switch (answer) {
      case Answer.Word.PRESENT -> new Entry(Meaning.present(fact), State.ANSWERED);
      case Answer.Word.ABSENT -> new Entry(Meaning.harmless(fact), State.ANSWERED);
      case Answer.Word.UNSURE -> new Entry(fact.scale(), State.UNSURE);
      case Answer.Word.CANNOT_MEASURE -> new Entry(Meaning.harmless(fact), State.CANNOT_MEASURE);
      case Answer.Word.DECLINED -> new Entry(fact.scale(), State.DECLINED);
      case Answer.Choice(String state) ->
          new Entry(Span.point(fact.states().indexOf(state)), State.ANSWERED);
      case Answer.Count(int value) -> new Entry(Span.point(value), State.ANSWERED);
      case Answer.Measured(Quantity quantity) ->
          new Entry(Span.point(quantity.in(Meaning.unit(fact))), State.ANSWERED);
      case Answer.Between between -> new Entry(Meaning.between(fact, between), State.ANSWERED);
      case Answer.Day _ -> new Entry(fact.scale(), State.ANSWERED);
    };
  }
}
