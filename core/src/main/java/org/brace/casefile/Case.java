package org.brace.casefile;

import java.time.Instant;
import java.util.List;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Teller;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// One person at one moment.
///
/// @param now the moment that dates and ages of answers are measured against
/// @param place the country whose numbers to call, such as `GB`; null where it is not known
/// @param toldBy who told what names no teller of its own
/// @param medicines null where nobody asked; empty where nothing is taken
/// @param wants what is planned or asked about: medicines and measures, as written
/// @param evidence the answers, age and sex among them
/// @param expect what a golden case expects; null elsewhere
/// @param knowledge the hash of the knowledge base with which its answers were told; null where
///   that is not known, and in every case that was made from it
public record Case(
    String id,
    String story,
    Instant now,
    @Nullable String place,
    Teller toldBy,
    @Nullable List<MedicineEntry> medicines,
    List<MedicineEntry> wants,
    Evidence evidence,
    @Nullable Expectation expect,
    @Nullable String knowledge) {
  public Case {
    medicines = medicines == null ? null : List.copyOf(medicines);
    wants = List.copyOf(wants);
  }

  /// A case of which it is not known with which knowledge base its answers were told.
  public Case(
      String id,
      String story,
      Instant now,
      @Nullable String place,
      Teller toldBy,
      @Nullable List<MedicineEntry> medicines,
      List<MedicineEntry> wants,
      Evidence evidence,
      @Nullable Expectation expect) {
    this(id, story, now, place, toldBy, medicines, wants, evidence, expect, null);
  }

  /// What day it is, and how days are written there.
  public Today today() {
    return Today.of(now, place);
  }

  /// This case in another place. A date of a medicine may be another day there: who moves a case on
  /// uses `Assessor.moved`.
  public Case withPlace(@Nullable String where) {
    return new Case(id, story, now, where, toldBy, medicines, wants, evidence, expect);
  }

  /// This case with something else that is planned or asked about.
  public Case withWants(List<MedicineEntry> list) {
    return new Case(id, story, now, place, toldBy, medicines, list, evidence, expect);
  }

  /// This case with the knowledge base with which its answers were told.
  public Case toldWith(String sha256) {
    return new Case(id, story, now, place, toldBy, medicines, wants, evidence, expect, sha256);
  }

  /// The moment at which more is told: never before this case, as a clock may be set back, and what
  /// is sent from two tabs may arrive in another order than it was taken up.
  public Instant notBefore(Instant moment) {
    return moment.isBefore(now) ? now : moment;
  }

  /// This case at another moment; its answers keep their own. What its medicines say of times may
  /// be another thing then: who moves a case on uses `Assessor.later`.
  public Case at(Instant moment) {
    return new Case(id, story, moment, place, toldBy, medicines, wants, evidence, expect);
  }

  /// This case with other answers and another medicine list.
  public Case with(Evidence answers, @Nullable List<MedicineEntry> list) {
    return new Case(id, story, now, place, toldBy, list, wants, answers, expect);
  }
}
