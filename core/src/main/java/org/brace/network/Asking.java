package org.brace.network;

/// One question, and what its answer is expected to tell of the causes.
///
/// @param fact what to ask
/// @param value by how much the answer is expected to lower what is uncertain of the causes, summed
///   over them, in nats: of those asked before it only what they leave
public record Asking(String fact, double value) {}
