package org.brace.report;

import java.time.ZoneId;
import org.brace.assessment.Assessment;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.MedicineList;

/// Turns assessments into documents. Made once for a knowledge base, then used by any thread.
public final class Reports {

  private final Knowledge knowledge;
  private final MedicineList medicines;

  public Reports(Knowledge knowledge) {
    this(knowledge, new MedicineList(knowledge));
  }

  /// The same, with what makes sense of medicines made already.
  ///
  /// @param medicines of that knowledge base
  public Reports(Knowledge knowledge, MedicineList medicines) {
    this.knowledge = knowledge;
    this.medicines = medicines;
  }

  /// One page for the clinician.
  public Document forClinician(Case given, Assessment assessment) {
    return ClinicianReport.of(
        knowledge, given, medicines.resolve(given.medicines(), given.today()), assessment);
  }

  /// A leaflet for the person, made where nobody knows what time it is.
  public Document forPerson(Assessment assessment) {
    return Leaflet.of(knowledge, assessment, null);
  }

  /// A leaflet for the person.
  ///
  /// @param machine the clock of where it is made
  public Document forPerson(Assessment assessment, ZoneId machine) {
    return Leaflet.of(knowledge, assessment, machine);
  }
}
