package org.brace.proofs;

import static org.brace.proofs.Formula.FALSE;
import static org.brace.proofs.Formula.TRUE;
import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.choose;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.brace.proofs.FactText.Worse;
import org.brace.proofs.KnowledgeText.RuleText;
import org.jspecify.annotations.Nullable;

/// What the rules come to for some answers, in three values: of each test whether it must hold and
/// whether it may, of each fact whether every possible value is beyond a cut and whether one is.
final class Encoding {

  /// Which way to look at measurements that were not asked for.
  enum View {
    PLAIN,
    /// As harmless, once their symptom twins were asked: for self-care.
    WITHOUT_DEVICES
  }

  private record Question(View view, String fact, Cut cut, boolean every) {}

  private record Asked(View view, boolean must) {}

  final KnowledgeText text;
  private final Answers answers;
  private final WorkedOut worked;
  private final Readings readings;
  private final Function<Object, Formula> further;
  private final Map<Question, Formula> known = new HashMap<>();
  private final Map<Asked, Map<Object, Formula>> rules = new HashMap<>();
  private final Map<String, Formula> shut = new HashMap<>();
  private final Map<String, FactText> gradedBy = new HashMap<>();
  private final Map<String, FactText> coveredBy = new HashMap<>();

  Encoding(KnowledgeText text, Answers answers) {
    this(text, answers, _ -> TRUE);
  }

  /// @param further what a gate needs, besides that it may hold, to let its questions through
  Encoding(KnowledgeText text, Answers answers, Function<Object, Formula> further) {
    this.text = text;
    this.answers = answers;
    this.further = further;
    this.worked = new WorkedOut(this, text, answers);
    this.readings = new Readings(this, text, answers);
    text.facts.values().stream()
        .filter(fact -> fact.grades != null)
        .forEach(fact -> gradedBy.put(Objects.requireNonNull(fact.grades), fact));
    text.facts.values().forEach(fact -> fact.covers.forEach(id -> coveredBy.put(id, fact)));
  }

  // --- What comes out ---

  /// Whether the rule is true, and nothing that reassures silences it.
  Formula fires(RuleText rule) {
    return and(must(rule.when()), not(silenced(rule.unless())));
  }

  /// Whether the rule could be true for some way of completing what is open.
  Formula mayFire(RuleText rule) {
    return and(may(rule.when()), not(silenced(rule.unless())));
  }

  private Formula silenced(@Nullable String unless) {
    return unless == null ? FALSE : beyond(View.PLAIN, unless, Cut.PRESENT, true);
  }

  /// Whether a rule of this level or above is true.
  Formula reaches(String level) {
    return or(
        text.rules.values().stream()
            .filter(rule -> rule.rank().atLeast(level))
            .map(this::fires)
            .toList());
  }

  /// Whether the rules and what shortens the time come to this or to something more urgent.
  Formula reaches(Urgency least) {
    List<Formula> ways = new ArrayList<>();
    for (RuleText rule : text.rules.values()) {
      if (rule.rank().compareTo(least) >= 0) {
        ways.add(fires(rule));
      }
    }
    for (KnowledgeText.Escalator escalator : text.escalators) {
      Urgency rank = escalator.rank();
      if (rank.level().equals(least.level()) && rank.compareTo(least) >= 0) {
        ways.add(and(must(escalator.when()), reaches(rank.level())));
      }
    }
    return or(ways);
  }

  Formula mayReach(String level) {
    return or(
        text.rules.values().stream()
            .filter(rule -> rule.rank().atLeast(level))
            .map(this::mayFire)
            .toList());
  }

  Formula inScope() {
    FactText age = text.fact("age");
    Cut adult = Part.beyond(age, ">= " + text.adult).cut();
    return and(beyond(View.PLAIN, age.id, adult, false), may(text.scope));
  }

  /// Whether self-care may be said.
  Formula selfCare() {
    return and(inScope(), not(or(rulesOutSelfCare())));
  }

  /// Whether each of what rules out self-care in scope does: what the gate asks, and the rules.
  List<Formula> rulesOutSelfCare() {
    List<Formula> reasons = new ArrayList<>();
    heldByGate().values().forEach(reasons::addAll);
    text.rules.values().stream()
        .filter(rule -> rule.rank().atLeast("routine"))
        .forEach(rule -> reasons.add(fires(rule)));
    return reasons;
  }

  /// Whether the self-care gate sends someone to be seen so soon or sooner, whatever the rules say.
  Formula heldByGate(Urgency least) {
    List<Formula> ways = new ArrayList<>();
    heldByGate().tailMap(least).values().forEach(ways::addAll);
    return and(inScope(), or(ways));
  }

