package org.brace.inference;

/// What one question may take before it is refused.
///
/// @param multiplications of one pass; an answer takes three times as many
/// @param cells entries of all tables together; each takes 16 bytes, for it and for what it is
///   worth
public record Limit(double multiplications, long cells) {

  /// About a second, and 64 MiB.
  public static final Limit USUAL = new Limit(5e8, 1L << 22);

  public Limit {
    // Written so that NaN fails too.
    if (!(multiplications >= 0) || cells < 0 || cells > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "%s multiplications and %d entries are no limit".formatted(multiplications, cells));
    }
  }
}
