package org.brace.web.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/// The countries whose numbers are known, with their names.
final class Places {

  private Places() {}

  /// What to call in an emergency; in words where the place is not known.
  static String emergencyNumber(Knowledge knowledge, @Nullable String place) {
    var numbers = knowledge.policy().numbers();
    String key = place != null && numbers.containsKey(place) ? place : Policy.ANYWHERE;
    return Objects.requireNonNull(numbers.get(key)).getOrDefault("emergency", "");
  }

  static Map<String, String> names(Knowledge knowledge) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String place : knowledge.policy().places()) {
      names.put(place, Locale.of("", place).getDisplayCountry(Locale.UK));
    }
    return names;
  }
}
