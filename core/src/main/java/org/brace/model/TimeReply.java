package org.brace.model;

/// What a reply to "when did you take it, and for how long" comes to.
public sealed interface TimeReply {

  /// All of it is told.
  ///
  /// @param line the medicine with its time, to be kept
  record Settled(String line) implements TimeReply {}

  /// It is told that nobody knows it, or that it was now and then. What the medicine adds up to
  /// stays open, and the result says so.
  ///
  /// @param line the medicine with these words, to be kept; it is not asked again
  record NotKnown(String line) implements TimeReply {}

  /// A part of it is told.
  ///
  /// @param line the medicine with what was understood, to be kept if no more is told
  /// @param message what is understood, what is missing, and how to write it
  record Half(String line, String message) implements TimeReply {}

  /// It is not understood.
  ///
  /// @param message that, and which words would be understood
  record NotUnderstood(String message) implements TimeReply {}
}
