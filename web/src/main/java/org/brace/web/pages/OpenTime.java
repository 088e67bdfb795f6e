package org.brace.web.pages;

/// Steroid tablets or an injection of which it is open when and for how long. Who does not know may
/// leave it open.
///
/// @param question what is asked of it
/// @param when what was said of it so far; empty for nothing
/// @param half what was half understood of it, so that sending it again leaves the rest open; empty
///   for nothing
/// @param misread whether it was not understood, or only half
public record OpenTime(String typed, String question, String when, String half, boolean misread) {}
