package org.brace.knowledge;

import java.util.Locale;

/// Something that someone may take or do, and that rules can speak of: a class of medicines, one
/// ingredient, or a measure such as heat.
public record Remedy(Kind kind, String id) {

  /// What sort of thing it is.
  public enum Kind {
    CLASS,
    INGREDIENT,
    MEASURE;

    /// The key in files.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Remedy medicineClass(String id) {
    return new Remedy(Kind.CLASS, id);
  }

  public static Remedy ingredient(String id) {
    return new Remedy(Kind.INGREDIENT, id);
  }

  public static Remedy measure(String id) {
    return new Remedy(Kind.MEASURE, id);
  }

  @Override
  public String toString() {
    return kind.id() + " " + id;
  }
}
