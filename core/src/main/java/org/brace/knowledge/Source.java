package org.brace.knowledge;

/// A publication or guideline, and what was taken from it.
///
/// @param called what a reader is shown for it, in a few words: `NICE CG95`; its id where the file
///   gives none
/// @param year when it came out; empty where that is not known
/// @param locator DOI, PubMed id or address; empty where there is none
/// @param checked whether it was read for this; otherwise it was recalled and not re-read
public record Source(
    String id,
    String title,
    String called,
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
