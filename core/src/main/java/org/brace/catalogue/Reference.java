package org.brace.catalogue;

import java.util.Locale;

/// An item of the knowledge base by its kind and id.
///
/// @param id for a product, its name
public record Reference(Kind kind, String id) {

  /// The id as part of an address: `co-codamol-8-500` for `co-codamol 8/500`.
  public String slug() {
    return kind == Kind.MEDICINE ? slug(id) : id;
  }

  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
  }
}
