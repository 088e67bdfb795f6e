package org.brace.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.rules.Comparison;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Every way in which a rule can be true: its disjunctive terms, over facts that are asked or come
/// from the medicine list. None holds another.
final class Ways {

  private final Knowledge knowledge;

  Ways(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// What each way needs, by fact.
  List<SortedMap<String, Need>> of(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> {
        List<SortedMap<String, Need>> all = List.of(new TreeMap<>());
        for (Rule part : parts) {
          all = both(all, of(part));
        }
        yield all;
      }
      case Rule.Any(List<Rule> parts) -> {
        List<SortedMap<String, Need>> any = new ArrayList<>();
        parts.forEach(part -> any.addAll(of(part)));
        yield least(any);
      }
      case Rule.AtLeast(int count, List<Rule> parts) -> some(count, parts);
      case Rule.Atom atom -> atom(atom);
      case Rule.Unsure(String fact) -> List.of(one(fact, Need.UNSURE));
    };
  }

  private List<SortedMap<String, Need>> some(int count, List<Rule> parts) {
    List<List<SortedMap<String, Need>>> ways = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      ways.add(i == 0 ? List.of(new TreeMap<>()) : List.of());
    }
    for (Rule part : parts) {
      List<SortedMap<String, Need>> more = of(part);
      for (int i = count; i > 0; i--) {
        List<SortedMap<String, Need>> either = new ArrayList<>(ways.get(i));
        either.addAll(both(ways.get(i - 1), more));
        ways.set(i, least(either));
      }
    }
    return ways.get(count);
  }

  private List<SortedMap<String, Need>> atom(Rule.Atom atom) {
    Fact fact = knowledge.fact(atom.fact());
    return switch (fact.derivation()) {
      case Derivation.When(Rule rule) -> of(rule);
      case Derivation.CountOf(List<Rule> rules) -> {
        if (!(atom.test() instanceof Comparison.AtLeast(double least, boolean strict))) {
          throw new IllegalStateException("A count gets worse upwards: " + atom.text());
        }
        yield some((int) least + (strict ? 1 : 0), rules);
      }
      case Derivation.Computed _ -> tested(fact, atom.test());
      case null -> tested(fact, atom.test());
    };
  }

  private static List<SortedMap<String, Need>> tested(Fact fact, Comparison test) {
    return switch (test) {
      case Comparison.AtLeast(double least, boolean strict) ->
          List.of(
              one(
                  fact.id(),
                  new Need(Need.Kind.AT_LEAST, strict ? Need.beyond(fact, least, 1) : least)));
      case Comparison.AtMost(double most, boolean strict) ->
          List.of(
              one(
                  fact.id(),
                  new Need(Need.Kind.AT_MOST, strict ? Need.beyond(fact, most, -1) : most)));
      case Comparison.OneOf(List<Integer> states) ->
          states.stream().map(each -> one(fact.id(), new Need(Need.Kind.EXACTLY, each))).toList();
    };
  }

  private static SortedMap<String, Need> one(String fact, Need need) {
    return new TreeMap<>(Map.of(fact, need));
  }

  /// Every pair of two ways that can go together.
  private static List<SortedMap<String, Need>> both(
      List<SortedMap<String, Need>> some, List<SortedMap<String, Need>> others) {
    List<SortedMap<String, Need>> both = new ArrayList<>();
    for (SortedMap<String, Need> one : some) {
      for (SortedMap<String, Need> other : others) {
        SortedMap<String, Need> joined = joined(one, other);
        if (joined != null) {
          both.add(joined);
        }
      }
    }
    return least(both);
  }

  /// What both need; null where one excludes the other.
  static @Nullable SortedMap<String, Need> joined(
      SortedMap<String, Need> one, SortedMap<String, Need> other) {
    SortedMap<String, Need> joined = new TreeMap<>(one);
    for (Map.Entry<String, Need> need : other.entrySet()) {
      Need before = joined.get(need.getKey());
      if (before == null || need.getValue().covers(before)) {
        joined.put(need.getKey(), need.getValue());
      } else if (!before.covers(need.getValue())) {
        return null;
      }
    }
    return joined;
  }

  /// The ways without those that need all that another needs.
  private static List<SortedMap<String, Need>> least(List<SortedMap<String, Need>> ways) {
    SequencedSet<SortedMap<String, Need>> sorted =
        new LinkedHashSet<>(ways.stream().sorted(Comparator.comparingInt(Map::size)).toList());
    List<SortedMap<String, Need>> least = new ArrayList<>();
    for (SortedMap<String, Need> way : sorted) {
      if (least.stream().noneMatch(other -> covers(way, other))) {
        least.removeIf(other -> covers(other, way));
        least.add(way);
      }
    }
    return Collections.unmodifiableList(least);
  }

  /// Whether the way has all that the other needs.
  static boolean covers(SortedMap<String, Need> way, SortedMap<String, Need> other) {
    for (Map.Entry<String, Need> need : other.entrySet()) {
      Need has = way.get(need.getKey());
      if (has == null || !has.covers(need.getValue())) {
        return false;
      }
    }
    return true;
  }
}
