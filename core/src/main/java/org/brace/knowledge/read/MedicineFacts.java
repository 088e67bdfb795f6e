package org.brace.knowledge.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.MedicineClass.StoppedLately;
import org.brace.knowledge.Place;
import org.brace.model.Span;
import org.brace.rules.Direction;

/// The facts that follow from the medicine list: `takes.nsaid`, `count-taken.nsaid`,
/// `stopped-lately.ace-inhibitor`.
final class MedicineFacts {

  /// More medicines of one class than anybody takes.
  private static final double MOST = 20;

  private MedicineFacts() {}

  /// Whether something of the class is taken: one fact for every class.
  static void takes(Draft draft, MedicineClass medicines) {
    add(
        draft,
        fact(
            MedicineClass.takes(medicines.id()),
            Fact.Type.YES_NO,
            "takes",
            "takes " + medicines.layName(),
            Span.YES_OR_NO,
            List.of("absent", "present"),
            medicines.prevalence(),
            medicines.byAge(),
            medicines.place()));
  }

  /// Whether one of the class was stopped in the last days and none is taken now, for a class that
  /// may still show then.
  static void stoppedLately(Draft draft, MedicineClass medicines, StoppedLately lately) {
    add(
        draft,
        fact(
            MedicineClass.stoppedLately(medicines.id()),
            Fact.Type.YES_NO,
            "stopped-lately",
            "stopped in the last %s days: %s".formatted(lately.days(), medicines.layName()),
            Span.YES_OR_NO,
            List.of("absent", "present"),
            lately.prevalence(),
            medicines.byAge(),
            medicines.place()));
  }

  /// How many of the class are taken: made when a rule first asks.
  ///
  /// @param layName what people call the class
  static Fact count(Draft draft, String medicineClass, String layName, Place at) {
    String id = MedicineClass.countTaken(medicineClass);
    Fact known = draft.facts.get(id);
    if (known != null) {
      return known;
    }
    Fact fact =
        fact(
            id,
            Fact.Type.COUNT,
            "count-taken",
            "how many medicines like " + layName,
            Span.closed(0, MOST),
            List.of(),
            Map.of(),
            Map.of(),
            at);
    add(draft, fact);
    return fact;
  }

  private static void add(Draft draft, Fact fact) {
    draft.factIds.define(fact.id(), fact.place());
    draft.facts.put(fact.id(), fact);
  }

  private static Fact fact(
      String id,
      Fact.Type type,
      String computed,
      String report,
      Span scale,
      List<String> states,
      Map<String, Estimate> prevalence,
      Map<String, Double> byAge,
      Place place) {
    return new Fact(
        id,
        "",
        Fact.Kind.DERIVED,
        type,
        Direction.HIGH,
        false,
        "",
        null,
        null,
        null,
        report,
        states,
        Map.of(),
        null,
        scale,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Set.of(),
        null,
        new Fact.Derivation.Computed(computed),
        Map.of(),
        prevalence,
        byAge,
        List.of(),
        List.of(),
        null,
        Map.of(),
        List.of(),
        place);
  }
}
