package org.brace.cli;

import java.util.List;
import org.brace.casefile.TypedAnswer;
import org.brace.cli.Screen.Tone;
import org.brace.knowledge.Fact;
import org.brace.model.Dimension;
import org.brace.model.NumberText;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// Asks what a number is in that was typed without a unit, where people use several: four days are
/// not four weeks, nor 110 pounds 110 kilograms. A temperature in the other unit cannot be.
final class AskedUnits {

  private final Screen screen;

  AskedUnits(Screen screen) {
    this.screen = screen;
  }

  /// What was typed, with its unit.
  String complete(PageKeys keys, Fact fact, String typed) {
    Unit unit = open(fact);
    String whole = typed;
    while (unit != null && TypedAnswer.leavesOutUnit(fact, whole)) {
      String reply = keys.read("%s what? %s > ".formatted(whole, names(fact)));
      if (reply.isEmpty()) {
        screen.line(Tone.CAUTION, "Type what it is in, such as: " + unit.written());
      } else if (NumberText.of(reply).isPresent()) {
        whole = reply;
      } else {
        whole = whole + " " + reply;
      }
    }
    return whole;
  }

  /// The usual unit, where a number may be in another; null where it is that one.
  private static @Nullable Unit open(Fact fact) {
    Unit unit = fact.unit();
    return unit != null && unit.dimension() != Dimension.TEMPERATURE && fact.units().size() > 1
        ? unit
        : null;
  }

  private static String names(Fact fact) {
    List<String> names = fact.units().stream().map(Unit::written).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
