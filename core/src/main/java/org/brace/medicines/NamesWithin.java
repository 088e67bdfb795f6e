package org.brace.medicines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.NamedMedicine.Part;

/// Known names among the words that someone typed, where every other word only describes: a form, a
/// strength, how often.
///
/// The longest name wins. A second name without "and" or a comma before it must be of the same
/// medicine ("Benadryl acrivastine"), unless both are substances ("dextromethorphan guaifenesin").
/// A word that is neither leaves all of it unknown, for it may make another medicine of it. A form
/// that could do so ("gel", "drops") must be one that something in it has, or a name of its own
/// with it ("fentanyl 12 patch").
final class NamesWithin {

  private static final int LONGEST = 6;
  static final Set<String> JOINS = Set.of("and", "with", "plus", "+", ",");

  private final Function<String, Optional<List<Ingredient>>> known;
  private final Predicate<String> saysNothing;

  /// @param known what a name contains, if it is one
  /// @param saysNothing whether a word around the names changes nothing about what is in them
  NamesWithin(Function<String, Optional<List<Ingredient>>> known, Predicate<String> saysNothing) {
    this.known = known;
    this.saysNothing = saysNothing;
  }

  /// The names with what each contains; empty where a word is left over, or no name is there. A
  /// second name of the same medicine belongs to the first.
  Optional<List<Part>> of(String text) {
    List<String> words =
        List.of(
            text.replaceAll("[,;]", " , ")
                .replaceAll("[\\s:()\\[\\]\\-]+", " ")
                .strip()
                .split(" ", -1));
    Set<Ingredient> found = new LinkedHashSet<>();
    Map<String, List<Ingredient>> named = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    Set<Ingredient> spelt = new HashSet<>();
    Set<String> forms = new HashSet<>();
    boolean joined = true;
    int at = 0;
    while (at < words.size()) {
      List<Ingredient> here = new ArrayList<>();
      int length = nameAt(words, at, joined, here);
      if (length > 0) {
        if (!joined
            && !found.containsAll(here)
            && !here.containsAll(found)
            && !(isSubstance(words, at, length, here)
                && named.keySet().equals(substances(found)))) {
          return Optional.empty();
        }
        String name = String.join(" ", words.subList(at, at + length));
        add(new Part(name, here), joined, parts, spelt);
        found.addAll(here);
        named.put(name, here);
        joined = false;
      } else {
        String word = words.get(at);
        joined |= JOINS.contains(word);
        if (TypedWords.TELLING_FORMS.contains(word)) {
          forms.add(word);
        } else if (!JOINS.contains(word)
            && (!saysNothing.test(word) || joined && TypedWords.SALTS.contains(word))) {
          return Optional.empty();
        }
        length = 1;
      }
      at += length;
    }
    for (String form : forms) {
      if (found.stream().noneMatch(each -> hasForm(each, form))) {
        parts.replaceAll(part ->
            known
                .apply(part.name() + " " + singular(form))
                .map(inForm -> new Part(part.name(), inForm))
                .orElse(part));
        found.clear();
        parts.forEach(part -> found.addAll(part.ingredients()));
      }
    }
    boolean agrees =
        forms.stream().allMatch(form -> found.stream().anyMatch(each -> hasForm(each, form)));
    return found.isEmpty() || !agrees ? Optional.empty() : Optional.of(parts);
  }

  /// @param spelt what is in the medicine whose contents are being told, as in "Symbicort
  ///   (budesonide and formoterol)": these are no medicines of their own
  private static void add(
      Part part, boolean joined, List<Part> parts, Collection<Ingredient> spelt) {
    if (joined && spelt.containsAll(part.ingredients())) {
      return;
    }
    spelt.clear();
    if (joined || parts.isEmpty()) {
      parts.add(part);
      return;
    }
    List<Ingredient> before = parts.stream().flatMap(each -> each.ingredients().stream()).toList();
    if (before.containsAll(part.ingredients())) {
      spelt.addAll(parts.getLast().ingredients());
      return;
    }
    if (part.ingredients().containsAll(before)) {
      parts.clear();
    }
    parts.add(part);
  }

  /// How many words the longest name has that begins here; 0 where none does. A salt is a name of
  /// its own only where it is joined to another: "calcium and zinc", not "atorvastatin calcium".
  private int nameAt(List<String> words, int at, boolean joined, List<Ingredient> found) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      List<String> part = words.subList(at, at + length);
      String first = part.getFirst();
      if (length == 1
          && TypedWords.saysNothing(first)
          && !(joined && TypedWords.SALTS.contains(first))) {
        continue;
      }
      for (String name : spellings(part)) {
        Optional<List<Ingredient>> contains = known.apply(name);
        if (contains.isPresent()) {
          found.addAll(contains.get());
          return length;
        }
      }
    }
    return 0;
  }

  /// The words joined, and with only the first number of a strength at their end: "seretide 500/50"
  /// is sold as 500.
  private static List<String> spellings(List<String> words) {
    List<String> spellings = new ArrayList<>();
    String joined = String.join(" ", words);
    spellings.add(joined);
    String first = joined.replaceFirst(" (\\d+(?:\\.\\d+)?)[/a-zµ%].*$", " $1");
    if (!first.equals(joined)) {
      spellings.add(first);
    }
    return spellings;
  }

  private static boolean isSubstance(
      List<String> words, int at, int length, List<Ingredient> here) {
    return substances(here).equals(Set.of(String.join(" ", words.subList(at, at + length))));
  }

  private static Set<String> substances(Collection<Ingredient> all) {
    return all.stream().map(each -> each.id().replace('-', ' ')).collect(Collectors.toSet());
  }

  private static String singular(String form) {
    return form.replaceFirst("(?<=ch)es$|s$", "").toLowerCase(Locale.ROOT);
  }

  /// Whether a medicine comes in this form and no other way that is another medicine: by its ATC
  /// code, or by its own name ("diclofenac-gel").
  private static boolean hasForm(Ingredient ingredient, String form) {
    String singular = singular(form);
    if (ingredient.id().contains(singular)) {
      return true;
    }
    List<String> places =
        switch (singular) {
          case "drop" -> List.of("S", "R01");
          case "eye" -> List.of("S01");
          case "ear" -> List.of("S02", "S03");
          case "nasal", "nose" -> List.of("R01");
          case "spray" -> List.of("R01", "R02", "C01DA");
          case "gel", "cream", "ointment", "lotion" -> List.of("D", "M02");
          case "patch", "plaster" -> List.of("N07BA", "M02", "N01BB");
          default -> List.of();
        };
    return !ingredient.atc().isEmpty()
        && ingredient.atc().stream().allMatch(code -> places.stream().anyMatch(code::startsWith));
  }
}
