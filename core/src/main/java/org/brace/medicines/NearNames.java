package org.brace.medicines;

import static org.brace.medicines.Folding.fold;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.model.Names;

/// Names that may have been meant by what is not recognised. They are offered, never taken.
final class NearNames {

  /// So many words are compared with names, the first ones: more are no medicine, and take long.
  private static final int MOST_WORDS = 20;

  private final MedicineNames names;

  NearNames(MedicineNames names) {
    this.names = names;
  }

  /// What may have been meant, at most three: names that stand inside what was typed, then names
  /// that are spelt much like it or a word of it.
  List<String> to(Typed typed) {
    if (typed.names().isEmpty()) {
      return List.of();
    }
    SequencedSet<String> near = new LinkedHashSet<>();
    String plain = fold(typed.names().getLast());
    List<String> words = List.of(plain.split(" ", -1));
    for (int length = Math.min(names.longest(), words.size()); length > 0; length--) {
      for (int i = 0; i + length <= words.size(); i++) {
        String inside = String.join(" ", words.subList(i, i + length));
        if (inside.length() > 2 && names.isMedicine(inside)) {
          near.add(names.written(inside));
        }
      }
    }
    typed.names().reversed().forEach(each -> near.addAll(spelt(fold(each))));
    words.stream()
        .filter(word -> word.length() > 3 && !names.isTalk(word))
        .limit(MOST_WORDS)
        .forEach(word -> near.addAll(spelt(word)));
    return near.stream().limit(3).toList();
  }

  /// What it may be of which only the first part was typed, at most three, the shortest names
  /// first: `benylin dry coughs`.
  List<String> longer(String name) {
    String begins = fold(name) + " ";
    return names.medicines().stream()
        .filter(each -> each.startsWith(begins))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .map(names::written)
        .toList();
  }

  private List<String> spelt(String folded) {
    return Names.spelt(folded, names.all(), Math.max(1, folded.length() / 3))
        .filter(each -> isLike(folded, each))
        .limit(3)
        .map(names::written)
        .toList();
  }

  /// Whether two names are alike in the words that say what it is, too: a "white tablet" is no
  /// "water tablet". One of everyday words alone must be nearly right.
  private static boolean isLike(String folded, String known) {
    String telling = telling(known);
    return telling.isEmpty()
        ? Names.distance(folded, known) <= 1
        : Names.distance(telling(folded), telling) <= Math.max(1, telling.length() / 3);
  }

  private static String telling(String folded) {
    return Stream.of(folded.split(" ", -1))
        .filter(word -> !TypedWords.saysNothing(word))
        .collect(Collectors.joining(" "));
  }
}
