package org.brace.simulation;

import java.util.List;
import org.brace.model.Level;
import org.brace.network.DrawnPerson;

/// One simulated person after triage.
///
/// @param number which one of the run, from 0: with the seed it gives the same person again
/// @param rules the rules that gave the level
/// @param serious whether they have a condition that should be seen on the same day or sooner
public record Simulated(
    long number, DrawnPerson person, Level level, List<String> rules, boolean serious) {
  public Simulated {
    rules = List.copyOf(rules);
  }
}
