package org.brace.web.pages;

import org.brace.model.TimeAsked;

/// Steroid tablets or an injection whose time leaves something open. Who does not know may leave it
/// open.
///
/// @param asked what is asked of it
/// @param when what was said of it so far; empty for nothing
/// @param half what was half understood of it, so that sending it again leaves the rest open; empty
///   for nothing
/// @param misread whether it was not understood, or only half
public record OpenTime(String typed, TimeAsked asked, String when, String half, boolean misread) {}
