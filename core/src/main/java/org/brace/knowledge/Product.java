package org.brace.knowledge;

import java.util.List;

/// A name that people use: of a brand or mixture, or of a kind of medicine ("blue inhaler").
///
/// @param contains what is in it; empty where it names only a kind
/// @param is the classes that a kind surely is of
/// @param mayBe the classes that a kind may be of
/// @param paracetamol milligrams of paracetamol in one tablet, capsule or sachet; 0 where there is
///   none or packs of this name differ
public record Product(
    String name,
    List<String> contains,
    List<String> is,
    List<String> mayBe,
    List<String> countries,
    double paracetamol,
    Place place) {

  public Product {
    contains = List.copyOf(contains);
    is = List.copyOf(is);
    mayBe = List.copyOf(mayBe);
    countries = List.copyOf(countries);
  }
}
