package org.brace.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A medicine that is not recognised, with names that may have been meant. None is taken unless it
/// was chosen.
///
/// @param chosen the one that was meant; empty to keep it as it was typed; null while neither is
///   said
public record Doubt(String typed, List<String> near, @Nullable String chosen) {}
