package org.brace.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.rules.Comparison;
import org.brace.rules.Rule;
import org.brace.rules.Truth;

/// What is a sign of which red flag, told from the rules.
///
/// A fact is a sign of a flag of the same day or above that its denial would end, were nothing else
/// there in its stead, and that needs little beside it: one more fact, or two where the flag sends
/// to hospital. What needs more, such as a runny nose, is found in many who are well. Not a sign:
/// who someone is, where it hurts, what reassures, what is better or worse in no direction, and a
/// reading, which is lacking where nobody measures.
final class Signs {

  private final Knowledge knowledge;
  private final Set<String> readings = new HashSet<>();
  private final Map<String, List<Bearing>> bearings = new HashMap<>();
  private final Map<String, Sign> signs = new HashMap<>();

  Signs(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Fact fact : knowledge.facts().values()) {
      if (fact.kind() == Fact.Kind.MEASUREMENT) {
        readings.add(fact.id());
      } else if (asksForReadings(fact)) {
        readings.addAll(fact.covers());
      }
    }
    for (TriageRule flag : knowledge.rules().values()) {
      if (flag.kind() == TriageRule.Kind.RED_FLAG
          && flag.disposition().level().atLeast(Level.SAME_DAY)) {
        visit(flag, flag.when(), 1, 1);
      }
    }
    bearings.forEach((fact, all) -> sign(all).ifPresent(sign -> signs.put(fact, sign)));
  }

  /// A sign, told with the flags that it belongs to most.
  ///
  /// @param group what these are about
  /// @param level the most urgent of them
  /// @param foremost the one that is most about it
  record Sign(TriageRule.Group group, Level level, Bearing foremost) {

    /// First the more urgent, then what a flag is most about.
    static final Comparator<Sign> GRAVEST =
        Comparator.comparing(Sign::level, Comparator.reverseOrder())
            .thenComparing(Sign::foremost, Bearing.FOREMOST);
  }

  /// How a fact bears on a flag.
  ///
  /// @param together how many facts must be there at once for the flag, this one among them
  /// @param instead among how many, in all, one may stand for another
  record Bearing(TriageRule flag, int together, int instead) {

    /// First the flag that it raises alone, then the one that is most about it.
    private static final Comparator<Bearing> FOREMOST =
        Comparator.comparing((Bearing each) -> each.together != 1)
            .thenComparingInt(each -> each.together * each.instead)
            .thenComparing(Bearing::level, Comparator.reverseOrder());

    /// How much of the flag it is: all, where it raises it alone.
    private double share() {
      return 1.0 / (together * instead);
    }

    private Level level() {
      return flag.disposition().level();
    }

    private boolean isSign() {
      return together <= (level().atLeast(Level.EMERGENCY_DEPARTMENT) ? 3 : 2);
    }
  }

  private static Optional<Sign> sign(List<Bearing> bearings) {
    if (bearings.stream().noneMatch(Bearing::isSign)) {
      return Optional.empty();
    }
    Bearing foremost = foremost(bearings);
    TriageRule.Group group = foremost.flag.group();
    Level level =
        bearings.stream()
            .filter(each -> each.isSign() && each.flag.group().equals(group))
            .map(Bearing::level)
            .max(Comparator.naturalOrder())
            .orElse(foremost.level());
    return Optional.of(new Sign(group, level, foremost));
  }

  /// The flag that the fact raises alone; where it raises none alone, one of the group whose flags
  /// are in sum most about it: of many on weak and numb legs and one on an infection, of those.
  private static Bearing foremost(List<Bearing> bearings) {
    Bearing foremost = Collections.min(bearings, Bearing.FOREMOST);
    if (foremost.together == 1) {
      return foremost;
    }
    Map<TriageRule.Group, Double> shares =
        bearings.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.flag.group(), Collectors.summingDouble(Bearing::share)));
    return Collections.min(
        bearings,
        Comparator.comparingDouble((Bearing each) -> -shares.getOrDefault(each.flag.group(), 0.0))
            .thenComparing(Bearing.FOREMOST));
  }

  /// As what sign a fact counts; empty where it is none.
  Optional<Sign> of(String fact) {
    return Optional.ofNullable(signs.get(fact));
  }

  /// Whether a line asks for what only a device tells.
  boolean asksForReadings(Fact line) {
    return line.covers().stream()
        .anyMatch(each -> knowledge.fact(each).kind() == Fact.Kind.MEASUREMENT);
  }

  private void visit(TriageRule flag, Rule rule, int together, int instead) {
    switch (rule) {
      case Rule.All(List<Rule> parts) -> {
        int all = parts.stream().mapToInt(this::least).sum();
        for (Rule part : parts) {
          visit(flag, part, together + all - least(part), instead);
        }
      }
      case Rule.Any(List<Rule> parts) ->
          parts.forEach(part -> visit(flag, part, together, instead * parts.size()));
      case Rule.AtLeast(int count, List<Rule> parts) ->
          parts.forEach(part -> visit(flag, part, together + count - 1, instead * parts.size()));
      case Rule.Atom atom -> visit(flag, atom, together, instead);
      case Rule.Unsure _ -> {}
    }
  }

  private void visit(TriageRule flag, Rule.Atom atom, int together, int instead) {
    Fact fact = knowledge.fact(atom.fact());
    switch (fact.derivation()) {
      case Derivation.When(Rule when) -> visit(flag, when, together, instead);
      case Derivation.CountOf(List<Rule> rules) ->
          visit(flag, new Rule.AtLeast(count(atom.test()), rules), together, instead);
      case Derivation.Computed _ -> {}
      case null -> {
        if (couldBeSign(fact) && endedByDenial(atom)) {
          bearings
              .computeIfAbsent(fact.id(), _ -> new ArrayList<>())
              .add(new Bearing(flag, together, instead));
        }
      }
    }
  }

  private boolean couldBeSign(Fact fact) {
    return fact.group() == null
        && fact.kind() != Fact.Kind.PERSON
        && !fact.isNeutral()
        && !fact.reassuring()
        && !readings.contains(fact.id());
  }

  private static boolean endedByDenial(Rule.Atom atom) {
    return atom.test().of(Span.ABSENT) == Truth.FALSE;
  }

  /// How many facts must be there, at the least, for the rule to hold.
  private int least(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> parts.stream().mapToInt(this::least).sum();
      case Rule.Any(List<Rule> parts) -> parts.stream().mapToInt(this::least).min().orElse(1);
      case Rule.AtLeast(int count, List<Rule> parts) ->
          parts.stream().mapToInt(this::least).sorted().limit(count).sum();
      case Rule.Atom atom ->
          switch (knowledge.fact(atom.fact()).derivation()) {
            case Derivation.When(Rule when) -> least(when);
            case Derivation.CountOf(List<Rule> rules) ->
                least(new Rule.AtLeast(count(atom.test()), rules));
            case Derivation.Computed _ -> 1;
            case null -> 1;
          };
      case Rule.Unsure _ -> 1;
    };
  }

  private static int count(Comparison test) {
    return test instanceof Comparison.AtLeast(double threshold, boolean strict)
        ? (int) (strict ? Math.floor(threshold) + 1 : Math.ceil(threshold))
        : 1;
  }
}
