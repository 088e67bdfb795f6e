package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.brace.RealBase;
import org.brace.knowledge.Ingredient;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in the brands that people type, above all what their names do not say.
class BrandNamesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static Resolved resolved(String line) {
    return LIST.resolve(List.of(new MedicineEntry(line, null, null, null)), NOW);
  }

  private static String inside(Resolved resolved) {
    var ids = new TreeSet<String>();
    resolved.recognised().stream()
        .flatMap(each -> each.ingredients().stream())
        .map(Ingredient::id)
        .forEach(ids::add);
    return String.join(" ", ids);
  }

  @ParameterizedTest
  @CsvSource({
    "Clozaril 300 mg at night, clozapine",
    "Zaponex, clozapine",
    "Denzapine 50mg/ml, clozapine",
    "Sinthrome 1mg, acenocoumarol",
    "Nitrolingual pump spray, glyceryl-trinitrate",
    "LoSalt, potassium-chloride",
    "Kentera patch, oxybutynin",
    "Buccolam, midazolam",
    "Buvidal monthly injection, buprenorphine",
    "Methadone 60ml daily supervised, methadone",
    "Evotaz, atazanavir cobicistat",
    "Foracort 200 inhaler, budesonide formoterol",
    "Deriphyllin, etofylline theophylline",
    "Combiflam, ibuprofen paracetamol",
    "Dolo 650, paracetamol",
    "Sinarest, chlorphenamine paracetamol phenylephrine",
    "Zerodol P, aceclofenac paracetamol",
    "Zerodol MR, aceclofenac tizanidine",
    "Meftal Spas, dicycloverine mefenamic-acid",
    "Myospaz, chlorzoxazone paracetamol",
    "Pan D, domperidone pantoprazole",
    "Montair LC, levocetirizine montelukast",
    "Ecosprin 75, aspirin-low-dose",
    "Glycomet GP 2, glimepiride metformin",
    "hydrocortisone 1%, hydrocortisone-cream",
    "hydrocortisone 1 % twice daily, hydrocortisone-cream",
    "hydrocortisone 10 mg, hydrocortisone-tablets",
    "budesonide 200 inhaler, budesonide",
    "budesonide 3 mg capsules, budesonide-for-the-gut",
    "Entocort, budesonide-for-the-gut",
    "Symbicort 200/6, budesonide formoterol",
    "Zoladex implant, goserelin",
    "Zostavax, zoster-vaccine-live",
    "Shingrix, zoster-vaccine",
    "filgrastim, filgrastim",
    "Zarzio injections, filgrastim",
    "Neulasta, pegfilgrastim",
    "'vancomycin (2 weeks, finished)', vancomycin",
    "night insulin, insulin",
    "Ibuflam 400, ibuprofen",
    "saline, sodium-chloride",
    "capsaicin, capsaicin-cream",
  })
  void what_is_in_a_brand_is_known(String line, String ingredients) {
    Resolved resolved = resolved(line);

    assertThat(inside(resolved)).isEqualTo(ingredients);
    assertThat(resolved.unrecognised()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Calcort 12 mg, 9.96",
    "Hydrocortone 20 mg, 5",
    "Efmody 20 mg, 5",
    "Solone 25 mg, 25",
    "Panafcort 10 mg, 10",
    "Wysolone 10 mg, 10",
    "Omnacortil 10 mg, 10",
    "Entocort 9 mg, 5.4",
    "Cortiment 9 mg, 5.4",
    "Budenofalk 9 mg, 5.4",
    "Jorveza 2 mg, 1.2",
  })
  void steroid_brands_count_with_their_strength(String line, double aDay) {
    var computed = resolved(line + " every day since 22 November 2025").computed();

    assertThat(computed)
        .containsEntry("steroid-systemic-long", Span.PRESENT)
        .containsEntry("steroid-course-current", Span.PRESENT);
    assertThat(computed.get("prednisolone-12m").low())
        .isBetween(365 * aDay - 0.01, 367 * aDay + 0.01);
  }

  @Test
  void a_name_that_holds_different_things_leaves_open_what_it_may_be() {
    assertThat(resolved("Ascoril").computed())
        .containsEntry("takes.saba", Span.YES_OR_NO)
        .containsEntry("takes.decongestant", Span.YES_OR_NO);
    assertThat(resolved("my implant").computed())
        .containsEntry("takes.hormone-stopper", Span.YES_OR_NO);
    assertThat(resolved("prostate injection every three months").computed())
        .containsEntry("takes.hormone-stopper", Span.YES_OR_NO)
        .containsEntry("takes.cancer-hormone", Span.YES_OR_NO)
        .containsEntry("takes.anticoagulant", Span.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blood thinning injections",
        "blood thinning jabs for ten days after the caesarean",
        "clot injections for ten days after the birth",
        "my anti-clotting injection",
        "injections for blood clots"
      })
  void injections_against_clots_are_anticoagulants_and_no_platelet_blockers(String line) {
    assertThat(resolved(line).computed())
        .containsEntry("takes.anticoagulant", Span.PRESENT)
        .containsEntry("takes.antiplatelet", Span.ABSENT);
  }

  /// "Clot" alone names no medicine.
  @ParameterizedTest
  @ValueSource(strings = {"apixaban, clot in the leg", "apixaban 5 mg clot in leg 2024"})
  void a_clot_beside_a_medicine_is_what_it_is_for(String line) {
    assertThat(inside(resolved(line))).isEqualTo("apixaban");
    assertThat(resolved(line).problems()).isEmpty();
  }

  @Test
  void a_scheme_of_chemotherapy_is_that_whatever_day_of_it_is() {
    assertThat(resolved("R-CHOP, day 9 of cycle 2").computed())
        .containsEntry("takes.chemotherapy", Span.PRESENT)
        .containsEntry("takes.steroid-tablets", Span.YES_OR_NO);
    assertThat(resolved("FOLFOX").computed()).containsEntry("takes.fluoropyrimidine", Span.PRESENT);
  }
}
