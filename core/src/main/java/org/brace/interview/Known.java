package org.brace.interview;

import java.time.Instant;
import java.util.Map;
import org.brace.casefile.Case;
import org.brace.chart.Chart;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.Resolved;
import org.brace.model.Evidence;
import org.brace.model.Span;
import org.jspecify.annotations.Nullable;

/// All that is known of one person while the interview goes on.
///
/// @param medicines what the medicine list says, by the id of the derived fact; null where nobody
///   asked for it
public record Known(Evidence evidence, @Nullable Map<String, Span> medicines, Instant now) {

  public Known {
    medicines = medicines == null ? null : Map.copyOf(medicines);
  }

  /// What a case tells.
  ///
  /// @param resolved its medicine list
  public static Known of(Case given, Resolved resolved) {
    return new Known(
        given.evidence(), given.medicines() == null ? null : resolved.computed(), given.now());
  }

  /// The possible values of every fact.
  public Chart chart(Knowledge knowledge) {
    return Chart.of(knowledge, evidence, medicines == null ? Map.of() : medicines, now);
  }

  /// The same with more told.
  public Known with(Evidence more) {
    return new Known(more, medicines, now);
  }
}
