package org.brace.evaluation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.casefile.NoneOfThese;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.rules.Direction;

/// What holds of what the text of a case does not say.
public enum Unsaid {
  /// Nobody asked: it stays open.
  NOT_ASKED("not-asked"),
  /// "None of these" on every page, as someone would answer who has no more to tell; of a number
  /// that is not told, the harmless end of its scale. What could not be measured stays unmeasured.
  ABSENT("absent");

  private final String id;

  Unsaid(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  Case of(Knowledge knowledge, Case given) {
    return switch (this) {
      case NOT_ASKED -> given;
      case ABSENT -> harmlessNumbers(knowledge, NoneOfThese.everywhere(knowledge, given));
    };
  }

  private static Case harmlessNumbers(Knowledge knowledge, Case denied) {
    var told = new TreeMap<>(denied.evidence().answers());
    for (Fact fact : knowledge.facts().values()) {
      if (!told.containsKey(fact.id()) && isGrowing(fact, told)) {
        harmless(fact)
            .ifPresent(answer ->
                told.put(fact.id(), new Told(answer, Origin.ASKED, denied.toldBy(), denied.now())));
      }
    }
    return denied.with(new Evidence(told), denied.medicines());
  }

  /// Whether it is asked, gets worse one way, and is not the grade of what is not there.
  private static boolean isGrowing(Fact fact, Map<String, Told> told) {
    Told graded = fact.grades() == null ? null : told.get(fact.grades());
    return fact.derivation() == null
        && !fact.isNeutral()
        && !fact.reassuring()
        && fact.kind() != Fact.Kind.MEASUREMENT
        && (fact.grades() == null || (graded != null && graded.answer() == Answer.Word.PRESENT));
  }

  private static Optional<Answer> harmless(Fact fact) {
    double end = fact.worse() == Direction.HIGH ? fact.scale().low() : fact.scale().high();
    return switch (fact.type()) {
      case COUNT -> Optional.of(new Answer.Count((int) end));
      case QUANTITY ->
          Optional.of(
              new Answer.Measured(
                  new Quantity(end, Objects.requireNonNullElse(fact.unit(), Unit.ONE))));
      case YES_NO, CHOICE, CHOICES, DATE -> Optional.empty();
    };
  }
}
