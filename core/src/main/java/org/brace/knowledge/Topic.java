package org.brace.knowledge;

import java.util.List;
import java.util.Map;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// One screen of the interview: facts that are asked together.
///
/// @param order its place in the usual order, unique
/// @param answersUnder what is asked here and belongs to another topic, where answers are shown:
///   from the fact to that topic
/// @param facts the facts asked on it, in the order of asking (headings, not their members)
public record Topic(
    String id,
    String title,
    int order,
    Layout layout,
    @Nullable String intro,
    @Nullable String why,
    @Nullable Rule askWhen,
    Map<String, String> answersUnder,
    List<String> facts,
    Place place) {

  /// How the screen asks.
  public enum Layout {
    /// A list to tick, with "None of these".
    TICK_ALL,
    ONE_BY_ONE,
    /// The medicine list: names to write down, no facts of its own.
    MEDICINE_LIST
  }
}
