package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.SoundBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.brace.model.Today;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type, against the medicines of this repository.
@NullMarked
class TypedNamesTest {

  private static final Today NOW = Today.of(Instant.parse("2026-11-22T03:10:00Z"), "GB");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static Resolved resolved(String... texts) {
    return LIST.resolve(
        Stream.of(texts).map(text -> new MedicineEntry(text, null, null, null)).toList(), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ventolin                                   | salbutamol
          Ventolin 100 inhaler (blue)                | salbutamol
          my blue salbutamol inhaler                 | salbutamol
          salbutamol 100mcg 2 puffs as needed        | salbutamol
          Co-codamol 30/500                          | codeine paracetamol
          cocodamol 8/500 tablets                    | codeine paracetamol
          paracetamol 500mg, two tablets 4 times a day | paracetamol
          Ibuprofen 400 mg tablets                   | ibuprofen
          naproxen sodium                            | naproxen
          naproxen 500mg twice daily for my back     | naproxen
          diclofenac sodium 50 mg tabs               | diclofenac
          prednisolone 40 mg 5 days in March         | prednisolone
          a course of prednisolone                   | prednisolone
          ramipril 5mg od                            | ramipril
          furosemide 40 mg every morning             | furosemide
          amlodipine besylate 10mg                   | amlodipine
          bisoprolol fumarate 2.5 mg                 | bisoprolol
          sertraline 50mg daily                      | sertraline
          apixaban 5mg bd                            | apixaban
          omeprazole 20mg caps                       | omeprazole
          paracetamol and ibuprofen                  | ibuprofen paracetamol
          calcium and zinc at lunch time             | calcium-carbonate zinc
          zinc and magnesium each week               | magnesium zinc
          potassium and furosemide half              | furosemide potassium-chloride
          Mirena coil                                | levonorgestrel
          ramipril + furosemide                      | furosemide ramipril
          montelukast 10 mg at night                 | montelukast
          levothyroxine sodium 100 micrograms        | levothyroxine
          ibuprofen for my back and aspirin for my heart | aspirin ibuprofen
          paracetamol when it hurts, naproxen before bed | naproxen paracetamol
          fentanyl 12 patch every 72 hours           | fentanyl-patch
          budesonide/formoterol 200/6 1 puff bd      | budesonide formoterol
          senna 7.5mg two at night (gets me going)   | senna
          hydrocortisone 10 mg in the morning        | hydrocortisone-tablets
          """)
  void a_line_comes_to_its_ingredients(String text, String ingredients) {
    Resolved resolved = resolved(text);

    assertThat(resolved.problems())
        .allMatch(problem -> problem.code().equals("steroid-time-not-told"));
    assertThat(
            resolved.recognised().stream()
                .flatMap(each -> each.ingredients().stream())
                .map(Ingredient::id)
                .sorted())
        .containsExactlyElementsOf(List.of(ingredients.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ibuprophen              | ibuprofen
          salbutimol inhaler      | salbutamol
          predisolone 5mg         | prednisolone
          napraxen 500 mg twice a day | naproxen
          ramapril                | ramipril
          sertralin 50            | sertraline
          co codomol              | co-codamol
          gabapentine             | gabapentin
          amytriptaline 10mg      | amitriptyline
          parasetamol and codine  | paracetamol
          """)
  void a_misspelling_is_offered_and_never_taken(String text, String meant) {
    Resolved resolved = resolved(text);

    assertThat(resolved.recognised()).isEmpty();
    assertThat(resolved.unrecognised()).containsExactly(text);
    assertThat(resolved.problems().getFirst().mend()).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zorbifex",
        "ibuprofen zorbifex",
        "omeprazole before naproxen",
        "omeprazole because I take naproxen",
        "the small white one",
        "no idea"
      })
  void what_is_not_known_is_told_and_leaves_all_open(String text) {
    Resolved resolved = resolved(text);

    assertThat(resolved.problems()).hasSize(1);
    assertThat(resolved.computed()).containsEntry("takes.anticoagulant", Span.YES_OR_NO);
  }

