package org.brace.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All that was answered about one person, by fact id. The order of answering leaves no trace.
public record Evidence(SortedMap<String, Told> answers) {

  public static final Evidence NONE = new Evidence(new TreeMap<>());

  public Evidence {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  public Optional<Told> of(String fact) {
    return Optional.ofNullable(answers.get(fact));
  }

  /// This evidence with one answer added or replaced.
  public Evidence with(String fact, Told told) {
    var more = new TreeMap<>(answers);
    more.put(fact, told);
    return new Evidence(more);
  }

  /// This evidence without what was answered about one fact.
  public Evidence without(String fact) {
    var fewer = new TreeMap<String, Told>((Map<String, Told>) answers);
    fewer.remove(fact);
    return new Evidence(fewer);
  }
}
