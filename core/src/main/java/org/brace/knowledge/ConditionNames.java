package org.brace.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.model.Names;

/// Which condition someone means by what they call it.
///
/// Whole words count: "TB" is no part of "breastbone", nor "flu" of "fluid". Where several are
/// meant, or the name is misspelt, they are to be offered: nothing is taken unasked.
public final class ConditionNames {

  /// What stands beside a name and is one itself: "Pneumonia (lung infection)", "Heart attack /
  /// unstable angina".
  private static final Pattern PARTS = Pattern.compile("[()]| / ");

  /// The shortest word of which a likeness says something.
  private static final int SHORTEST = 3;

  /// The most words that are looked at.
  private static final int LONGEST = 16;

  /// Words that say nothing of what an illness is.
  private static final Set<String> JOINING =
      Set.of("the", "and", "that", "with", "without", "not", "from", "after", "another", "other");

  private static final int MOST_NEAR = 5;

  private ConditionNames() {}

  /// The conditions that a name or an id means: the one that is called so; else all with these
  /// words in their names, then those with them in what else they are called; else all that are
  /// explained with them. Empty where none is.
  ///
  /// Those whose names begin or end with it come first, then the commoner.
  public static List<Condition> meant(Knowledge knowledge, String name) {
    String wanted = spaced(name);
    if (wanted.isBlank()) {
      return List.of();
    }
    List<Condition> all = commonestFirst(knowledge);
    List<Condition> called =
        all.stream()
            .filter(each -> names(each).map(ConditionNames::spaced).anyMatch(wanted::equals))
            .toList();
    if (!called.isEmpty()) {
      return called;
    }
    List<Condition> named =
        Stream.of(
                all.stream().filter(each -> isFirst(wanted, spaced(each.name()))),
                with(wanted, all, each -> Stream.of(each.name())),
                with(wanted, all, ConditionNames::ownNames),
                with(wanted, all, each -> each.alsoCalled().stream()))
            .flatMap(each -> each)
            .distinct()
            .toList();
    return named.isEmpty() ? with(wanted, all, each -> Stream.of(each.lay())).toList() : named;
  }

  private static List<Condition> commonestFirst(Knowledge knowledge) {
    return knowledge.conditions().values().stream()
        .sorted(Comparator.comparingDouble(each -> -each.prior().value()))
        .toList();
  }

  private static boolean isFirst(String wanted, String name) {
    return name.startsWith(wanted) || name.endsWith(wanted);
  }

  private static Stream<Condition> with(
      String wanted, List<Condition> all, Function<Condition, Stream<String>> texts) {
    return all.stream()
        .filter(each -> texts.apply(each).anyMatch(text -> spaced(text).contains(wanted)));
  }

  private static Stream<String> names(Condition condition) {
    return Stream.concat(ownNames(condition), condition.alsoCalled().stream())
        .flatMap(name -> Stream.concat(Stream.of(name), PARTS.splitAsStream(name)))
        .filter(name -> !name.isBlank());
  }

  private static Stream<String> ownNames(Condition condition) {
    return Stream.of(condition.id(), condition.name(), condition.clinicalName());
  }

  /// Its words in small letters, each between spaces.
  private static String spaced(String text) {
    return " " + String.join(" ", words(text)) + " ";
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// The names of conditions that may be meant by a misspelt one, at most five: of those that have
  /// most of its words, spelt much like them, the nearest first.
  public static List<String> near(Knowledge knowledge, String name) {
    List<String> typed = telling(words(name));
    List<Near> near =
        commonestFirst(knowledge).stream()
            .flatMap(each ->
                spoken(each)
                    .map(known -> Near.of(each, typed, telling(words(known))))
                    .min(Near.NEAREST)
                    .stream())
            .filter(each -> 2 * each.missed() < typed.size())
            .sorted(Near.NEAREST)
            .toList();
    return near.stream()
        .filter(each -> each.missed() == near.getFirst().missed())
        .limit(MOST_NEAR)
        .map(each -> each.condition().name())
        .toList();
  }

  /// Its names but for what a clinical one adds in brackets: "without pneumonia or clot".
  private static Stream<String> spoken(Condition condition) {
    return Stream.concat(
        Stream.of(condition.name(), condition.clinicalName().replaceFirst(" *\\(.*", "")),
        condition.alsoCalled().stream());
  }

  private static List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> word.length() >= SHORTEST && !JOINING.contains(word))
        .limit(LONGEST)
        .toList();
  }

  /// How near a name of a condition is to what was typed.
  ///
  /// @param missed how many of the typed words are like none of its words
  /// @param off how many letters differ in the others
  private record Near(Condition condition, int missed, int off) {

    private static final Comparator<Near> NEAREST =
        Comparator.comparingInt(Near::missed).thenComparingInt(Near::off);

    static Near of(Condition condition, List<String> typed, List<String> known) {
      List<String> words = new ArrayList<>(known);
      for (int i = 1; i < known.size(); i++) {
        words.add(known.get(i - 1) + known.get(i)); // for "bloodclot"
      }
      int missed = 0;
      int off = 0;
      for (String word : typed) {
        Optional<String> like =
            Names.spelt(word, words.stream(), (word.length() + 2) / 3)
                .filter(each -> isLike(word, each))
                .findFirst();
        missed += like.isPresent() ? 0 : 1;
        off += like.map(each -> Names.distance(word, each)).orElse(0);
      }
      return new Near(condition, missed, off);
    }

    /// Who misspells a word seldom misspells how it begins.
    private static boolean isLike(String typed, String known) {
      return typed.charAt(0) == known.charAt(0)
          || Names.distance(typed, known) <= typed.length() / 3;
    }
  }
}
