package org.brace.assessment;

import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessment.Contact;
import org.brace.knowledge.Policy;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;

/// Whom to turn to, by kind and place.
final class Contacts {

  private final Policy policy;

  Contacts(Policy policy) {
    this.policy = policy;
  }

  /// The contact of a kind; in words that hold anywhere where the place is not known.
  ///
  /// @param kind emergency, urgent, routine or pharmacy
  Contact of(String kind, @Nullable String place) {
    Map<String, String> here = place == null ? null : policy.numbersIn(place);
    String told = here == null ? null : here.get(kind);
    if (told == null) {
      return new Contact(anywhere(kind), null, null);
    }
    boolean isNumber = told.chars().anyMatch(Character::isDigit);
    return isNumber ? new Contact(name(kind), told, place) : new Contact(told, null, place);
  }

  /// A place that the policy has no numbers for is told, not passed over.
  List<Problem> problems(@Nullable String place) {
    if (place == null || policy.numbersIn(place) != null) {
      return List.of();
    }
    return List.of(
        new Problem(
            "unknown-place",
            "place",
            place,
            "There are no numbers to call for the place \"" + place + "\".",
            "Use one of: " + String.join(", ", policy.places()) + "."));
  }

  private String anywhere(String kind) {
    String told = policy.numbers().getOrDefault(Policy.ANYWHERE, Map.of()).get(kind);
    return told == null ? name(kind) : told;
  }

  private static String name(String kind) {
    return switch (kind) {
      case "emergency" -> "emergency number";
      case "urgent" -> "urgent advice line";
      case "routine" -> "doctor's surgery";
      case "pharmacy" -> "pharmacy";
      default -> kind;
    };
  }
}
