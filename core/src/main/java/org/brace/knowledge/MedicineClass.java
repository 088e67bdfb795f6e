package org.brace.knowledge;

import java.util.Map;

/// A class of medicines that rules speak of.
///
/// @param prevalence how common taking one is, under the key `present`; empty where no number needs
///   it
/// @param byAge what that is multiplied by at each age; empty where age makes no difference
public record MedicineClass(
    String id,
    String name,
    String layName,
    Map<String, Estimate> prevalence,
    Map<String, Double> byAge,
    Place place) {}