  /// By how soon it sends: whether each blocker of the self-care gate may hold, and whether each
  /// rule of same-day or above is open.
  SortedMap<Urgency, List<Formula>> heldByGate() {
    SortedMap<Urgency, List<Formula>> held = new TreeMap<>();
    for (KnowledgeText.Blocker blocker : text.blockers) {
      held.computeIfAbsent(blocker.rank(), _ -> new ArrayList<>())
          .add(and(may(blocker.when()), not(silenced(blocker.unless()))));
    }
    List<Formula> open = held.computeIfAbsent(text.gate, _ -> new ArrayList<>());
    for (RuleText rule : text.rules.values()) {
      if (rule.rank().atLeast("same-day")) {
        open.add(
            and(
                mayFire(rule),
                not(must(rule.when())),
                not(rule(View.WITHOUT_DEVICES, rule.when(), true)),
                rule(View.WITHOUT_DEVICES, rule.when(), false)));
      }
    }
    return held;
  }

  Formula must(Object rule) {
    return rule(View.PLAIN, rule, true);
  }

  Formula may(Object rule) {
    return rule(View.PLAIN, rule, false);
  }

  /// Whether the fact is surely there; for a number, surely beyond the cut.
  Formula surely(String fact, Cut cut) {
    return beyond(View.PLAIN, fact, cut, true);
  }

  Formula possibly(String fact, Cut cut) {
    return beyond(View.PLAIN, fact, cut, false);
  }

  // --- Rules ---

  private Formula rule(View view, Object written, boolean must) {
    Map<Object, Formula> same =
        rules.computeIfAbsent(new Asked(view, must), _ -> new IdentityHashMap<>());
    Formula formula = same.get(written);
    if (formula == null) {
      formula = part(view, text.part(written), must, false);
      same.put(written, formula);
    }
    return formula;
  }

  /// @param reassuring whether the rule says that something reassures, so that a neutral fact
  ///   counts only where it is known
  Formula part(View view, Part part, boolean must, boolean reassuring) {
    return switch (part) {
      case Part.All(List<Part> parts) -> and(parts(view, parts, must, reassuring));
      case Part.Any(List<Part> parts) -> or(parts(view, parts, must, reassuring));
      case Part.Some(int count, List<Part> parts) ->
          Formula.atLeast(count, parts(view, parts, must, reassuring));
      case Part.Beyond(String id, Cut cut, boolean above) -> {
        boolean neutral = text.fact(id).worse == Worse.NEUTRAL && !reassuring;
        boolean sure = must && !neutral;
        yield above ? beyond(view, id, cut, sure) : not(beyond(view, id, cut, !sure));
      }
      case Part.OneOf(String id, List<Integer> states) -> oneOf(view, id, states, must, reassuring);
      case Part.Unsure(String id) -> and(unsure(text.fact(id)), not(readings.speak(text.fact(id))));
    };
  }

  List<Formula> parts(View view, List<Part> parts, boolean must, boolean reassuring) {
    return parts.stream().map(part -> part(view, part, must, reassuring)).toList();
  }

  private Formula oneOf(
      View view, String id, List<Integer> states, boolean must, boolean reassuring) {
    FactText fact = text.fact(id);
    List<Formula> inside = new ArrayList<>();
    List<Formula> outside = new ArrayList<>();
    for (int state = 0; state < fact.states.size(); state++) {
      Formula possible =
          and(
              beyond(view, id, new Cut(state, false), false),
              not(beyond(view, id, new Cut(state + 1, false), true)));
      (states.contains(state) ? inside : outside).add(possible);
    }
    boolean sure = must && (fact.worse != Worse.NEUTRAL || reassuring);
    return sure ? not(or(outside)) : or(inside);
  }

  // --- Facts ---

  /// Whether every possible value of the fact is beyond the cut, or one is.
  Formula beyond(View view, String id, Cut cut, boolean every) {
    FactText fact = text.fact(id);
    if (!fact.isInside(cut)) {
      return Formula.of(fact.isBelow(cut));
    }
    var question = new Question(view, id, cut, every);
    Formula formula = known.get(question);
    if (formula == null) {
      formula =
          fact.isDerived()
              ? worked.out(view, fact, cut, every)
              : readings.worse(fact, cut, every, asked(view, fact, cut, every));
      known.put(question, formula);
    }
    return formula;
  }

  private Formula asked(View view, FactText fact, Cut cut, boolean every) {
    if (view == View.WITHOUT_DEVICES) {
      Formula excused = excused(fact);
      return choose(
          excused, Formula.of(fact.worse == Worse.LOW), beyond(View.PLAIN, fact.id, cut, every));
    }
    Formula told = told(fact);
    Formula masked = masked(fact);
    Formula value =
        fact.worse == Worse.LOW
            ? every ? and(answers.least(fact, cut), not(masked)) : answers.most(fact, cut)
            : every ? answers.least(fact, cut) : or(answers.most(fact, cut), masked);
    if (TRUE.equals(told)) {
      return value;
    }
    Formula open = or(unsure(fact), answers.declined(fact));
    Formula cannot = answers.cannot(fact);
    // What is settled asks no further: a grade and what it grades would ask each other for ever.
    Formula untold = TRUE.equals(open) || TRUE.equals(cannot) ? FALSE : untold(fact, cut, every);
    return choose(
        told,
        value,
        choose(open, Formula.of(!every), choose(cannot, harmless(fact, every), untold)));
  }

