package org.brace.web.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.brace.knowledge.Knowledge;

/// The countries whose numbers are known, with their names.
final class Places {

  private Places() {}

  static Map<String, String> names(Knowledge knowledge) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String place : knowledge.policy().numbers().keySet()) {
      if (!place.equals("unknown")) {
        names.put(place, Locale.of("", place).getDisplayCountry(Locale.UK));
      }
    }
    return names;
  }
}
