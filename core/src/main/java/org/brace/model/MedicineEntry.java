package org.brace.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of someone's medicine list, as they wrote it.
///
/// @param name what they call it
/// @param dose the dose of a day, where they told it
/// @param from the first day, where they told it
/// @param to the last day; null while it is still taken or where they did not tell
public record MedicineEntry(
    String name, @Nullable Quantity dose, @Nullable LocalDate from, @Nullable LocalDate to) {}
