package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.brace.RealBase;
import org.brace.knowledge.Ingredient;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several medicines on one line are several, unless a known product holds just them.
class SeveralOnOneLineTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private static Resolved resolved(String line) {
    return RealBase.MEDICINES.resolve(List.of(new MedicineEntry(line, null, null, null)), NOW);
  }

  private static List<List<String>> inside(String line) {
    return resolved(line).recognised().stream()
        .map(each -> each.ingredients().stream().map(Ingredient::id).toList())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibuprofen, warfarin",
        "ibuprofen and warfarin",
        "ibuprofen/warfarin",
        "ibuprofen + warfarin",
        "ibuprofen & warfarin",
        "ibuprofen warfarin",
        "ibuprofen 400 mg tablets, warfarin 3 mg daily"
      })
  void two_that_are_no_product_are_two_and_each_is_seen_beside_the_other(String line) {
    Resolved resolved = resolved(line);

    assertThat(inside(line)).containsExactly(List.of("ibuprofen"), List.of("warfarin"));
    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.besides(List.of(0)))
        .containsEntry("takes.anticoagulant", Span.PRESENT)
        .containsEntry("takes.nsaid", Span.ABSENT);
    assertThat(resolved.recognised())
        .extracting(each -> each.entry().name())
        .containsExactly("ibuprofen", "warfarin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "co-codamol",
        "Fostair",
        "paracetamol and caffeine",
        "paracetamol, codeine",
        "perindopril/indapamide",
        "budesonide/formoterol",
        "budesonide and formoterol inhaler",
        "Symbicort (budesonide and formoterol)",
        "Symbicort (budesonide/formoterol) 200/6",
        "dextromethorphan guaifenesin"
      })
  void what_a_known_product_holds_is_one_by_the_name_that_was_typed(String line) {
    assertThat(resolved(line).recognised())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.entry().name()).isEqualTo(line);
          assertThat(one.ingredients().size()).isEqualTo(2);
        });
  }

  @Test
  void a_product_beside_another_medicine_stays_whole() {
    assertThat(inside("Symbicort and warfarin"))
        .containsExactly(List.of("budesonide", "formoterol"), List.of("warfarin"));
    assertThat(inside("warfarin, paracetamol and caffeine"))
        .containsExactly(List.of("warfarin"), List.of("paracetamol", "caffeine"));
  }

  @Test
  void the_same_in_two_products_is_told_twice() {
    assertThat(inside("co-codamol and paracetamol"))
        .containsExactly(List.of("codeine", "paracetamol"), List.of("paracetamol"));
  }

  /// The line is not understood as a whole, or its parts hold more.
  @Test
  void each_that_is_understood_counts_and_only_the_others_are_not_recognised() {
    Resolved messy =
        resolved(
            "blue puffer, the purple one, water tablet, blood thinner cant remember name, pred 30mg"
                + " last week 5 days");

    assertThat(messy.unrecognised()).containsExactly("the purple one");
    assertThat(messy.besides(List.of()))
        .containsEntry("takes.anticoagulant", Span.PRESENT)
        .containsEntry("takes.diuretic", Span.PRESENT);
    assertThat(inside("Nurofen Plus, paracetamol"))
        .containsExactly(List.of("ibuprofen", "codeine"), List.of("paracetamol"));
    assertThat(inside("lemsip max, ibuprofen 400 when needed"))
        .hasSize(2)
        .contains(List.of("ibuprofen"));
  }

  /// A kind by which a medicine is called beside it is no other: "apixaban, a blood thinner".
  @ParameterizedTest
  @CsvSource({
    "ibuprofen and a blood thinner, nsaid, anticoagulant",
    "'ibuprofen, a blood thinner', nsaid, anticoagulant",
    "aspirin and a blood thinner, antiplatelet, anticoagulant",
    "a blood thinner + aspirin, antiplatelet, anticoagulant",
    "warfarin with my water tablet, anticoagulant, diuretic",
    "water tablet plus a statin, diuretic, statin",
    "salbutamol and a brown inhaler, saba, inhaled-steroid",
    "brown inhaler & Ventolin, saba, inhaled-steroid",
    "blue inhaler and brown inhaler, saba, inhaled-steroid",
    "'blue inhaler, brown inhaler', saba, inhaled-steroid",
    "my brown and blue inhalers, saba, inhaled-steroid",
    "blue/purple inhalers twice a day, saba, laba"
  })
  void a_kind_joined_to_another_medicine_is_not_lost(String line, String one, String other) {
    Resolved resolved = resolved(line);

    assertThat(resolved.unrecognised()).isEmpty();
    assertThat(resolved.recognised()).hasSize(2);
    assertThat(resolved.computed())
        .containsEntry("takes." + one, Span.PRESENT)
        .containsEntry("takes." + other, Span.PRESENT);
  }

  /// What is told of the time may hold for one of them or for both.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone with antibiotics for 5 days in March",
        "stopped ramipril and a statin",
        "blue and brown inhalers since 2020",
        "a blood thinner and zzblorp"
      })
  void one_with_a_time_or_a_name_that_is_not_known_is_left_whole_and_not_recognised(String line) {
    assertThat(resolved(line).unrecognised()).containsExactly(line);
    assertThat(resolved(line).recognised()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apixaban, a blood thinner",
        "clopidogrel, a blood thinner",
        "symbicort as reliever and preventer",
        "ramipril with food"
      })
  void what_only_says_which_kind_it_is_makes_no_second_one(String line) {
    assertThat(resolved(line).recognised()).hasSize(1);
    assertThat(resolved(line).problems()).isEmpty();
  }
}
