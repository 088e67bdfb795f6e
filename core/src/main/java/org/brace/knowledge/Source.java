package org.brace.knowledge;

/// A publication or guideline, and what was taken from it.
///
/// @param year when it came out; empty where that is not known
/// @param locator DOI, PubMed id or address; empty where there is none
/// @param checked whether it was read for this; otherwise it was recalled and not re-read
public record Source(
    String id,
    String title,
    String year,
    String locator,
    String took,
    boolean checked,
    Place place) {

  /// The title, with the year where that is known.
  public String cited() {
    return year.isEmpty() ? title : "%s (%s)".formatted(title, year);
  }
}
