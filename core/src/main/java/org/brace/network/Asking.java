package org.brace.network;

/// One question, and what its answer is expected to tell of the causes.
///
/// @param fact what to ask; of a line that asks for several, the first
/// @param value what it is worth beside those ranked before it, in the measure of the ranking
public record Asking(String fact, double value) {}
