package org.brace.web.pages;

/// Steroid tablets or an injection of which it is open when and for how long. Who does not know may
/// leave it open.
///
/// @param when what was said of it so far; empty for nothing
/// @param misread whether that was not understood
public record OpenTime(String typed, String when, boolean misread) {}
