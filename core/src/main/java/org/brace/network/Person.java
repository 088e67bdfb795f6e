package org.brace.network;

import java.util.LinkedHashSet;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.model.Span;
import org.brace.model.Values;
import org.jspecify.annotations.Nullable;

/// What the network is told of one person: for each of its facts the states that it may have, from
/// `low` to `high`; age and sex where they are known.
///
/// @param named for each fact, the fact that people read as the one that was told: itself, or the
///   one that it grades where nothing beyond that one is known
/// @param age years; null while nothing is known
record Person(
    Layout layout,
    int[] low,
    int[] high,
    String[] named,
    @Nullable Span age,
    @Nullable String sex) {

  static final String AGE = "age";
  static final String SEX = "sex";

  static Person of(Layout layout, Values values) {
    int count = layout.facts.size();
    var person =
        new Person(
            layout,
            new int[count],
            new int[count],
            new String[count],
            told(layout, values, AGE),
            sex(layout, values));
    for (int i = 0; i < count; i++) {
      person.read(i, values);
    }
    return person;
  }

  /// Someone of whom nothing is known.
  static Person unknown(Layout layout) {
    int count = layout.facts.size();
    var high = new int[count];
    var named = new String[count];
    for (int i = 0; i < count; i++) {
      high[i] = layout.states(i) - 1;
      named[i] = layout.facts.get(i).id();
    }
    return new Person(layout, new int[count], high, named, null, null);
  }

  /// The names of all that is known, in the order of the network, age and sex last.
  Set<String> known() {
    var known = new LinkedHashSet<String>();
    for (int i = 0; i < low.length; i++) {
      if (isKnown(i)) {
        known.add(named[i]);
      }
    }
    if (age != null) {
      known.add(AGE);
    }
    if (sex != null) {
      known.add(SEX);
    }
    return known;
  }

  /// This person, had nothing been told under that name.
  Person without(String name) {
    var lower = low.clone();
    var higher = high.clone();
    for (int i = 0; i < low.length; i++) {
      if (named[i].equals(name)) {
        lower[i] = 0;
        higher[i] = layout.states(i) - 1;
      }
    }
    return new Person(
        layout, lower, higher, named, name.equals(AGE) ? null : age, name.equals(SEX) ? null : sex);
  }

  /// This person, had they told the state of a fact.
  Person with(int fact, int state) {
    var lower = low.clone();
    var higher = high.clone();
    lower[fact] = state;
    higher[fact] = state;
    return new Person(layout, lower, higher, named, age, sex);
  }

  boolean isKnown(int fact) {
    return low[fact] > 0 || high[fact] < layout.states(fact) - 1;
  }

  private void read(int i, Values values) {
    Fact fact = layout.facts.get(i);
    int last = layout.states(i) - 1;
    Span span = values.possible(fact.id());
    boolean open = span.equals(fact.scale());
    low[i] = open ? 0 : fact.lowestState(span);
    high[i] = open ? last : fact.highestState(span);
    named[i] = fact.id();
    String graded = fact.grades();
    if (graded == null) {
      return;
    }
    Span whether = values.possible(graded);
    if (whether.equals(Span.ABSENT)) {
      high[i] = 0;
      low[i] = 0;
    } else if (whether.equals(Span.PRESENT)) {
      low[i] = Math.max(low[i], 1);
      high[i] = Math.max(high[i], 1);
    }
    if (high[i] == 0 || (low[i] == 1 && high[i] == last)) {
      named[i] = graded;
    }
  }

  private static @Nullable Span told(Layout layout, Values values, String id) {
    Fact fact = layout.knowledge.facts().get(id);
    if (fact == null) {
      return null;
    }
    Span span = values.possible(id);
    return span.equals(fact.scale()) ? null : span;
  }

  private static @Nullable String sex(Layout layout, Values values) {
    Span span = told(layout, values, SEX);
    return span == null || !span.isPoint()
        ? null
        : layout.knowledge.fact(SEX).states().get((int) span.low());
  }
}
