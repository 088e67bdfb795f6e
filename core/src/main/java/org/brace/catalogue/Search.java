package org.brace.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.brace.catalogue.Entry.Field;
import org.brace.knowledge.Knowledge;

/// Finds items by words of their name, id or own text.
///
/// Every word that is typed must stand somewhere in an item, at the start of a word. Names count
/// before ids, and ids before the rest. Made once, then used by any thread.
public final class Search {

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The fields that are about an item and not about its place in the knowledge base.
  private static final List<String> OWN_WORDS =
      List.of(
          "question",
          "help",
          "how to tell",
          "intro",
          "why",
          "clinically",
          "in plain words",
          "good to know",
          "says",
          "to those who take it",
          "Instead",
          "note",
          "took",
          "contains",
          "ATC",
          "codes",
          "group");

  /// One item and where its words stand, each text as ` word word word `.
  private record Indexed(Reference item, String name, String id, String text) {}

  private final List<Indexed> index = new ArrayList<>();

  public Search(Knowledge knowledge) {
    var catalogue = new Catalogue(knowledge);
    for (Kind kind : Kind.values()) {
      for (Reference item : catalogue.all(kind)) {
        index.add(
            new Indexed(
                item, words(catalogue.name(item)), words(item.id()), text(catalogue, item)));
      }
    }
  }

  private static String text(Catalogue catalogue, Reference item) {
    var text = new StringBuilder();
    for (Entry entry : catalogue.entries(item.kind(), item.id())) {
      for (Field field : entry.fields()) {
        if (OWN_WORDS.contains(field.name())) {
          text.append(' ').append(field.text().text());
        }
      }
    }
    return words(text.toString());
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
    record Found(Reference item, int score) {}
    List<Found> found = new ArrayList<>();
    for (Indexed each : index) {
      int score = score(each, words);
      if (score > 0) {
        found.add(new Found(each.item(), score));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt(Found::score)
                .reversed()
                .thenComparing(each -> each.item().kind()))
        .map(Found::item)
        .toList();
  }

  /// Zero where a word is missing.
  private static int score(Indexed each, List<String> words) {
    int score = 0;
    for (String word : words) {
      if (each.name().contains(" " + word + " ")) {
        score += 5;
      } else if (each.name().contains(" " + word)) {
        score += 4;
      } else if (each.id().contains(" " + word)) {
        score += 3;
      } else if (each.text().contains(" " + word)) {
        score += 1;
      } else {
        return 0;
      }
    }
    String all = String.join(" ", words);
    if (each.id().strip().equals(all)) {
      return score + 20;
    }
    return each.name().strip().equals(all) ? score + 10 : score;
  }

  private static String words(String text) {
    return " " + BREAK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
