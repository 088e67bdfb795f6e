package org.brace.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.brace.model.Values;

/// The three-valued evaluation of a rule (Kleene's strong logic).
///
/// "True" holds for every way of completing what is open, "false" for none. Where one fact stands
/// in a rule several times, a rule may be called unknown though every completion agrees; never the
/// other way round. As no atom is negated, "true at the worst of what is open" is "not false".
public final class Evaluation {

  private static final Verdict FALSE = new Verdict(Truth.FALSE, List.of(), List.of());

  private Evaluation() {}

  /// What the rule comes to, with the facts behind it.
  public static Verdict of(Rule rule, Values values) {
    List<String> facts = new ArrayList<>();
    return switch (deciding(rule, values, facts)) {
      case TRUE -> new Verdict(Truth.TRUE, once(facts), List.of());
      case UNKNOWN -> new Verdict(Truth.UNKNOWN, List.of(), once(facts));
      case FALSE -> FALSE;
    };
  }

  private static List<String> once(List<String> facts) {
    return List.copyOf(new LinkedHashSet<>(facts));
  }

  /// The facts that could decide an unknown rule, some perhaps twice; none of a decided one.
  public static List<String> open(Rule rule, Values values) {
    List<String> facts = new ArrayList<>();
    return deciding(rule, values, facts) == Truth.UNKNOWN ? facts : List.of();
  }

  /// Only the truth, without allocating anything.
  public static Truth truth(Rule rule, Values values) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> {
        Truth least = Truth.TRUE;
        for (int i = 0; i < parts.size() && least != Truth.FALSE; i++) {
          Truth part = truth(parts.get(i), values);
          least = part.compareTo(least) < 0 ? part : least;
        }
        yield least;
      }
      case Rule.Any(List<Rule> parts) -> {
        Truth most = Truth.FALSE;
        for (int i = 0; i < parts.size() && most != Truth.TRUE; i++) {
          Truth part = truth(parts.get(i), values);
          most = part.compareTo(most) > 0 ? part : most;
        }
        yield most;
      }
      case Rule.AtLeast(int count, List<Rule> parts) -> {
        int sure = 0;
        int possible = 0;
        for (int i = 0; i < parts.size(); i++) {
          Truth part = truth(parts.get(i), values);
          sure += part == Truth.TRUE ? 1 : 0;
          possible += part == Truth.FALSE ? 0 : 1;
        }
        yield sure >= count ? Truth.TRUE : possible >= count ? Truth.UNKNOWN : Truth.FALSE;
      }
      case Rule.Atom atom -> {
        Truth truth = atom.test().of(values.possible(atom.fact()));
        yield truth == Truth.UNKNOWN && atom.worse() == Direction.NEUTRAL ? Truth.TRUE : truth;
      }
      case Rule.Unsure(String fact) -> values.unsure(fact) ? Truth.TRUE : Truth.FALSE;
    };
  }

  /// The truth; adds the facts of those parts that have it: the reasons of a true rule, or what
  /// could decide an unknown one. Of a false one it adds nothing.
  private static Truth deciding(Rule rule, Values values, List<String> facts) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> {
        Truth least = Truth.TRUE;
        int start = facts.size();
        for (int i = 0; i < parts.size() && least != Truth.FALSE; i++) {
          int before = facts.size();
          Truth part = deciding(parts.get(i), values, facts);
          if (part.compareTo(least) < 0) {
            least = part;
            facts.subList(start, before).clear();
          } else if (part.compareTo(least) > 0) {
            facts.subList(before, facts.size()).clear();
          }
        }
        yield least;
      }
      case Rule.Any(List<Rule> parts) -> {
        Truth most = Truth.FALSE;
        int start = facts.size();
        for (Rule each : parts) {
          int before = facts.size();
          Truth part = deciding(each, values, facts);
          if (part.compareTo(most) > 0) {
            most = part;
            facts.subList(start, before).clear();
          } else if (part.compareTo(most) < 0) {
            facts.subList(before, facts.size()).clear();
          }
        }
        yield most;
      }
      case Rule.AtLeast(int _, List<Rule> parts) -> {
        Truth truth = truth(rule, values);
        for (Rule each : parts) {
          int before = facts.size();
          if (deciding(each, values, facts) != truth || truth == Truth.FALSE) {
            facts.subList(before, facts.size()).clear();
          }
        }
        yield truth;
      }
      case Rule.Atom atom -> added(atom.fact(), truth(rule, values), facts);
      case Rule.Unsure(String fact) -> added(fact, truth(rule, values), facts);
    };
  }

  private static Truth added(String fact, Truth truth, List<String> facts) {
    if (truth != Truth.FALSE) {
      facts.add(fact);
    }
    return truth;
  }

  /// Every fact that the rule mentions, in its order.
  public static List<String> facts(Rule rule) {
    SequencedSet<String> facts = new LinkedHashSet<>();
    mention(rule, facts);
    return List.copyOf(facts);
  }

  /// Whether the rule mentions one of the facts.
  public static boolean mentions(Rule rule, Set<String> facts) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> anyMentions(parts, facts);
      case Rule.Any(List<Rule> parts) -> anyMentions(parts, facts);
      case Rule.AtLeast(int _, List<Rule> parts) -> anyMentions(parts, facts);
      case Rule.Atom atom -> facts.contains(atom.fact());
      case Rule.Unsure(String fact) -> facts.contains(fact);
    };
  }

  private static boolean anyMentions(List<Rule> parts, Set<String> facts) {
    return parts.stream().anyMatch(part -> mentions(part, facts));
  }

  private static void mention(Rule rule, SequencedSet<String> facts) {
    switch (rule) {
      case Rule.All(List<Rule> parts) -> parts.forEach(part -> mention(part, facts));
      case Rule.Any(List<Rule> parts) -> parts.forEach(part -> mention(part, facts));
      case Rule.AtLeast(int _, List<Rule> parts) -> parts.forEach(part -> mention(part, facts));
      case Rule.Atom atom -> facts.add(atom.fact());
      case Rule.Unsure(String fact) -> facts.add(fact);
    }
  }
}
