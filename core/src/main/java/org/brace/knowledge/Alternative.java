package org.brace.knowledge;

import org.jspecify.annotations.Nullable;

/// What may be taken or done instead of something.
///
/// @param remedy what it is, so that it can be checked for the person; null where nothing speaks of
///   it
/// @param says how it is put; null where the name of the remedy does
public record Alternative(@Nullable Remedy remedy, @Nullable String says) {}
