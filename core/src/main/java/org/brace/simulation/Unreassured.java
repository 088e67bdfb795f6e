package org.brace.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Comparison;
import org.brace.rules.Rule;

/// Gives a witness one thing that spoils what reassures, where having nothing else would reassure:
/// who is young and has no other sign is at low risk of a clot, so the witness of the rule is
/// older.
final class Unreassured {

  private final Knowledge knowledge;
  private final Predicate<Witness> isReassured;

  /// @param isReassured whether what silences the rule of a witness is there when they have nothing
  ///   else
  Unreassured(Knowledge knowledge, Predicate<Witness> isReassured) {
    this.knowledge = knowledge;
    this.isReassured = isReassured;
  }

  /// The witness, with the first thing that is enough.
  Witness of(Witness witness) {
    String unless = witness.rule().unless();
    if (unless == null || !isReassured.test(witness)) {
      return witness;
    }
    List<Rule.Atom> spoilt = new ArrayList<>();
    collect(unless, spoilt);
    return spoilt.stream()
        .map(atom -> with(witness, atom))
        .filter(isReassured.negate())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("No one thing spoils what silences " + witness.rule().id()));
  }

  private void collect(String id, List<Rule.Atom> atoms) {
    if (knowledge.fact(id).derivation() instanceof Derivation.When(Rule rule)) {
      collect(rule, atoms);
    }
  }

  /// The atoms that having more of a fact makes false.
  private void collect(Rule rule, List<Rule.Atom> atoms) {
    switch (rule) {
      case Rule.All(List<Rule> parts) -> parts.forEach(part -> collect(part, atoms));
      case Rule.Any(List<Rule> parts) -> parts.forEach(part -> collect(part, atoms));
      case Rule.AtLeast(int _, List<Rule> parts) -> parts.forEach(part -> collect(part, atoms));
      case Rule.Atom atom when knowledge.fact(atom.fact()).isDerived() ->
          collect(atom.fact(), atoms);
      case Rule.Atom atom when atom.test() instanceof Comparison.AtMost -> atoms.add(atom);
      case Rule.Atom _, Rule.Unsure _ -> {}
    }
  }

  private Witness with(Witness witness, Rule.Atom atom) {
    var answers = new TreeMap<>(witness.answers());
    if (atom.test() instanceof Comparison.AtMost(double threshold, boolean strict)) {
      Fact fact = knowledge.fact(atom.fact());
      double more = strict ? threshold : Need.beyond(fact, threshold, 1);
      answers.putIfAbsent(fact.id(), WitnessMaker.answer(fact, new Need(Need.Kind.AT_LEAST, more)));
    }
    return new Witness(witness.rule(), answers, witness.medicines());
  }
}
