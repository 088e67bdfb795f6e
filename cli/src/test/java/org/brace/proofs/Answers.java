package org.brace.proofs;

import java.util.function.Supplier;
import org.brace.proofs.Formula.Real;

/// What somebody told, as formulas. No more than one of told, unsure, declined and cannot holds.
interface Answers {

  /// Whether a value was told.
  ///
  /// @param asked whether the question comes up at all: no gate and no graded fact rules it out
  Formula told(FactText fact, Supplier<Formula> asked);

  /// Whether a grade was told though nobody asked for what it grades.
  Formula toldUnasked(FactText grade);

  Formula unsure(FactText fact, Supplier<Formula> asked);

  /// Whether it is known to have been told in a number. What is free tells no number that means
  /// something else: the fact that it means is free itself.
  default boolean isNumber(FactText fact) {
    return false;
  }

  Formula declined(FactText fact);

  /// Whether there was no device.
  Formula cannot(FactText fact);

  /// Whether every told value is beyond the cut.
  Formula least(FactText fact, Cut cut);

  /// Whether one told value is beyond the cut.
  Formula most(FactText fact, Cut cut);

  /// Whether the answer to a cover line is young enough to speak for this member.
  default Formula fresh(FactText cover, FactText member) {
    return Formula.TRUE;
  }

  /// Whether it was told so long ago that it no longer counts, and not since.
  default Formula outdated(FactText fact) {
    return Formula.FALSE;
  }

  /// The told number itself, for what is divided.
  Real lowest(FactText fact);

  Real highest(FactText fact);

  /// Whether something of the class is known to be taken.
  Formula taken(String medicines);

  /// Whether what the list of medicines comes to (courses, milligrams, how many of a class) is
  /// surely beyond the cut.
  Formula steroids(String computed, Cut cut);

  /// Whether something of the class may be taken.
  default Formula mayBeTaken(String medicines) {
    return Formula.or(taken(medicines), medicinesOpen());
  }

  /// Whether what the list comes to may be beyond the cut.
  default Formula steroidsPerhaps(String computed, Cut cut) {
    Formula open =
        switch (computed) {
          case "prednisolone-12m" -> dosesOpen();
          case "steroid-four-weeks" -> fourWeeksOpen();
          case "paracetamol-told", "methotrexate-daily" -> Formula.FALSE;
          case String count when count.startsWith("count-taken.") -> Formula.FALSE;
          case String _ -> datesOpen();
        };
    return Formula.or(steroids(computed, cut), open, medicinesOpen());
  }

  /// Whether the inhaler regimen that the list allows is surely, or perhaps, beyond the cut. The
  /// regimens from two of `laba-only` on are not told apart further than rules need: with a steroid
  /// it may be any of the last.
  default Formula regimen(Cut cut, boolean every) {
    Formula steroid = taken("inhaled-steroid");
    Formula opener = taken("laba");
    Formula reliever = taken("saba");
    Formula beyond =
        cut.at() <= 1
            ? Formula.or(steroid, opener, reliever)
            : cut.at() <= 2
                ? Formula.or(steroid, Formula.and(reliever, Formula.not(opener)))
                : every && cut.at() > 3 ? Formula.FALSE : steroid;
    return every
        ? Formula.and(beyond, Formula.not(medicinesOpen()))
        : Formula.or(beyond, medicinesOpen());
  }

  /// Whether there may be medicines that are not known.
  Formula medicinesOpen();

  /// Whether steroid tablets were told without dates; without dates or dose.
  Formula datesOpen();

  Formula dosesOpen();

  /// Whether a course whose dose or days were not told may be long or strong enough to silence the
  /// body's own steroid.
  Formula fourWeeksOpen();
}
