package org.brace.simulation;

import java.util.List;
import java.util.SortedSet;
import org.brace.model.Level;

/// One simulated person after triage.
///
/// @param age years
/// @param asthma whether a doctor has told them that they have asthma
/// @param conditions what they have
/// @param serious whether one of those should be seen on the same day or sooner
/// @param level what the rules say
/// @param rules the reasons for that level
/// @param told their answers that are not harmless, in the words of a case file
public record Simulated(
    int age,
    boolean asthma,
    SortedSet<String> conditions,
    boolean serious,
    Level level,
    List<String> rules,
    List<String> told) {
  public Simulated {
    rules = List.copyOf(rules);
    told = List.copyOf(told);
  }
}
