package org.brace.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One possible cause.
///
/// @param id the condition
/// @param interval how far the probability moves with the numbers of the knowledge base; null where
///   it was not asked for
/// @param pro what speaks for it, strongest first
/// @param against what speaks against it, strongest first
public record Cause(
    String id,
    double probability,
    @Nullable Interval interval,
    List<Weight> pro,
    List<Weight> against) {

  public Cause {
    pro = List.copyOf(pro);
    against = List.copyOf(against);
  }

  /// The middle of a distribution.
  ///
  /// @param mass the share that lies inside, such as 0.9
  public record Interval(double low, double high, double mass) {}

  /// By how much a fact moves the cause.
  ///
  /// @param logOdds natural log odds of the cause with the fact less those without it; above 0 is
  ///   for
  /// @param direct whether the fact bears on the cause of itself, as a sign or risk of it or of
  ///   what brings it on; else it moves the cause only through another one that it speaks for or
  ///   against
  public record Weight(String fact, double logOdds, boolean direct) {}
}
