package org.brace.network;

import org.brace.knowledge.Estimate;
import org.brace.knowledge.Knowledge;
import org.brace.network.Stated.Named;

/// One way the numbers of the knowledge base could be: as they stand, drawn from their ranges, or
/// the mean of those draws.
///
/// The name of a number makes its draw its own, so that a new number elsewhere does not change it.
sealed interface Draw permits Draw.AsWritten, Draw.OnAverage, Draw.OnlyOf, RangeDraw {

  /// A probability.
  double chance(String name, Estimate estimate);

  /// A ratio of odds.
  double ratio(String name, Estimate estimate);

  /// A number of the network.
  default double of(Named number) {
    return number.isRatio()
        ? ratio(number.name(), number.estimate())
        : chance(number.name(), number.estimate());
  }

  /// The numbers as they stand.
  record AsWritten() implements Draw {

    @Override
    public double chance(String name, Estimate estimate) {
      return estimate.value();
    }

    @Override
    public double ratio(String name, Estimate estimate) {
      return estimate.value();
    }
  }

  /// Each chance as its range says on average, each ratio as it stands.
  ///
  /// What someone has and shows is of degree one in each chance. So where the chances lie in their
  /// ranges independently, its mean over all that they may be is what their means give, and the
  /// posterior that follows has the doubt about them averaged in. A ratio stays as it stands, the
  /// median of what may multiply the odds: its mean would be taken for the mean of a product that
  /// is divided by its own mean and bounded, which it is not.
  record OnAverage(RangeDraw drawn) implements Draw {

    /// By the ranges of a knowledge base.
    static OnAverage of(Knowledge knowledge) {
      return new OnAverage(new RangeDraw(0, new Strata(Ranges.SETS), knowledge.policy()));
    }

    @Override
    public double chance(String name, Estimate estimate) {
      return drawn.mean(estimate);
    }

    @Override
    public double ratio(String name, Estimate estimate) {
      return estimate.value();
    }
  }

  /// The numbers of one kind drawn from their ranges, the others as they stand.
  record OnlyOf(NumberKind kind, RangeDraw drawn) implements Draw {

    @Override
    public double chance(String name, Estimate estimate) {
      return NumberKind.of(name) == kind ? drawn.chance(name, estimate) : estimate.value();
    }

    @Override
    public double ratio(String name, Estimate estimate) {
      return NumberKind.of(name) == kind ? drawn.ratio(name, estimate) : estimate.value();
    }

    @Override
    public double of(Named number) {
      return NumberKind.of(number.name()) == kind ? drawn.of(number) : number.estimate().value();
    }
  }
}