  Formula told(FactText fact) {
    return answers.told(fact, () -> comesUp(fact));
  }

  private Formula unsure(FactText fact) {
    return answers.unsure(fact, () -> comesUp(fact));
  }

  /// Whether the question is asked of this person at all.
  Formula comesUp(FactText fact) {
    Formula some = fact.grades == null ? TRUE : possibly(fact.grades, Cut.PRESENT);
    return and(
        not(shut(fact)), some, not(or(covered(fact), coverDeclined(fact), readings.speak(fact))));
  }

  /// Whether a cover line that speaks for the fact was denied.
  private Formula covered(FactText fact) {
    FactText cover = coveredBy.get(fact.id);
    return cover == null
        ? FALSE
        : and(told(cover), not(answers.most(cover, Cut.PRESENT)), answers.fresh(cover, fact));
  }

  private Formula coverDeclined(FactText fact) {
    FactText cover = coveredBy.get(fact.id);
    return cover == null ? FALSE : and(answers.declined(cover), answers.fresh(cover, fact));
  }

  /// Whether a gate rules the fact out.
  Formula shut(FactText fact) {
    Formula formula = shut.get(fact.id);
    if (formula == null) {
      formula =
          or(fact.gates.stream().map(gate -> not(and(may(gate), further.apply(gate)))).toList());
      shut.put(fact.id, formula);
    }
    return formula;
  }

  Formula masked(FactText fact) {
    return or(
        text.masks.stream()
            .filter(mask -> mask.hides().contains(fact.id))
            .map(mask -> must(mask.when()))
            .toList());
  }

  /// What counts for someone without the device, and for what a gate rules out.
  private static Formula harmless(FactText fact, boolean every) {
    return switch (fact.worse) {
      case NEUTRAL -> Formula.of(!every);
      case LOW -> Formula.of(!fact.type.equals("yes-no"));
      case HIGH -> FALSE;
    };
  }

  private Formula untold(FactText fact, Cut cut, boolean every) {
    // A measurement that a cover line denies could not be made, and nothing hides that.
    boolean hides = !every && fact.worse != Worse.LOW && !fact.measurement;
    Formula denied = or(hides ? masked(fact) : FALSE, harmless(fact, every));
    Formula open = Formula.of(!every);
    Formula formula =
        choose(
            shut(fact),
            harmless(fact, every),
            choose(coverDeclined(fact), open, choose(covered(fact), denied, open)));
    FactText grade = gradedBy.get(fact.id);
    if (grade != null) {
      // A number of whatever size says that there is some; only a choice can say none.
      boolean choice = grade.type.equals("choice");
      Cut some = new Cut(1, false);
      Formula speaks = and(answers.toldUnasked(grade), not(masked(grade)));
      Formula yes = choice ? and(speaks, answers.least(grade, some)) : speaks;
      Formula no = choice ? and(speaks, not(answers.most(grade, some))) : FALSE;
      formula = choose(yes, TRUE, choose(no, FALSE, formula));
    }
    if (fact.grades != null) {
      boolean first = cut.at() <= 0 && !cut.beyond();
      formula =
          choose(
              surely(fact.grades, Cut.PRESENT),
              Formula.of(first || !every),
              and(possibly(fact.grades, Cut.PRESENT), formula));
    }
    return formula;
  }

  /// A measurement nobody made, while its symptom twins were all asked.
  Formula excused(FactText fact) {
    if (!fact.measurement || fact.twins.isEmpty()) {
      return FALSE;
    }
    List<Formula> all = new ArrayList<>();
    all.add(neverAsked(fact));
    fact.twins.forEach(twin -> all.add(not(neverAsked(text.fact(twin)))));
    return and(all);
  }

  /// A reading that is too old may have been a bad one: it is no reading that nobody could make.
  private Formula neverAsked(FactText fact) {
    return and(unasked(fact), not(answers.outdated(fact)));
  }

  private Formula unasked(FactText fact) {
    if (fact.isDerived()) {
      return FALSE;
    }
    FactText grade = gradedBy.get(fact.id);
    return and(
        not(told(fact)),
        not(unsure(fact)),
        not(answers.declined(fact)),
        not(answers.cannot(fact)),
        comesUp(fact),
        grade == null ? TRUE : not(and(answers.toldUnasked(grade), not(masked(grade)))));
  }

  /// Whether a gate rules the fact out or a cover line denies it, nothing being said of it.
  Formula ruledOut(FactText fact) {
    return and(
        not(told(fact)),
        not(unsure(fact)),
        not(answers.declined(fact)),
        not(answers.cannot(fact)),
        or(shut(fact), and(covered(fact), not(coverDeclined(fact)))));
  }
}
