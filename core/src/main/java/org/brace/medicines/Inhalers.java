package org.brace.medicines;

import java.util.List;
import org.brace.model.InhalerRegimen;
import org.brace.model.Span;

/// How the inhalers of a medicine list work together.
///
/// An inhaler with formoterol and a steroid that one-inhaler plans use can be used in fixed doses,
/// when needed (AIR) or both ways (MART); which of them is left open unless the entry says so.
final class Inhalers {

  private static final String STEROID = "inhaled-steroid";
  private static final String LONG_ACTING = "laba";
  private static final String RELIEVER = "saba";
  private static final String FORMOTEROL = "formoterol";

  /// Steroids, and their strengths, that AIR and MART are known for.
  private static final String ONE_INHALER_STEROID = "one-inhaler-steroid";

  private static final String OTHER_OPENER = "lama";

  private final List<Recognised> current;

  Inhalers(List<Recognised> medicines) {
    current = medicines.stream().filter(Recognised::current).toList();
  }

  /// The regimens that the list allows.
  ///
  /// @param open whether there are medicines that are not known, of which each may be an inhaler
  Span regimens(boolean open) {
    boolean steroid = has(STEROID);
    boolean longActing = has(LONG_ACTING);
    boolean reliever = has(RELIEVER);
    if (open || current.stream().anyMatch(Inhalers::mayBeAnother)) {
      return between(least(steroid, longActing, reliever), InhalerRegimen.MART);
    }
    if (steroid && longActing) {
      return current.stream()
          .filter(Inhalers::mayRelieve)
          .findFirst()
          .map(Inhalers::combined)
          .orElse(only(InhalerRegimen.ICS_LABA));
    }
    if (steroid) {
      return only(reliever ? InhalerRegimen.ICS_SABA : InhalerRegimen.ICS_ONLY);
    }
    if (longActing) {
      return only(InhalerRegimen.LABA_ONLY);
    }
    return only(reliever ? InhalerRegimen.SABA_ONLY : InhalerRegimen.NONE);
  }

  /// The least of the regimens that another inhaler could make of those that are known: without a
  /// steroid a long-acting opener may come to a reliever, with one nothing undoes the steroid.
  private static InhalerRegimen least(boolean steroid, boolean longActing, boolean reliever) {
    if (steroid && longActing) {
      return InhalerRegimen.ICS_LABA;
    }
    if (steroid) {
      return reliever ? InhalerRegimen.ICS_SABA : InhalerRegimen.ICS_ONLY;
    }
    return longActing || reliever ? InhalerRegimen.LABA_ONLY : InhalerRegimen.NONE;
  }

  /// Whether it names a kind of inhaler that may hold something else.
  private static boolean mayBeAnother(Recognised medicine) {
    return medicine.mayBeOf(STEROID) || medicine.mayBeOf(LONG_ACTING) || medicine.mayBeOf(RELIEVER);
  }

  private boolean has(String medicineClass) {
    return current.stream().anyMatch(each -> each.isOf(medicineClass));
  }

  /// Whether it may be the one inhaler for everything: not at a high dose, and no triple inhaler.
  private static boolean mayRelieve(Recognised medicine) {
    if (medicine.ingredients().isEmpty()) {
      return medicine.isOf(STEROID) && medicine.isOf(LONG_ACTING);
    }
    return medicine.isOf(ONE_INHALER_STEROID)
        && !medicine.isOf(OTHER_OPENER)
        && medicine.ingredients().stream().anyMatch(each -> each.id().equals(FORMOTEROL));
  }

  /// The regimen of one inhaler with both, by how it is used.
  private static Span combined(Recognised inhaler) {
    return switch (inhaler.course().use()) {
      case null -> between(InhalerRegimen.ICS_LABA, InhalerRegimen.MART);
      case WHEN_NEEDED -> only(InhalerRegimen.AIR);
      case BOTH -> only(InhalerRegimen.MART);
      // "Twice a day" may leave out that more is taken when needed.
      case REGULARLY -> between(InhalerRegimen.ICS_LABA, InhalerRegimen.MART);
    };
  }

  private static Span only(InhalerRegimen regimen) {
    return Span.point(place(regimen));
  }

  private static Span between(InhalerRegimen one, InhalerRegimen other) {
    return Span.closed(place(one), place(other));
  }

  private static int place(InhalerRegimen regimen) {
    return InhalerRegimen.ids().indexOf(regimen.id());
  }
}
