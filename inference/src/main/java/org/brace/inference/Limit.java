package org.brace.inference;

/// What one question may take before it is refused.
///
/// @param multiplications of one pass; an answer takes three times as many
/// @param cells entries of all tables together; each takes 16 bytes, for it and for what it is
///   worth
/// @param turns of the search for a cheaper plan: few where a plan is for one world, once
public record Limit(double multiplications, long cells, int turns) {

  /// About a second, and 64 MiB.
  public static final Limit USUAL = new Limit(5e8, 1L << 22);

  /// With as long a search as pays where plans are kept.
  public Limit(double multiplications, long cells) {
    this(multiplications, cells, Integer.MAX_VALUE);
  }

  public Limit {
    // Written so that NaN fails too.
    boolean large = cells > Integer.MAX_VALUE / 2;
    if (!(multiplications >= 0) || cells < 0 || large || turns < 0) {
      throw new IllegalArgumentException(
          "%s multiplications, %d entries and %d turns are no limit"
              .formatted(multiplications, cells, turns));
    }
  }
}
