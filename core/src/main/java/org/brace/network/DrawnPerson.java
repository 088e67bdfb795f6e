package org.brace.network;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Someone drawn from the network: what is true of them, known or not.
///
/// @param age years, whole
/// @param sex a state of the fact `sex`
/// @param conditions those that they have, by id
/// @param states by fact, the index of the state that holds, where it is not 0, the harmless one
public record DrawnPerson(
    int age, String sex, SortedSet<String> conditions, Map<String, Integer> states) {
  public DrawnPerson {
    conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
    states = Map.copyOf(states);
  }

  /// The index of the state of a fact that holds; 0 is the harmless one.
  public int state(String fact) {
    return states.getOrDefault(fact, 0);
  }
}
