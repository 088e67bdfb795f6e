package org.brace.proofs;

import static org.brace.proofs.Formula.FALSE;
import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.List;
import org.brace.proofs.KnowledgeText.Reading;

/// What numbers that were told say of facts of their own: a pulse of 36 is a very low reading.
final class Readings {

  private final Encoding encoding;
  private final KnowledgeText text;
  private final Answers answers;

  Readings(Encoding encoding, KnowledgeText text, Answers answers) {
    this.encoding = encoding;
    this.text = text;
    this.answers = answers;
  }

  /// Whether a number tells of the fact.
  Formula speak(FactText fact) {
    return or(of(fact).stream().map(this::speaks).toList());
  }

  /// Whether the fact is beyond the cut, or may be, with what numbers say of it.
  ///
  /// @param otherwise whether it is without them
  Formula worse(FactText fact, Cut cut, boolean every, Formula otherwise) {
    List<Formula> beyond = new ArrayList<>();
    List<Formula> stillOpen = new ArrayList<>();
    for (Reading reading : of(fact)) {
      int state = reading.state() == null ? 1 : fact.states.indexOf(reading.state());
      if (cut.beyond() ? state > cut.at() : state >= cut.at()) {
        beyond.add(speaks(reading));
      }
      Formula worseTold = and(encoding.told(fact), answers.least(fact, new Cut(state, false)));
      stillOpen.add(or(not(speaks(reading)), worseTold));
    }
    // What a number tells is a point; only an answer that is worse may be worse still.
    return or(or(beyond), every ? otherwise : and(otherwise, and(stillOpen)));
  }

  private List<Reading> of(FactText fact) {
    return text.readings.stream().filter(reading -> reading.means().equals(fact.id)).toList();
  }

  private Formula speaks(Reading reading) {
    Part.Beyond number = (Part.Beyond) text.part(reading.when());
    FactText fact = text.fact(number.fact());
    if (!answers.isNumber(fact)) {
      return FALSE;
    }
    return number.above()
        ? answers.least(fact, number.cut())
        : not(answers.most(fact, number.cut()));
  }
}
