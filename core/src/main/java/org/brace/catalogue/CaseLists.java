package org.brace.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The golden cases of a rule, each with what it tells.
///
/// @param stories by the id of a case; empty where that is not known
record CaseLists(Function<String, Optional<String>> stories) {

  void add(EntryMaker entry, List<String> fire, List<String> nearMisses) {
    entry.wordList("Cases that fire it", told(fire));
    entry.wordList("Cases that just do not", told(nearMisses));
  }

  private List<String> told(List<String> cases) {
    return cases.stream()
        .map(id -> stories.apply(id).map(story -> id + ": " + story).orElse(id))
        .toList();
  }
}
