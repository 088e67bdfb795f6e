package org.brace.network;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Someone drawn from the network: what is true of them, known or not.
///
/// @param age years, whole
/// @param sex a state of the fact `sex`
/// @param conditions those that they have, by id
/// @param states by fact, the index of the state that holds, 0 being the harmless one
public record DrawnPerson(
    int age, String sex, SortedSet<String> conditions, SortedMap<String, Integer> states) {
  public DrawnPerson {
    conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }
}
