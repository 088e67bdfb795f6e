package org.brace.web.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/// The countries whose numbers are known, with their names.
final class Places {

  /// What a form sends for a country that is not listed.
  static final String ELSEWHERE = "elsewhere";

  private Places() {}

  /// What to call in an emergency; in words where the place is not known.
  static String emergencyNumber(Knowledge knowledge, @Nullable String place) {
    Policy policy = knowledge.policy();
    var numbers = place == null ? null : policy.numbersIn(place);
    if (numbers == null) {
      numbers = Objects.requireNonNull(policy.numbers().get(Policy.ANYWHERE));
    }
    return numbers.getOrDefault("emergency", "");
  }

  /// The place that was chosen of those, or that none of them is it.
  ///
  /// @param sent what a form says; null where it does not ask
  /// @param before where they were until then
  static @Nullable String chosen(
      Knowledge knowledge, @Nullable String sent, @Nullable String before) {
    if (sent == null) {
      return before;
    }
    return knowledge.policy().places().contains(sent) ? sent : null;
  }

  /// What a page needs to let someone choose where they are.
  static void toChoose(Knowledge knowledge, Case given, Model model) {
    toChoose(knowledge, given.place(), model);
  }

  /// The same.
  ///
  /// @param place where they are as far as it is known; null where it is not
  static void toChoose(Knowledge knowledge, @Nullable String place, Model model) {
    model.addAttribute("places", names(knowledge, place));
    model.addAttribute("place", place);
  }

  /// In the order of their names: countries, and no place that stands for several of them unless it
  /// is the one that was told.
  private static Map<String, String> names(Knowledge knowledge, @Nullable String told) {
    Policy policy = knowledge.policy();
    Map<String, String> names = new LinkedHashMap<>();
    policy.places().stream()
        .filter(place -> !policy.members().containsKey(place) || place.equals(told))
        .sorted(Comparator.comparing(Places::name))
        .forEach(place -> names.put(place, name(place)));
    return names;
  }

  private static String name(String place) {
    return Locale.of("", place).getDisplayCountry(Locale.UK);
  }
}
