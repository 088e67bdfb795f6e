package org.brace.proofs;

import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.implies;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;
import static org.brace.proofs.Formula.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brace.proofs.FactText.Worse;
import org.brace.proofs.KnowledgeText.RuleText;
import org.jspecify.annotations.Nullable;

/// Somebody's answers, and the same with some of them worse.
///
/// Worse is: every told value at least as far in the fact's worse direction, with as much said as
/// before, or "present" where it was "unsure". A reassuring fact may be withdrawn. Neutral facts
/// and whether something was answered stay.
///
/// A neutral derived fact says who is asked at all, and a worse answer can end that: nobody of 60
/// or over is asked about pregnancy. What they did not tell of it counts as denied afterwards, so
/// it does before as well; what they did tell counts as they told it, both times.
final class Worsening {

  private final KnowledgeText text;
  private final FreeAnswers before;
  private final FreeAnswers after;
  private final Encoding one;
  private final Encoding other;
  private final Solver solver = new Solver();
  private @Nullable List<RuleText> lost;

  /// @param fromUnsure whether an unsure answer may become "present" too
  Worsening(KnowledgeText text, boolean fromUnsure) {
    this.text = text;
    before = new FreeAnswers(text, "before", FreeAnswers.Kind.ANY);
    after = new FreeAnswers(text, "after", FreeAnswers.Kind.ANY);
    other = new Encoding(text, after);
    one = new Encoding(text, before, gate -> saysWhoIsAsked(gate) ? other.may(gate) : Formula.TRUE);
    solver.require(before.limits());
    solver.require(after.limits());
    text.asked().forEach(fact -> solver.require(worse(fact, fromUnsure)));
    medicines();
  }

  private Formula worse(FactText fact, boolean fromUnsure) {
    List<Formula> worse = new ArrayList<>();
    Formula toldBefore = before.told(fact, () -> Formula.TRUE);
    Formula toldAfter = after.told(fact, () -> Formula.TRUE);
    Formula unsureBefore = before.unsure(fact, () -> Formula.TRUE);
    Formula unsureAfter = after.unsure(fact, () -> Formula.TRUE);
    worse.add(same(before.declined(fact), after.declined(fact)));
    worse.add(same(before.cannot(fact), after.cannot(fact)));
    boolean up = fromUnsure && fact.type.equals("yes-no") && fact.worse == Worse.HIGH;
    if (up) {
      worse.add(implies(toldBefore, toldAfter));
      worse.add(same(or(toldBefore, unsureBefore), or(toldAfter, unsureAfter)));
      worse.add(implies(and(unsureBefore, toldAfter), after.least(fact, Cut.PRESENT)));
    } else {
      worse.add(same(toldBefore, toldAfter));
      worse.add(same(unsureBefore, unsureAfter));
    }
    for (Cut cut : fact.cuts) {
      worse.add(step(fact, before.least(fact, cut), after.least(fact, cut), up, toldBefore));
      worse.add(step(fact, before.most(fact, cut), after.most(fact, cut), up, toldBefore));
    }
    for (Formula.Real[] pair :
        new Formula.Real[][] {
          {before.lowest(fact), after.lowest(fact)}, {before.highest(fact), after.highest(fact)}
        }) {
      if (fact.id.equals("peak-flow")) {
        worse.add(Formula.atLeast(pair[0], 1, pair[1], false));
      } else if (fact.id.equals("best-peak-flow")) {
        worse.add(Formula.atLeast(pair[0], 1, pair[1], false));
        worse.add(Formula.atLeast(pair[1], 1, pair[0], false));
      }
    }
    return and(worse);
  }

  private static Formula step(
      FactText fact, Formula from, Formula to, boolean up, Formula toldBefore) {
    Formula step =
        switch (fact.worse) {
          case HIGH -> implies(from, to);
          case LOW -> implies(to, from);
          case NEUTRAL -> same(from, to);
        };
    return up ? implies(toldBefore, step) : step;
  }

  private boolean saysWhoIsAsked(Object gate) {
    return gate instanceof String id
        && text.fact(id).isDerived()
        && text.fact(id).worse == Worse.NEUTRAL;
  }

  /// More of anything that is taken is worse.
  private void medicines() {
    FreeAnswers.kinds(text)
        .values()
        .forEach(each -> solver.require(implies(before.takes(each), after.takes(each))));
    solver.require(same(before.medicinesOpen(), after.medicinesOpen()));
    solver.require(same(before.datesOpen(), after.datesOpen()));
    solver.require(same(before.dosesOpen(), after.dosesOpen()));
    solver.require(same(before.fourWeeksOpen(), after.fourWeeksOpen()));
    for (int at = 1; at <= 3; at++) {
      Cut cut = new Cut(at, false);
      solver.require(same(before.regimen(cut, true), after.regimen(cut, true)));
    }
    for (FactText fact : text.facts.values()) {
      if (fact.isListed() && !fact.id.startsWith("takes.")) {
        for (Cut cut : fact.cuts) {
          solver.require(implies(before.steroids(fact.id, cut), after.steroids(fact.id, cut)));
        }
      }
    }
  }

  /// Two cases, the second worse, whose rules give it a lower level; empty where there are none.
  Optional<List<CaseText>> lowersLevel() {
    return find(
        lost().stream()
            .map(rule -> and(one.fires(rule), not(other.reaches(rule.rank().level()))))
            .toList());
  }

  /// The same for the level together with the time, which escalators shorten.
  Optional<List<CaseText>> delays() {
    List<RuleText> lost = lost();
    List<Formula> ways = new ArrayList<>();
    lost.forEach(rule -> ways.add(and(one.fires(rule), not(other.reaches(rule.rank())))));
    for (KnowledgeText.Escalator escalator : text.escalators) {
      Formula shortens = one.must(escalator.when());
      if (!lost.isEmpty() || solver.canHold(shortens, not(other.must(escalator.when())))) {
        Urgency rank = escalator.rank();
        ways.add(and(shortens, one.reaches(rank.level()), not(other.reaches(rank))));
      }
    }
    return find(ways);
  }

  /// The rules that are true for someone and not for someone worse. Whoever comes out lower lost
  /// one of these, since any other rule still stands.
  private List<RuleText> lost() {
    List<RuleText> known = lost;
    if (known == null) {
      known =
          solver.thatCanHold(
              List.copyOf(text.rules.values()),
              rule -> and(one.fires(rule), not(other.fires(rule))));
      lost = known;
    }
    return known;
  }

  /// The same for someone whom the self-care gate sends to be seen, and whom nothing sends so soon
  /// afterwards.
  Optional<List<CaseText>> delaysBeyondGate() {
    List<Formula> ways = new ArrayList<>();
    one.heldByGate()
        .forEach((step, held) ->
            held.forEach(way ->
                ways.add(
                    and(
                        one.inScope(),
                        way,
                        not(other.heldByGate(step)),
                        not(other.reaches(step))))));
    return find(ways);
  }

  /// The same for self-care where it was not to be said before, both being in scope.
  Optional<List<CaseText>> allowsSelfCare() {
    List<Formula> ways = new ArrayList<>();
    one.rulesOutSelfCare()
        .forEach(reason -> ways.add(and(one.inScope(), reason, other.selfCare())));
    return find(ways);
  }

  private Optional<List<CaseText>> find(List<Formula> ways) {
    return solver
        .findOne(ways)
        .map(model ->
            List.of(
                FoundCase.of("before", before, one, model),
                FoundCase.of("worse", after, other, model)));
  }
}
