package org.brace.knowledge;

/// A publication or guideline, and what was taken from it.
///
/// @param locator DOI, PubMed id or address; empty where there is none
/// @param checked whether it was read for this; otherwise it was recalled and not re-read
public record Source(
    String id,
    String title,
    String year,
    String locator,
    String took,
    boolean checked,
    Place place) {}
