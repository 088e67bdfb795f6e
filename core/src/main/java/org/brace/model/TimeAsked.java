package org.brace.model;

/// What is asked of the time of a medicine.
///
/// @param question a sentence or two
/// @param examples answers that would be understood, parted by semicolons
public record TimeAsked(String question, String examples) {}
