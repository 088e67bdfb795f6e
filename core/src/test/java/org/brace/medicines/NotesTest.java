package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.medicines.OneLine.ids;
import static org.brace.medicines.OneLine.resolved;

import org.brace.model.Problem;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write beside a medicine that says nothing of what it is: that it lies unused, was
/// missed or vomited, whose it is, at what time of day. Each had been read as a medicine that is
/// not known, which leaves open all that rests on what is taken.
class NotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          salbutamol (blue inhaler), not used for a long time   | salbutamol
          GTN spray, not used in years                          | glyceryl-trinitrate
          Ventolin (not used for ages)                          | salbutamol
          Ventolin hasn't been used since last winter           | salbutamol
          Symbicort when needed, none since October             | budesonide formoterol
          prednisolone 10 mg daily, none since Friday night     | prednisolone
          Fostair - none for three weeks                        | beclometasone-extrafine formoterol
          Clenil, haven't taken it for a few days               | beclometasone
          warfarin, not taken since Monday                      | warfarin
          bumetanide, ran out over a week ago                   | bumetanide
          Seretide (run out)                                    | fluticasone salmeterol-in-combination
          Fostair, none for three months                        | beclometasone-extrafine formoterol
          apixaban, none for two days                           | apixaban
          prednisolone 30 mg, not started yet                   | prednisolone
          Augmentin (unopened)                                  | amoxicillin clavulanic-acid
          warfarin, off it for two days                         | warfarin
          Clenil (empty)                                        | beclometasone
          Clenil (not for months)                               | beclometasone
          Ventolin, haven't needed it this year                 | salbutamol
          Ventolin - last used in 2022                          | salbutamol
          GTN spray, last used 3 years ago                      | glyceryl-trinitrate
          GTN spray, never needed                               | glyceryl-trinitrate
          """)
  void what_lies_unused_is_read_counts_as_taken_and_that_is_told(String line, String ingredients) {
    assertThat(ids(line, true)).isEqualTo(ingredients);
    assertThat(ids(line, false)).isEmpty();
    assertThat(resolved(line).unrecognised()).isEmpty();
    assertThat(resolved(line).problems())
        .filteredOn(problem -> problem.code().equals("end-not-clear"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message())
              .isEqualTo(
                  "\"%s\" says that it was not used lately or ran out, and not that it is over, so it counts as taken"
                      .formatted(line));
          assertThat(problem.mend()).contains("stopped");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ibuprofen, not yet today                              | ibuprofen
          Nurofen (none today)                                  | ibuprofen
          Ventolin, last used yesterday                         | salbutamol
          Ventolin (last used 3 days ago)                       | salbutamol
          Nurofen, none for six hours                           | ibuprofen
          Nurofen, nothing since this morning                   | ibuprofen
          diclofenac, vomited                                   | diclofenac
          Voltarol tablets - vomited an hour later              | diclofenac
          apixaban, brought it up again this morning            | apixaban
          Clenil 2 puffs morning and night, forgotten half the days | beclometasone
          Fostair, often missed                                 | beclometasone-extrafine formoterol
          Fostair, I keep forgetting it                         | beclometasone-extrafine formoterol
          Eliquis twice a day, missed the last two doses        | apixaban
          furosemide, skipping the second dose                  | furosemide
          Tegretol, not taken regularly                         | carbamazepine
          salbutamol (borrowed)                                 | salbutamol
          Ventolin, borrowed from my sister                     | salbutamol
          my husband's Ventolin                                 | salbutamol
          Mum’s Ventolin                                        | salbutamol
          Glucophage, none today because of vomiting            | metformin
          Ventolin (my son's)                                   | salbutamol
          leftover Nurofen                                      | ibuprofen
          Zydol (left over from last year)                      | tramadol
          chemist's own brand ibuprofen                         | ibuprofen
          Fostair (should be twice a day)                       | beclometasone-extrafine formoterol
          GTN spray twice, no help                              | glyceryl-trinitrate
          Nurofen, didn't help much                             | ibuprofen
          Ventolin more often than usual this week              | salbutamol
          Humira fortnightly, due on Friday                     | adalimumab
          Eliquis, forgot last night's                          | apixaban
          Humira, missed this fortnight's injection             | adalimumab
          Lasix, doubled on Friday                              | furosemide
          Valium from a friend                                  | diazepam
          Valium, got from my sister                            | diazepam
          Nitrolingual, used twice today                        | glyceryl-trinitrate
          Ventolin, used more since Tuesday                     | salbutamol
          naproxen, not yet today, and ramipril                 | naproxen ramipril
          GTN spray, aspirin 75 mg                              | aspirin-low-dose glyceryl-trinitrate
          ibuprofen (borrowed), Ventolin, warfarin              | ibuprofen salbutamol warfarin
          """)
  void what_only_tells_how_it_went_leaves_the_medicine(String line, String ingredients) {
    assertThat(ids(line, true)).isEqualTo(ingredients);
    assertThat(resolved(line).problems()).isEmpty();
  }

  @Test
  void of_a_kind_the_owner_is_passed_over_too() {
    assertThat(resolved("Mum's blue inhaler").computed())
        .containsEntry("takes.saba", Span.PRESENT)
        .containsEntry("takes.anticoagulant", Span.ABSENT);
  }

  @Test
  void what_was_vomited_since_yesterday_is_not_over() {
    assertThat(ids("hydrocortisone three times daily, vomited since yesterday lunchtime", true))
        .isEqualTo("hydrocortisone-tablets");
    assertThat(resolved("hydrocortisone three times daily, vomited since yesterday").problems())
        .extracting(Problem::code)
        .containsExactly("steroid-time-not-told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Imraldi (adalimumab) every fortnight                  | adalimumab
          adalimumab (Amgevita) every fortnight                 | adalimumab
          Humira every other week, last Friday                  | adalimumab
          Prolia, last in April                                 | denosumab
          Prostap every 12 weeks, last one in October           | leuprorelin
          Wegovy, first injection last week                     | semaglutide
          Augmentin, two days left                              | amoxicillin clavulanic-acid
          Nurofen last taken this morning                       | ibuprofen
          Ventolin nearly every day                             | salbutamol
          Ventolin, maybe once a month                          | salbutamol
          Ventolin 3 or 4 nights a week                         | salbutamol
          Ventolin every half hour                              | salbutamol
          Gaviscon, two spoonfuls at night                      | alginate
          oxygen at home, 2 litres                              | oxygen
          Lemsip last night                                     | paracetamol phenylephrine
          Nurofen 2 at lunch and 2 at teatime                   | ibuprofen
          aspirin 300 mg chewed                                 | aspirin
          Oramorph every couple of hours                        | morphine
          Ventolin two puffs every three to four hours          | salbutamol
          Ventolin every 3-4 hrs                                | salbutamol
          salbutamol about five days out of seven               | salbutamol
          Ventolin 20 puffs between midnight and 6              | salbutamol
          Ventolin, fifteen puffs since midnight                | salbutamol
          Ventolin through a spacer, ten puffs at half past six | salbutamol
          Fostair most days                                     | beclometasone-extrafine formoterol
          Panadol a couple some evenings                        | paracetamol
          paracetamol two tablets at nine o'clock               | paracetamol
          Panadol at seven                                      | paracetamol
          Panadol about five o'clock                            | paracetamol
          Solpadol at six and ten                               | codeine paracetamol
          naproxen two tablets an hour and a bit ago            | naproxen
          Nurofen 400 mg half an hour ago                       | ibuprofen
          Natrilix since age 60                                 | indapamide
          Ventolin six or seven times a day                     | salbutamol
          Nurofen thrice daily                                  | ibuprofen
          home oxygen 1 litre                                   | oxygen
          oxygen 2 litres, turned up to 6                       | oxygen
          """)
  void times_of_the_day_and_how_often_are_passed_over_beside_brands_too(
      String line, String ingredients) {
    assertThat(ids(line, true)).isEqualTo(ingredients);
    assertThat(resolved(line).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibuprofen 400 mg thrice daily for a week, stopped",
        "naproxen, not taken any more",
        "Nurofen, not using it anymore",
        "Cipramil, came off it in May",
        "Cipramil, off it since August",
        "ibuprofen 5 days, ended Friday"
      })
  void what_is_plainly_over_is_over(String line) {
    assertThat(resolved(line).recognised()).isNotEmpty().noneMatch(Recognised::current);
    assertThat(resolved(line).problems()).isEmpty();
  }

  /// What may name another medicine, or deny it, is no note.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zorbifex, not used in years",
        "Zorbifex (borrowed)",
        "Mum's Zorbifex",
        "Ventolin, not used since naproxen",
        "Ventolin, none since Zorbifex",
        "Ventolin borrowed Zorbifex",
        "Zorbifex, no help",
        "Ventolin, no warfarin",
        "Ventolin from my Zorbifex",
        "Zorbifex at home",
        "Zorbifex at seven",
        "Ventolin at Zorbifex",
        "warfarin, never taken",
        "not ibuprofen",
        "none of the heart tablets",
        "vomited"
      })
  void what_is_not_known_stays_so(String line) {
    assertThat(resolved(line).unrecognised()).isNotEmpty();
  }

  /// Hours of the day are no number of tablets, and how many times a day is not told by them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "paracetamol 500 mg at six and ten",
        "Solpadol at six and ten",
        "Panadol every morning at nine",
        "paracetamol 1 g at 6, at 10 and at 2"
      })
  void hours_of_the_day_are_no_dose(String line) {
    assertThat(resolved(line).computed()).containsEntry("paracetamol-told", Span.point(0));
  }
}
