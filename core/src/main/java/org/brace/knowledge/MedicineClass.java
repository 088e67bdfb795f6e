package org.brace.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A class of medicines that rules speak of.
///
/// @param prevalence how common taking one is, under the key `present`; empty where no number needs
///   it
/// @param byAge what that is multiplied by at each age; empty where age makes no difference
/// @param stoppedLately who stopped one so lately that it may still show; null where that is not
///   looked at
public record MedicineClass(
    String id,
    String name,
    String layName,
    Map<String, Estimate> prevalence,
    Map<String, Double> byAge,
    @Nullable StoppedLately stoppedLately,
    Place place) {

  /// What comes before the class in the id of the fact that one of it was stopped lately.
  public static final String STOPPED_LATELY = "stopped-lately.";

  /// Those who stopped one in the last days, and take none of the class now.
  ///
  /// @param days how many days count as lately
  /// @param prevalence how common that is, under the key `present`
  public record StoppedLately(int days, List<String> sources, Map<String, Estimate> prevalence) {}
}
