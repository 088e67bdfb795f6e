package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.model.InhalerRegimen;
import org.brace.model.MedicineEntry;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the inhalers of a list work together, by the medicines of this repository.
@NullMarked
class InhalersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  @Test
  void inhalers_make_a_regimen() {
    assertThat(regimen("ventolin")).isEqualTo(only(InhalerRegimen.SABA_ONLY));
    assertThat(regimen("ventolin", "clenil 100")).isEqualTo(only(InhalerRegimen.ICS_SABA));
    assertThat(regimen("clenil")).isEqualTo(only(InhalerRegimen.ICS_ONLY));
    assertThat(regimen("salmeterol", "ventolin")).isEqualTo(only(InhalerRegimen.LABA_ONLY));
    assertThat(regimen("seretide", "ventolin")).isEqualTo(only(InhalerRegimen.ICS_LABA));
    assertThat(regimen("symbicort when needed")).isEqualTo(only(InhalerRegimen.AIR));
    assertThat(regimen("fostair mart")).isEqualTo(only(InhalerRegimen.MART));
    assertThat(regimen("symbicort")).isEqualTo(Span.closed(5, 7));
    assertThat(regimen("symbicort 2 puffs twice a day")).isEqualTo(Span.closed(5, 7));
    assertThat(regimen("trimbow")).isEqualTo(only(InhalerRegimen.ICS_LABA));
    assertThat(regimen("flutiform when needed")).isEqualTo(only(InhalerRegimen.ICS_LABA));
    assertThat(regimen("paracetamol")).isEqualTo(only(InhalerRegimen.NONE));
  }

  @Test
  void what_may_be_an_inhaler_leaves_open_only_what_the_others_do_not_settle() {
    assertThat(regimen("Zorbifex")).isEqualTo(between(InhalerRegimen.NONE, InhalerRegimen.MART));
    assertThat(regimen("ventolin", "Zorbifex"))
        .isEqualTo(between(InhalerRegimen.LABA_ONLY, InhalerRegimen.MART));
    assertThat(regimen("salmeterol", "Zorbifex"))
        .isEqualTo(between(InhalerRegimen.LABA_ONLY, InhalerRegimen.MART));
    assertThat(regimen("clenil", "Zorbifex"))
        .isEqualTo(between(InhalerRegimen.ICS_ONLY, InhalerRegimen.MART));
    assertThat(regimen("ventolin", "clenil", "Zorbifex"))
        .isEqualTo(between(InhalerRegimen.ICS_SABA, InhalerRegimen.MART));
    assertThat(regimen("clenil", "inhaler"))
        .isEqualTo(between(InhalerRegimen.ICS_ONLY, InhalerRegimen.MART));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          brown inhaler twice a day; ICS_ONLY
          my brown inhaler, 2 puffs twice daily; ICS_ONLY
          orange inhaler morning and night; ICS_ONLY
          blue inhaler before sport; SABA_ONLY
          blue inhaler once this fortnight; SABA_ONLY
          blue inhaler 2-3 times a week; SABA_ONLY
          the old blue puffer when playing football; SABA_ONLY
          """)
  void the_colour_of_an_inhaler_counts_also_where_how_it_is_used_is_told(
      String typed, InhalerRegimen regimen) {
    // A kind may hold more than its colour says, a steroid nothing less.
    assertThat(regimen(typed).low()).isEqualTo(only(regimen).low());
    assertThat(
            LIST.resolve(List.of(new MedicineEntry(typed, null, null, null)), NOW).unrecognised())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Clenil 200 two puffs twice a day', 800",
    "'Clenil 200 two puffs', 0",
    "'Clenil 200 two puffs 1-2 times a day', 0",
    "'Clenil 200 two puffs twice a day, stopped', 0"
  })
  void a_steroid_is_added_up_where_all_of_its_dose_is_told(String typed, double micrograms) {
    assertThat(inhaled(new MedicineEntry(typed, null, null, null))).isEqualTo(micrograms);
  }

  @Test
  void a_dose_in_milligrams_is_a_thousand_times_as_much() {
    assertThat(inhaled(new MedicineEntry("Clenil", new Quantity(0.4, Unit.MILLIGRAM), null, null)))
        .isEqualTo(400);
  }

  private static double inhaled(MedicineEntry entry) {
    return LIST.resolve(List.of(entry), NOW)
        .computed()
        .getOrDefault("inhaled-steroid-told", Span.YES_OR_NO)
        .low();
  }

  private static Span regimen(String... texts) {
    List<MedicineEntry> entries =
        Stream.of(texts).map(text -> new MedicineEntry(text, null, null, null)).toList();
    Span regimen = LIST.resolve(entries, NOW).computed().get("inhaler-regimen");
    assertThat(regimen).isNotNull();
    return regimen;
  }

  private static Span only(InhalerRegimen regimen) {
    return between(regimen, regimen);
  }

  private static Span between(InhalerRegimen one, InhalerRegimen other) {
    List<String> ids = InhalerRegimen.ids();
    return Span.closed(ids.indexOf(one.id()), ids.indexOf(other.id()));
  }
}
