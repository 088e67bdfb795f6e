package org.brace.network;

import org.brace.knowledge.Estimate;
import org.brace.network.Stated.Named;

/// One way the numbers of the knowledge base could be: as they stand, or drawn from their ranges.
///
/// The name of a number makes its draw its own, so that a new number elsewhere does not change it.
sealed interface Draw permits Draw.AsWritten, Draw.OnlyOf, RangeDraw {

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
