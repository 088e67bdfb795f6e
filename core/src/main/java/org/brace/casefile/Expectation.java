package org.brace.casefile;

import java.util.List;
import java.util.Map;
import org.brace.model.Level;
import org.brace.model.Within;
import org.jspecify.annotations.Nullable;

/// What a golden case expects. What is null or empty is not expected either way.
///
/// @param because ids of reasons that must be given; there may be others
/// @param notBecause ids of reasons that must not be given
/// @param avoid what must be avoided, each an id of a medicine rule, of what it is about, or of an
///   option or self-care item; so also for the others
/// @param followUp ids of follow-ups that must be told; none, written as "none", that none may
/// @param adherence ids of what must be told of keeping to a treatment; "none" likewise
/// @param plans "asthma" and "back": the plans that must be there; "none" likewise
/// @param causes bounds for the probability of some conditions
public record Expectation(
    @Nullable Level level,
    @Nullable Within within,
    List<String> because,
    List<String> notBecause,
    Map<String, Bounds> causes,
    List<String> avoid,
    List<String> askFirst,
    List<String> doNotStop,
    List<String> suitable,
    List<String> notSuitable,
    List<String> followUp,
    List<String> adherence,
    List<String> plans,
    List<String> problems) {

  /// That nothing of a kind may be told.
  public static final String NONE = "none";

  static final List<String> PLANS = List.of("asthma", "back");

  public Expectation {
    because = List.copyOf(because);
    notBecause = List.copyOf(notBecause);
    causes = Map.copyOf(causes);
    avoid = List.copyOf(avoid);
    askFirst = List.copyOf(askFirst);
    doNotStop = List.copyOf(doNotStop);
    suitable = List.copyOf(suitable);
    notSuitable = List.copyOf(notSuitable);
    followUp = List.copyOf(followUp);
    adherence = List.copyOf(adherence);
    plans = List.copyOf(plans);
    problems = List.copyOf(problems);
  }

  /// The least and the most that a probability may be.
  public record Bounds(double atLeast, double atMost) {}
}
