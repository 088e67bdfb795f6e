package org.brace.proofs;

import static org.brace.proofs.Formula.FALSE;
import static org.brace.proofs.Formula.TRUE;
import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.implies;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;
import static org.brace.proofs.Formula.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.brace.proofs.Formula.Real;
import org.brace.proofs.Formula.Symbol;

/// Answers that may be anything that somebody can tell.
final class FreeAnswers implements Answers {

  enum Kind {
    /// Each fact told, exactly or as a range, or unsure, declined, cannot-measure, or not asked.
    ANY,
    /// The truth about someone, every question that comes up answered with it.
    TRUTHFUL,
    /// The same, but of some things that come up the person is unsure.
    TRUTHFUL_OR_UNSURE,
    /// The truth about someone, all of it told, whether it comes up or not.
    ALL
  }

  private final KnowledgeText text;
  private final String prefix;
  private final String truth;
  private final Kind kind;
  private final Map<String, Formula> symbols = new HashMap<>();

  /// @param prefix what the names of this person's symbols begin with
  /// @param truth the same for what is true; two answers about one person share it
  FreeAnswers(KnowledgeText text, String prefix, String truth, Kind kind) {
    this.text = text;
    this.prefix = prefix;
    this.truth = truth;
    this.kind = kind;
  }

  FreeAnswers(KnowledgeText text, String prefix, Kind kind) {
    this(text, prefix, prefix, kind);
  }

  Formula symbol(String name) {
    return symbols.computeIfAbsent(name, Symbol::new);
  }

  private Formula status(FactText fact, String status) {
    return symbol(prefix + "/" + fact.id + "/" + status);
  }

  @Override
  public Formula told(FactText fact, Supplier<Formula> asked) {
    if (kind != Kind.ANY && !fact.covers.isEmpty()) {
      return FALSE; // who answers everything needs no cover lines
    }
    return switch (kind) {
      case ANY -> status(fact, "told");
      case TRUTHFUL -> asked.get();
      case TRUTHFUL_OR_UNSURE -> and(asked.get(), not(status(fact, "unsure")));
      case ALL -> TRUE;
    };
  }

  @Override
  public Formula toldUnasked(FactText grade) {
    return kind == Kind.ANY ? status(grade, "told") : FALSE;
  }

  @Override
  public Formula unsure(FactText fact, Supplier<Formula> asked) {
    return switch (kind) {
      case ANY -> status(fact, "unsure");
      case TRUTHFUL, ALL -> FALSE;
      case TRUTHFUL_OR_UNSURE -> and(asked.get(), status(fact, "unsure"));
    };
  }

  @Override
  public Formula declined(FactText fact) {
    return kind == Kind.ANY ? status(fact, "declined") : FALSE;
  }

  @Override
  public Formula cannot(FactText fact) {
    return kind == Kind.ANY && fact.measurement ? status(fact, "cannot") : FALSE;
  }

  @Override
  public Formula least(FactText fact, Cut cut) {
    return told(fact, "least", cut);
  }

  @Override
  public Formula most(FactText fact, Cut cut) {
    return told(fact, "most", cut);
  }

  private Formula told(FactText fact, String end, Cut cut) {
    if (!fact.isInside(cut)) {
      return Formula.of(fact.isBelow(cut));
    }
    String which = hasRanges(fact) ? end : "is";
    return symbol(
        "%s/%s/%s%s%s".formatted(truth, fact.id, which, cut.beyond() ? ">" : ">=", cut.at()));
  }

  private boolean hasRanges(FactText fact) {
    return kind == Kind.ANY && (fact.type.equals("quantity") || fact.type.equals("count"));
  }

  @Override
  public Real lowest(FactText fact) {
    return new Real.Unknown("%s/%s/%s".formatted(truth, fact.id, hasRanges(fact) ? "low" : "is"));
  }

  @Override
  public Real highest(FactText fact) {
    return new Real.Unknown("%s/%s/%s".formatted(truth, fact.id, hasRanges(fact) ? "high" : "is"));
  }

  /// Ingredients that stand for all: one for every set of classes that an ingredient has.
  static Map<List<String>, String> kinds(KnowledgeText text) {
    Map<List<String>, String> kinds = new LinkedHashMap<>();
    text.ingredients.forEach((id, classes) -> {
      if (!classes.isEmpty()) {
        List<String> key = new ArrayList<>(classes);
        key.add(text.steroids.containsKey(id) ? "+" : "-");
        kinds.putIfAbsent(key, id);
      }
    });
    return kinds;
  }

  Formula takes(String ingredient) {
    return symbol(truth + "/takes/" + ingredient);
  }

  @Override
  public Formula taken(String medicines) {
    List<Formula> any = new ArrayList<>();
    kinds(text)
        .forEach((classes, ingredient) -> {
          if (classes.contains(medicines)) {
            any.add(takes(ingredient));
          }
        });
    return or(any);
  }

  @Override
  public Formula steroids(String computed, Cut cut) {
    return symbol("%s/%s>=%s".formatted(truth, computed, cut.at()));
  }

  @Override
  public Formula medicinesOpen() {
    return kind == Kind.ANY ? symbol(prefix + "/medicines-open") : FALSE;
  }

