package org.brace.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.knowledge.Knowledge;

/// Finds items by words of their names, id or text, in any order.
///
/// Every word that is typed must stand somewhere in an item, at the start of a word; a long one may
/// end otherwise ("pregnancy", "pregnant"). First comes what is called so, then what has all the
/// words in its names or in those of what it is about, then the rest; among each, causes and the
/// rules of urgency come first, since most who look for an illness want to know what it is and when
/// it is urgent. Made once, then used by any thread.
public final class Search {

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Words of so many letters may end otherwise, in so many of them.
  private static final int LONG = 7;

  private static final int ENDING = 2;

  private static final int WHOLE_WORD = 5;
  private static final int WORD_OF_NAME = 4;
  private static final int WORD_OF_ID = 3; // or of what it is about
  private static final int OTHER_ENDING = 2;
  private static final int WORD_OF_TEXT = 1;

  private final List<Findable> index;

  public Search(Knowledge knowledge) {
    index = new Findables(knowledge).all();
  }

  /// How an item fits.
  ///
  /// @param step 0 if it is called so, 1 if all words stand in its names or id, or in those of what
  ///   it is about, 2 otherwise
  private record Found(Reference item, int step, int score) {

    static final Comparator<Found> BEST =
        Comparator.comparingInt(Found::step)
            .thenComparing(found -> !isUrgency(found.item().kind()))
            .thenComparing(Comparator.comparingInt(Found::score).reversed())
            .thenComparingInt(found -> place(found.item().kind()));
  }

  /// The items in which all these words stand, the best first.
  public List<Reference> find(String typed) {
    List<String> words =
        Arrays.stream(BREAK.split(typed.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Findable each : index) {
      add(each, words, found);
    }
    return found.stream().sorted(Found.BEST).map(Found::item).toList();
  }

  private static void add(Findable each, List<String> words, List<Found> found) {
    int sum = 0;
    boolean named = true;
    for (String word : words) {
      int score = score(each, word);
      if (score == 0) {
        return;
      }
      sum += score;
      named &= score > WORD_OF_TEXT;
    }
    String all = " " + String.join(" ", words) + " ";
    found.add(new Found(each.item(), each.isCalled(all) ? 0 : named ? 1 : 2, sum));
  }

  /// Zero where the word is missing.
  private static int score(Findable each, String word) {
    String start = " " + word;
    if (each.names().contains(start + " ")) {
      return WHOLE_WORD;
    }
    if (each.names().contains(start)) {
      return WORD_OF_NAME;
    }
    if (each.id().contains(start) || each.about().contains(start)) {
      return WORD_OF_ID;
    }
    if (each.text().contains(start)) {
      return WORD_OF_TEXT;
    }
    if (word.length() < LONG) {
      return 0;
    }
    String other = start.substring(0, start.length() - ENDING);
    if (Stream.of(each.names(), each.id(), each.about()).anyMatch(words -> words.contains(other))) {
      return OTHER_ENDING;
    }
    return each.text().contains(other) ? WORD_OF_TEXT : 0;
  }

  private static boolean isUrgency(Kind kind) {
    return switch (kind) {
      case CONDITION, RED_FLAG, COMBINATION, POLICY -> true;
      case FACT, TOPIC, OPTION, SELF_CARE, MEDICINE, MEDICINE_RULE, MEASURE, SOURCE -> false;
    };
  }

  /// The place of a kind among what fits as well: what people ask for before what it is made of.
  private static int place(Kind kind) {
    return switch (kind) {
      case CONDITION -> 0;
      case RED_FLAG -> 1;
      case COMBINATION -> 2;
      case POLICY -> 3;
      case MEDICINE -> 4;
      case MEDICINE_RULE -> 5;
      case OPTION -> 6;
      case SELF_CARE -> 7;
      case MEASURE -> 8;
      case FACT -> 9;
      case TOPIC -> 10;
      case SOURCE -> 11;
    };
  }

  /// A text as ` word word word `, in small letters.
  static String words(String text) {
    return " " + BREAK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
