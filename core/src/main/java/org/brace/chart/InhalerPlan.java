package org.brace.chart;

import org.brace.knowledge.Fact;
import org.brace.model.Span;

/// The inhaler regimen: what the medicine list allows, and what the person says of the plan.
final class InhalerPlan {

  /// The fact that says how a combined inhaler is used; its states are those of the regimen.
  static final String ASKED = "inhaler-plan";

  private InhalerPlan() {}

  /// The regimens that are possible: of those that the list leaves open, the one that was told.
  static Span regimen(Fact regimen, Fact asked, Span listed, Span told) {
    if (!told.isPoint()) {
      return listed;
    }
    int state = regimen.state(asked.states().get((int) told.low()));
    boolean open = listed.low() <= state && state <= listed.high();
    return open ? Span.point(state) : listed;
  }
}
