package org.brace.proofs;

import static org.brace.proofs.Formula.FALSE;

import java.util.TreeMap;
import java.util.function.Supplier;
import org.brace.proofs.CaseText.Told;
import org.brace.proofs.Formula.Real;
import org.jspecify.annotations.Nullable;

/// What one case tells, and any answer to whatever else comes up.
///
/// Cover lines that were not answered stay so: their members are answered instead. Where only the
/// first page is open, nothing else comes up.
final class OpenAnswers implements Answers {

  private final CaseText told;
  private final ToldAnswers known;
  private final FreeAnswers free;
  private final KnowledgeText text;
  private final boolean first;

  OpenAnswers(KnowledgeText text, CaseText told, ToldAnswers.@Nullable Listed listed) {
    this(text, told, listed, false);
  }

  /// @param first whether only what the first page asks is open; the rest stays not asked
  OpenAnswers(
      KnowledgeText text, CaseText told, ToldAnswers.@Nullable Listed listed, boolean first) {
    this.told = told;
    this.first = first;
    this.text = text;
    known = new ToldAnswers(text, told, listed);
    free = new FreeAnswers(text, "open", FreeAnswers.Kind.TRUTHFUL);
  }

  FreeAnswers free() {
    return free;
  }

  /// The case with the answers that were found.
  CaseText completed(Encoding encoding, Model model) {
    CaseText found = FoundCase.of(told.id(), free, encoding, model);
    var answers = new TreeMap<String, Told>(found.answers());
    told.answers()
        .forEach((fact, answer) -> {
          if (known.answered(encoding.text.fact(fact))) {
            answers.put(fact, answer);
          }
        });
    return new CaseText(
        told.id(),
        told.now(),
        answers,
        told.medicines() == null ? found.medicines() : told.medicines());
  }

  private boolean isOpen(FactText fact) {
    return !known.answered(fact) && (!first || text.isAskedFirst(fact));
  }

  private boolean listIsOpen() {
    return told.medicines() == null && !first;
  }

  @Override
  public boolean isNumber(FactText fact) {
    return known.isNumber(fact);
  }

  @Override
  public Formula told(FactText fact, Supplier<Formula> asked) {
    return isOpen(fact) ? free.told(fact, asked) : known.told(fact, asked);
  }

  @Override
  public Formula toldUnasked(FactText grade) {
    return known.toldUnasked(grade);
  }

  @Override
  public Formula unsure(FactText fact, Supplier<Formula> asked) {
    return known.unsure(fact, asked);
  }

  @Override
  public Formula declined(FactText fact) {
    return known.declined(fact);
  }

  @Override
  public Formula cannot(FactText fact) {
    return known.cannot(fact);
  }

  @Override
  public Formula fresh(FactText cover, FactText member) {
    return known.fresh(cover, member);
  }

  @Override
  public Formula least(FactText fact, Cut cut) {
    return isOpen(fact) ? free.least(fact, cut) : known.least(fact, cut);
  }

  @Override
  public Formula most(FactText fact, Cut cut) {
    return isOpen(fact) ? free.most(fact, cut) : known.most(fact, cut);
  }

  @Override
  public Real lowest(FactText fact) {
    return isOpen(fact) ? free.lowest(fact) : known.lowest(fact);
  }

  @Override
  public Real highest(FactText fact) {
    return isOpen(fact) ? free.highest(fact) : known.highest(fact);
  }

  @Override
  public Formula taken(String medicines) {
    return listIsOpen() ? free.taken(medicines) : known.taken(medicines);
  }

  @Override
  public Formula steroids(String computed, Cut cut) {
    return listIsOpen() ? free.steroids(computed, cut) : known.steroids(computed, cut);
  }

  @Override
  public Formula mayBeTaken(String medicines) {
    return listIsOpen() ? free.taken(medicines) : known.mayBeTaken(medicines);
  }

  @Override
  public Formula steroidsPerhaps(String computed, Cut cut) {
    return listIsOpen() ? free.steroids(computed, cut) : known.steroidsPerhaps(computed, cut);
  }

  @Override
  public Formula regimen(Cut cut, boolean every) {
    return listIsOpen() ? Answers.super.regimen(cut, every) : known.regimen(cut, every);
  }

  @Override
  public Formula medicinesOpen() {
    return listIsOpen() ? FALSE : known.medicinesOpen();
  }

  @Override
  public Formula datesOpen() {
    return listIsOpen() ? FALSE : known.datesOpen();
  }

  @Override
  public Formula dosesOpen() {
    return listIsOpen() ? FALSE : known.dosesOpen();
  }

  @Override
  public Formula fourWeeksOpen() {
    return listIsOpen() ? FALSE : known.fourWeeksOpen();
  }
}
