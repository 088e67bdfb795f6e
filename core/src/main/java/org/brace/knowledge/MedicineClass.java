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

  /// The id of the fact that something of a class is taken.
  public static String takes(String medicineClass) {
    return "takes." + medicineClass;
  }

  /// The id of the fact how many of a class are taken.
  public static String countTaken(String medicineClass) {
    return "count-taken." + medicineClass;
  }

  /// The id of the fact that one of a class was stopped lately, and none is taken now.
  public static String stoppedLately(String medicineClass) {
    return "stopped-lately." + medicineClass;
  }

  /// Those who stopped one in the last days, and take none of the class now.
  ///
  /// @param days how many days count as lately
  /// @param prevalence how common that is, under the key `present`
  public record StoppedLately(int days, List<String> sources, Map<String, Estimate> prevalence) {}
}
