package org.brace.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Ids that tell of the same in other words: `pain-worse-movement` and
/// `pain-worse-movement-twisting`.
final class WordsInCommon {

  /// Words are alike from so many equal letters at their beginning on: "wheezing", "wheeze".
  private static final int ALIKE = 4;

  /// The least share of words in common, and how far behind the best one is still offered.
  private static final double LEAST = 0.5;

  private static final double BEHIND = 0.2;

  private WordsInCommon() {}

  /// Those with most in common first; none that shares less than half.
  static List<String> nearest(String wrong, Collection<String> known) {
    double best = known.stream().mapToDouble(name -> share(wrong, name)).max().orElse(0);
    double least = Math.max(LEAST, best - BEHIND);
    return known.stream()
        .filter(name -> share(wrong, name) >= least)
        .sorted(
            Comparator.<String>comparingDouble(name -> -share(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// The share of their words that both have, from 0 to 1.
  private static double share(String one, String other) {
    List<String> ours = words(one);
    List<String> theirs = words(other);
    long common =
        ours.stream().filter(word -> theirs.stream().anyMatch(each -> alike(word, each))).count();
    return 2.0 * Math.min(common, theirs.size()) / (ours.size() + theirs.size());
  }

  private static List<String> words(String id) {
    return Arrays.asList(id.split("[-. _]", -1));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other)
        || (one.length() >= ALIKE
            && other.length() >= ALIKE
            && one.regionMatches(0, other, 0, ALIKE));
  }
}