  @Test
  void a_brand_of_several_medicines_is_none_of_them_until_the_rest_of_its_name_is_told() {
    Resolved resolved = resolved("Benylin");

    assertThat(resolved.computed())
        .containsEntry("takes.paracetamol", Span.YES_OR_NO)
        .containsEntry("takes.sedating-antihistamine", Span.YES_OR_NO)
        .containsEntry("takes.nsaid", Span.ABSENT);
    assertThat(resolved.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.mend())
                .isEqualTo(
                    "Use the name on the box, such as benylin four flu or benylin dry coughs or benylin mucus cough"));
  }

  @Test
  void a_kind_of_medicine_counts_for_its_class_and_says_so() {
    Resolved resolved = resolved("beta blockers", "water tablet");

    assertThat(resolved.computed())
        .containsEntry("takes.beta-blocker", Span.PRESENT)
        .containsEntry("takes.diuretic", Span.PRESENT)
        .containsEntry("takes.anticoagulant", Span.ABSENT);
    assertThat(resolved.problems())
        .extracting(problem -> problem.code())
        .containsOnly("kind-of-medicine");
  }

  @Test
  void a_kind_counts_for_wider_classes_too() {
    // Of the small base, every anti-inflammatory is a painkiller.
    var list = new MedicineList(SoundBase.sound().knowledge());
    var resolved = list.resolve(List.of(new MedicineEntry("nsaids", null, null, null)), NOW);

    assertThat(resolved.recognised().getFirst().classes())
        .containsExactlyInAnyOrder("nsaid", "painkiller");
  }

  @Test
  void a_medicine_that_was_stopped_is_not_taken() {
    assertThat(resolved("naproxen, stopped").computed()).containsEntry("takes.nsaid", Span.ABSENT);
    assertThat(resolved("prednisolone 40 mg 5 days in March").computed())
        .containsEntry("takes.steroid-tablets", Span.ABSENT);
  }

  @Test
  void a_course_somewhere_in_a_month_counts_and_sums() {
    var computed =
        resolved("prednisolone 40 mg 5 days in March", "prednisolone 30 mg 7 days in June")
            .computed();

    assertThat(computed)
        .containsEntry("steroid-courses-12m", Span.point(2))
        // 40 x 5 + 30 x 7
        .containsEntry("prednisolone-12m", Span.point(410))
        .containsEntry("steroid-course-current", Span.ABSENT)
        .containsEntry("steroid-course-last-30d", Span.ABSENT)
        .containsEntry("steroid-systemic-long", Span.ABSENT);
  }

  @Test
  void a_course_somewhere_in_this_month_may_be_the_present_one() {
    assertThat(resolved("prednisolone 40 mg 5 days in November").computed())
        .containsEntry("steroid-course-current", Span.YES_OR_NO)
        .containsEntry("steroid-course-last-30d", Span.PRESENT);
  }

  @Test
  void a_course_that_may_lie_before_the_year_may_count() {
    assertThat(resolved("prednisolone 40 mg 5 days in november 2025").computed())
        .containsEntry("steroid-courses-12m", Span.closed(0, 1))
        .containsEntry("prednisolone-12m", Span.closed(0, 200));
  }

  @Test
  void several_courses_on_one_line_are_counted() {
    assertThat(resolved("3 courses of prednisolone 40 mg 5 days this year").computed())
        .containsEntry("steroid-courses-12m", Span.point(3))
        .containsEntry("prednisolone-12m", Span.point(600));
  }

  @Test
  void steroid_tablets_named_only_as_such_leave_the_sum_open() {
    var computed = resolved("steroid tablets").computed();

    assertThat(computed).containsEntry("steroid-course-current", Span.PRESENT);
    assertThat(computed.get("prednisolone-12m").isPoint()).isFalse();
  }

  @Test
  void a_length_without_a_date_is_one_course_somewhere_in_the_year() {
    var computed = resolved("prednisolone 10 mg for 6 weeks").computed();

    assertThat(computed)
        .containsEntry("steroid-courses-12m", Span.point(1))
        .containsEntry("prednisolone-12m", Span.point(420))
        .containsEntry("steroid-course-current", Span.PRESENT)
        .containsEntry("steroid-four-weeks", Span.PRESENT)
        .containsEntry("steroid-systemic-long", Span.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 10 mg",
        "prednisolone 10 mg daily",
        "steroid tablets",
        "prednisolone, stopped",
        "prednisolone for 6 months, stopped",
        "prednisolone in March",
        "2 courses of prednisolone this year",
        "prednisolone 40 mg 5 days when needed",
        "kenalog"
      })
  void steroids_without_a_time_ask_for_it(String text) {
    assertThat(LIST.askTime(text, NOW)).isPresent();
    assertThat(resolved(text).problems())
        .extracting(problem -> problem.code())
        .contains("steroid-time-not-told");
    assertThat(resolved(text).computed().get("prednisolone-12m").isPoint()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 10 mg since March",
        "prednisolone 10 mg for 6 weeks",
        "prednisolone 5 mg for years",
        "prednisolone 40 mg 5 days in September",
        "prednisolone 40 mg 5 days in October, ended on 16 October",
        "3 courses of prednisolone 40 mg 5 days last year",
        "kenalog in March",
        "prednisolone in 2020",
        "took prednisolone for 6 months as a child",
        "clenil 100",
        "hydrocortisone cream",
        "ventolin",
        "Zorbifex"
      })
  void nothing_else_asks_for_its_time(String text) {
    assertThat(LIST.askTime(text, NOW)).isEmpty();
    assertThat(resolved(text).problems())
        .extracting(problem -> problem.code())
        .doesNotContain("steroid-time-not-told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      // Today is 2026-11-22.
      textBlock =
          """
          for 30 days until yesterday                     | 1 | 1200
          2026-03-01 30 days                              | 1 | 1200
          40 days ago for 30 days                         | 1 | 1200
          60 days in March                                | 1 | 2400
          6 weeks, stopped 2026-11-08                     | 1 | 1680
          from 1 January 2023 to 1 February 2023          | 0 | 0
          from 1 March to 10 March                        | 1 | 400
          01/03/2026 to 30/03/2026                        | 1 | 1200
          from 2026-11-21 to 2026-11-25                   | 1 | 80
          since 2026-11-13 until now                      | 1 | 400
          for 5 days, 2.5 weeks ago                       | 1 | 200
          5 days, 2 to 5 weeks ago                        | 1 | 200
          for 1.5 months                                  | 1 | 1800
          from 13 November to today                       | 1 | 400
          """)
  void a_course_is_as_long_as_it_was_told(String when, int courses, int milligrams) {
    assertThat(resolved("prednisolone 40 mg " + when).computed())
        .containsEntry("steroid-courses-12m", Span.point(courses))
        .containsEntry("prednisolone-12m", Span.point(milligrams));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 days in March, 10 days in May, 10 days in July",
        "5 days in March and in July",
        "2 weeks in June and again in October",
        "5 days every month",
        "one week every two months",
        "for 5 days, twice",
        "2x 5 days",
        "2 weeks twice",
        "1 week each in June and October",
        "10 days in Feb and 10 days in May and 10 days in Aug",
        "40 mg for 5 days then 5 mg for 30 days",
        "30 days in January 2027",
        "from 2027-01-01 to 2027-02-01",
        "since 2031",
        "0 days in March",
        "5-7 days in March",
        "for 2-3 weeks",
        "from 5 to 2 weeks ago",
        "since 2026-11-01 for 2 to 3 weeks",
        "99999999999999 days in March"
      })
  void a_time_that_is_not_all_understood_stays_open_and_is_asked(String when) {
    Resolved resolved = resolved("prednisolone 40 mg " + when);

    assertThat(resolved.problems())
        .extracting(problem -> problem.code())
        .containsAnyOf("steroid-time-not-told", "unknown-medicine");
    Span sum = resolved.computed().get("prednisolone-12m");
    assertThat(sum.high()).isEqualTo(100_000);
    assertThat(sum.low()).isNotNegative();
  }

  @Test
  void a_course_that_was_stopped_then_ended_then() {
    var computed = resolved("prednisolone 10 mg 6 weeks, stopped 2 weeks ago").computed();

    assertThat(computed)
        .containsEntry("steroid-courses-12m", Span.point(1))
        .containsEntry("prednisolone-12m", Span.point(420))
        .containsEntry("steroid-four-weeks", Span.PRESENT)
        .containsEntry("steroid-course-last-30d", Span.PRESENT)
        .containsEntry("takes.steroid-tablets", Span.ABSENT);
  }

  @Test
  void what_has_no_letter_in_it_is_no_medicine_and_no_fault() {
    assertThat(resolved("", " ", ",", "5 days", "in March").problems())
        .hasSize(5)
        .allMatch(problem -> problem.code().equals("unknown-medicine"));
  }

  @Test
  void steroids_of_childhood_no_longer_count() {
    assertThat(resolved("took prednisolone for 6 months as a child").computed())
        .containsEntry("steroid-courses-12m", Span.point(0))
        .containsEntry("steroid-systemic-long", Span.ABSENT)
        .containsEntry("steroid-course-current", Span.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "insulin lantus 10 units, insulin-glargine",
    "novorapid insulin, insulin-aspart",
    "steroid tablets prednisolone 5 mg, prednisolone",
    "blood thinner apixaban 5mg bd, apixaban",
    "clopidogrel blood thinner, clopidogrel",
    "'apixaban, a blood thinner', apixaban",
    "'blood thinner (apixaban), twice a day', apixaban",
  })
  void a_medicine_may_stand_beside_its_kind(String text, String ingredient) {
    Resolved resolved = resolved(text);

    assertThat(resolved.unrecognised()).isEmpty();
    assertThat(resolved.recognised().getFirst().ingredients().stream().map(Ingredient::id))
        .containsExactly(ingredient);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insulin zzblorp",
        "blood thinner zzblorp",
        "statin ramipril",
        "ibuprofen blood thinner"
      })
  void a_kind_beside_another_medicine_hides_neither(String text) {
    assertThat(resolved(text).unrecognised()).containsExactly(text);
  }

  @Test
  void the_name_that_is_chosen_is_recognised_also_beside_a_misspelt_kind() {
    assertThat(LIST.respelt("insuline novorapid 12 units", "novorapid", NOW))
        .isEqualTo("insulin novorapid 12 units");
    assertThat(LIST.respelt("ventalin zzblorp", "ventolin", NOW)).isEqualTo("ventolin zzblorp");
  }
}