  @Override
  public Formula datesOpen() {
    return kind == Kind.ANY ? symbol(prefix + "/dates-open") : FALSE;
  }

  @Override
  public Formula dosesOpen() {
    return kind == Kind.ANY ? symbol(prefix + "/doses-open") : FALSE;
  }

  @Override
  public Formula fourWeeksOpen() {
    return kind == Kind.ANY ? symbol(prefix + "/four-weeks-open") : FALSE;
  }

  /// What holds of everyone.
  List<Formula> limits() {
    List<Formula> limits = new ArrayList<>();
    for (FactText fact : text.asked()) {
      if (kind == Kind.ANY) {
        statuses(fact, limits);
      }
      scale(fact, limits);
    }
    for (FactText fact : text.asked()) {
      if (fact.grades != null) {
        graded(fact, text.fact(fact.grades), limits);
      }
    }
    text.readings.forEach(reading -> limits.add(silent((Part.Beyond) text.part(reading.when()))));
    number(text.fact("peak-flow"), limits);
    number(text.fact("best-peak-flow"), limits);
    medicines(limits);
    return limits;
  }

  /// A number that means something else is left out: what it means stands for it.
  private Formula silent(Part.Beyond number) {
    FactText fact = text.fact(number.fact());
    return number.above() ? not(most(fact, number.cut())) : least(fact, number.cut());
  }

  private void statuses(FactText fact, List<Formula> limits) {
    List<Formula> all =
        List.of(status(fact, "told"), status(fact, "unsure"), declined(fact), cannot(fact));
    limits.add(not(Formula.atLeast(2, all)));
  }

  private void scale(FactText fact, List<Formula> limits) {
    Cut before = null;
    for (Cut cut : fact.cuts) {
      limits.add(implies(least(fact, cut), most(fact, cut)));
      if (before != null) {
        limits.add(implies(least(fact, cut), least(fact, before)));
        limits.add(implies(most(fact, cut), most(fact, before)));
      }
      before = cut;
    }
  }

  /// Who has none of something cannot have a grade of it.
  private void graded(FactText grade, FactText graded, List<Formula> limits) {
    Cut some = new Cut(grade.type.equals("choice") ? 1 : 0, false);
    Formula there = most(graded, Cut.PRESENT);
    if (kind == Kind.ANY) {
      // A number that was told is one of them; "none" is told by denying what it grades.
      limits.add(grade.type.equals("choice") ? TRUE : least(grade, some));
      limits.add(
          implies(
              and(status(grade, "told"), status(graded, "told")), same(least(grade, some), there)));
    } else {
      limits.add(same(least(grade, some), there));
    }
  }

  private void number(FactText fact, List<Formula> limits) {
    limits.add(Formula.atLeast(lowest(fact), 1, new Real.Known(fact.low), false));
    limits.add(Formula.atLeast(highest(fact), 1, lowest(fact), false));
    limits.add(Formula.atLeast(new Real.Known(fact.high), 1, highest(fact), false));
  }

  /// What follows from what in a list of steroid tablets.
  private void medicines(List<Formula> limits) {
    Formula course = steroids("steroid-courses-12m", new Cut(1, false));
    Formula current = steroids("steroid-course-current", Cut.PRESENT);
    Formula recent = steroids("steroid-course-last-30d", Cut.PRESENT);
    List<Formula> tablets = new ArrayList<>();
    kinds(text)
        .forEach((classes, ingredient) -> {
          if (classes.contains("+")) {
            tablets.add(takes(ingredient));
          }
        });
    limits.add(same(current, or(tablets)));
    limits.add(implies(current, recent));
    limits.add(implies(recent, course));
    limits.add(implies(steroids("steroid-systemic-long", Cut.PRESENT), course));
    limits.add(implies(datesOpen(), and(dosesOpen(), course, fourWeeksOpen())));
    limits.add(implies(fourWeeksOpen(), and(dosesOpen(), course)));
    // Ninety days in courses of less than four weeks each are left out.
    Formula fourWeeks = steroids("steroid-four-weeks", Cut.PRESENT);
    limits.add(implies(fourWeeks, course));
    limits.add(implies(steroids("steroid-systemic-long", Cut.PRESENT), fourWeeks));
    for (FactText fact : text.facts.values()) {
      boolean dose = "paracetamol-told".equals(fact.computed);
      if (dose || "count-taken".equals(fact.computed)) {
        String medicines = dose ? "paracetamol" : fact.id.substring(fact.id.indexOf('.') + 1);
        Formula before = taken(medicines);
        for (Cut cut : fact.cuts) {
          Formula more = steroids(fact.id, cut);
          limits.add(!dose && cut.at() <= 1 ? same(more, before) : implies(more, before));
          before = more;
        }
      }
    }
    limits.add(implies(steroids("methotrexate-daily", Cut.PRESENT), taken("methotrexate")));
    for (String computed : List.of("steroid-courses-12m", "prednisolone-12m")) {
      Cut before = new Cut(1, false);
      for (Cut cut : text.fact(computed).cuts) {
        limits.add(
            implies(
                steroids(computed, cut), before.at() == 1 ? course : steroids(computed, before)));
        before = cut;
      }
    }
  }
}
