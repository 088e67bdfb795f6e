package org.brace.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.brace.simulation.Witness.Filling;
import org.brace.simulation.Witnesses.Ended;

/// Every witness through the interview, with every filling.
public record WitnessRun(List<Witness> witnesses, Map<Filling, List<Ended>> ended) {

  public WitnessRun {
    witnesses = List.copyOf(witnesses);
    ended = Collections.unmodifiableMap(new EnumMap<>(ended));
  }

  public static WitnessRun of(Witnesses witnesses) {
    Map<Filling, List<Ended>> ended = new EnumMap<>(Filling.class);
    for (Filling filling : Filling.values()) {
      ended.put(filling, witnesses.interview(filling));
    }
    return new WitnessRun(witnesses.witnesses(), ended);
  }

  /// Those who ended elsewhere than full knowledge, or for whom that is less than their rule.
  public List<Ended> faults() {
    List<Ended> faults = new ArrayList<>();
    for (List<Ended> all : ended.values()) {
      all.stream().filter(Ended::isFault).forEach(faults::add);
    }
    return faults;
  }

  public boolean hold() {
    return faults().isEmpty();
  }
}
