package org.brace.knowledge;

import java.util.List;

/// An active substance.
///
/// @param atc ATC codes
/// @param atcChecked whether somebody looked the codes up
/// @param prednisoloneEquivalent mg of prednisolone that 1 mg stands for; 0 where it is no steroid
///   tablet
/// @param beclometasoneEquivalent micrograms of ordinary beclometasone that 1 microgram stands for;
///   0 where it is no inhaled steroid, or nobody agrees
public record Ingredient(
    String id,
    List<String> classes,
    List<String> atc,
    boolean atcChecked,
    double prednisoloneEquivalent,
    double beclometasoneEquivalent,
    Place place) {}
