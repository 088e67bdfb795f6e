package org.brace.knowledge;

import java.util.Map;

/// A class of medicines that rules speak of.
///
/// @param prevalence how common taking one is, under the key `present`; empty where no number needs
///   it
public record MedicineClass(
    String id, String name, String layName, Map<String, Estimate> prevalence, Place place) {}
