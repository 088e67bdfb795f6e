package org.brace.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.chart.Chart;
import org.brace.model.Answer;
import org.brace.model.Span;

/// What someone answers when asked everything.
///
/// @param chart what is known of them then
/// @param told by asked fact
/// @param computed what their medicine list says, by derived fact
/// @param notable what they tell that is not harmless, in the words of a case file
public record Answered(
    Chart chart, Map<String, Answer> told, Map<String, Span> computed, List<String> notable) {
  public Answered {
    told = Collections.unmodifiableMap(new TreeMap<>(told));
    computed = Collections.unmodifiableMap(new TreeMap<>(computed));
    notable = List.copyOf(notable);
  }
}
