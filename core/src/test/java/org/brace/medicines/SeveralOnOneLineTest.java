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
}
