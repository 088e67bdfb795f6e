package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Today;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineListTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");
  private static final MedicineList LIST = new MedicineList(RealBase.KNOWLEDGE);

  private static MedicineEntry named(String name) {
    return new MedicineEntry(name, null, null, null);
  }

  private static MedicineEntry course(String name, double mg, String from, String to) {
    return new MedicineEntry(
        name, new Quantity(mg, Unit.MILLIGRAM), LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Span fact(String id, MedicineEntry... entries) {
    Span span = LIST.resolve(List.of(entries), NOW).computed().get(id);
    assertThat(span).as(id).isNotNull();
    return span;
  }

  @Test
  void brands_mixtures_and_strengths_come_to_their_classes() {
    assertThat(fact("takes.nsaid", named("Nurofen Plus"))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.opioid", named("Nurofen Plus"))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.nsaid", named("naproxen 500 mg"))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.opioid", named("co-codamol 30/500"))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.saba", named("  VENTOLIN "))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.beta-blocker", named("timolol eye drops"))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.nsaid", named("paracetamol"))).isEqualTo(Span.ABSENT);
  }

  @Test
  void what_was_meant_is_looked_for_where_a_dozen_names_are_unknown_and_no_more() {
    List<MedicineEntry> misspelt = IntStream.range(0, 13).mapToObj(_ -> named("ibuprofn")).toList();

    for (List<Problem> problems :
        List.of(
            LIST.resolve(misspelt, NOW).problems(),
            LIST.wants(misspelt, Today.of(NOW)).problems())) {
      assertThat(problems).hasSize(13);
      assertThat(problems.subList(0, 12)).allMatch(each -> mend(each).contains("ibuprofen"));
      assertThat(mend(problems.getLast())).startsWith("Use the name of the active substance");
    }
  }

  private static String mend(Problem problem) {
    return String.valueOf(problem.mend());
  }

  @Test
  void a_long_text_in_place_of_a_name_is_told_as_unknown_in_good_time() {
    for (String text : List.of("word ".repeat(400), "x".repeat(2000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThat(LIST.resolve(List.of(named(text)), NOW).problems())
                  .extracting(Problem::code)
                  .containsExactly("unknown-medicine"));
    }
  }

  @Test
  void pills_with_oestradiol_are_combined_contraceptives_and_hormone_tablets_are_not() {
    for (String pill : List.of("Qlaira", "Zoely", "Drovelis", "Microgynon 30")) {
      assertThat(fact("takes.combined-contraceptive", named(pill)))
          .as(pill)
          .isEqualTo(Span.PRESENT);
      assertThat(fact("takes.oestrogen", named(pill))).as(pill).isEqualTo(Span.PRESENT);
    }
    assertThat(fact("takes.combined-contraceptive", named("Femoston"))).isEqualTo(Span.ABSENT);
  }

  @Test
  void one_that_was_stopped_lately_is_told_apart_from_one_stopped_long_ago() {
    String stopped = "stopped-lately.ace-inhibitor";
    assertThat(fact(stopped, course("ramipril", 5, "2020-01-01", "2026-11-08")))
        .isEqualTo(Span.PRESENT);
    assertThat(fact("takes.ace-inhibitor", course("ramipril", 5, "2020-01-01", "2026-11-08")))
        .isEqualTo(Span.ABSENT);
    assertThat(fact(stopped, course("ramipril", 5, "2020-01-01", "2026-05-08")))
        .isEqualTo(Span.ABSENT);
    // 28 days are lately.
    assertThat(fact(stopped, course("ramipril", 5, "2020-01-01", "2026-10-25")))
        .isEqualTo(Span.PRESENT);
    assertThat(fact(stopped, course("ramipril", 5, "2020-01-01", "2026-10-24")))
        .isEqualTo(Span.ABSENT);
    assertThat(fact(stopped, named("ramipril 5 mg from 2026-08-01 to 2026-11-08")))
        .isEqualTo(Span.PRESENT);
    assertThat(fact(stopped, named("ramipril, stopped this year"))).isEqualTo(Span.YES_OR_NO);
    assertThat(fact(stopped, named("ramipril, stopped two weeks ago"))).isEqualTo(Span.PRESENT);
    assertThat(fact(stopped, named("ramipril, stopped 6 months ago"))).isEqualTo(Span.ABSENT);
    assertThat(fact(stopped, named("ramipril, stopped"))).isEqualTo(Span.YES_OR_NO);
    assertThat(fact(stopped, named("ramipril"))).isEqualTo(Span.ABSENT);
    assertThat(fact(stopped, named("blood pressure tablet, stopped last week")))
        .isEqualTo(Span.YES_OR_NO);
    assertThat(fact(stopped, named("lisinopril, stopped two weeks ago"), named("ramipril 5 mg")))
        .isEqualTo(Span.ABSENT);
    assertThat(fact(stopped, named("naproxen, stopped two weeks ago"))).isEqualTo(Span.ABSENT);
  }

  @Test
  void paracetamol_is_added_up_where_its_dose_of_a_day_is_told() {
    String told = "paracetamol-told";
    assertThat(fact(told, named("paracetamol 1 g four times a day"))).isEqualTo(Span.point(4000));
    assertThat(fact(told, named("paracetamol 500mg 2 tablets qds"), named("Lemsip Max")))
        .isEqualTo(Span.point(4000));
    assertThat(
            fact(
                told,
                named("paracetamol 1 g tds"),
                named("co-codamol 30/500 two tablets twice a day")))
        .isEqualTo(Span.point(5000));
    for (String untold :
        List.of(
            "paracetamol",
            "paracetamol 500 mg",
            "paracetamol 1 g when needed",
            "paracetamol 1 g four times a day when needed",
            "co-codamol 30/500",
            "paracetamol 1.500 mg four times a day",
            "paracetamol 1 g four times a day until last week",
            "naproxen 500 mg twice a day")) {
      assertThat(fact(told, named(untold))).as(untold).isEqualTo(Span.point(0));
    }
  }

  @Test
  void inhaled_steroid_is_added_up_where_strength_puffs_and_times_are_told() {
    assertThat(fact("inhaled-steroid-told", named("Clenil 200 two puffs twice a day")))
        .isEqualTo(Span.point(800));
    assertThat(fact("inhaled-steroid-told", named("Fostair 100/6 2 puffs bd")))
        .isEqualTo(Span.point(800));
    assertThat(fact("inhaled-steroid-told", named("Seretide 250/25 evohaler 2 puffs bd")))
        .isEqualTo(Span.point(2000));
    assertThat(fact("inhaled-steroid-told", named("budesonide 200mcg 1 puff once daily")))
        .isEqualTo(Span.point(200));
    assertThat(fact("inhaled-steroid-told", named("Clenil 200"), named("ventolin 100 2 puffs bd")))
        .isEqualTo(Span.point(0));
    assertThat(fact("inhaled-steroid-told", named("Symbicort 200/6 1 puff when needed")))
        .isEqualTo(Span.point(0));
    assertThat(fact("inhaled-steroid-told", named("Clenil 200 two puffs twice a week")))
        .isEqualTo(Span.point(0));
    assertThat(
            fact("inhaled-steroid-told", named("Clenil 200 two puffs in the morning and at night")))
        .isEqualTo(Span.point(800));
  }

  /// A gram for three days was read as a milligram, and twice a day as once.
  @Test
  void the_steroid_of_a_day_is_all_that_is_taken_in_it() {
    assertThat(
            fact("prednisolone-12m", named("methylprednisolone 1,000 mg daily for 3 days")).low())
        .isGreaterThanOrEqualTo(3000);
    assertThat(fact("prednisolone-12m", named("prednisolone 20 mg twice a day for 26 days")))
        .isEqualTo(Span.point(1040));
    assertThat(fact("steroid-four-weeks", named("prednisolone 20 mg twice a day for 26 days")))
        .isEqualTo(Span.PRESENT);
    assertThat(fact("prednisolone-12m", named("prednisolone 5 mg tablets, 8 a day for 10 days")))
        .isEqualTo(Span.point(400));
    assertThat(fact("prednisolone-12m", named("prednisolone 5 mg tablets for 10 days")).isPoint())
        .isFalse();
    assertThat(fact("steroid-four-weeks", named("prednisolone 5 mg tablets for 10 days")))
        .isEqualTo(Span.YES_OR_NO);
  }

  /// Each was read as the first number, and so as too little.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 5 mg tablets for 5 days",
        "prednisolone 5 mg, 6-8 tablets daily for 5 days",
        "prednisolone 5 mg, 6 to 8 a day for 5 days",
        "prednisolone 20 mg 2-3 times a day for 5 days",
        "prednisolone 20 mg in the morning and 10 mg at night for 5 days",
        "prednisolone 5 mg 4 in the morning and 2 at night for 5 days",
        "prednisolone 5mg/5ml, 40 ml daily for 5 days",
        "prednisolone 40 mg (8 tablets) daily for 5 days",
        "prednisolone 20 mg with meals for 5 days",
        "prednisolone 20 mg every other day for 30 days",
        "prednisolone 20 mg twice a week for 30 days",
        "dexamethasone 4 mg every 4 to 6 hours for 5 days"
      })
  void a_dose_of_which_not_all_is_understood_is_not_known(String text) {
    var one = LIST.resolve(List.of(named(text)), NOW).recognised().getFirst();

    assertThat(one.isOf("steroid-tablets")).isTrue();
    assertThat(one.course().dose()).isNull();
    assertThat(fact("prednisolone-12m", named(text)).isPoint()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clenil since 2019, two puffs twice a day",
        "Clenil 2019 two puffs twice a day",
        "Clenil since 15 March, two puffs twice a day",
        "Clenil from 12/03/2019, two puffs twice a day"
      })
  void a_day_or_year_is_no_strength_of_an_inhaler(String told) {
    assertThat(fact("inhaled-steroid-told", named(told))).isEqualTo(Span.point(0));
    assertThat(fact("inhaled-steroid-told", named(told.replace("two puffs", "100 mcg two puffs"))))
        .isEqualTo(Span.point(400));
  }

  @Test
  void a_kind_of_medicine_leaves_open_what_it_may_be() {
    assertThat(fact("takes.beta-blocker", named("beta blocker"))).isEqualTo(Span.PRESENT);
    assertThat(fact("takes.beta-blocker-nonselective", named("beta blocker")))
        .isEqualTo(Span.YES_OR_NO);
    assertThat(fact("takes.beta-blocker-nonselective", named("blood pressure tablets")))
        .isEqualTo(Span.YES_OR_NO);
    assertThat(fact("takes.nsaid", named("blood pressure tablets"))).isEqualTo(Span.ABSENT);
    assertThat(fact("takes.saba", named("my blue inhaler"))).isEqualTo(Span.PRESENT);
  }

  @Test
  void no_list_leaves_everything_open_and_an_empty_list_is_an_answer() {
    assertThat(LIST.resolve(null, NOW).computed()).containsEntry("takes.nsaid", Span.YES_OR_NO);
    assertThat(LIST.resolve(List.of(), NOW).computed()).containsEntry("takes.nsaid", Span.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "None.",
        " NIL ",
        "n/a",
        "nothing at all",
        "No medicines",
        "I don’t take any"
      })
  void a_list_that_says_nothing_is_taken_is_an_answer_too(String words) {
    Resolved resolved = LIST.resolve(List.of(named(words)), NOW);

    assertThat(resolved.asked()).isTrue();
    assertThat(resolved.open()).isFalse();
    assertThat(resolved.problems()).isEmpty();
    assertThat(resolved.unrecognised()).isEmpty();
    assertThat(resolved.computed()).containsEntry("takes.nsaid", Span.ABSENT);
    assertThat(LIST.meant(words, Today.of(NOW))).isEmpty();
  }

  @Test
  void nothing_beside_a_medicine_is_not_understood_and_nothing_is_guessed() {
    Resolved resolved = LIST.resolve(List.of(named("ibuprofen"), named("none")), NOW);

    assertThat(resolved.unrecognised()).containsExactly("none");
    assertThat(mend(resolved.problems().getFirst())).startsWith("Leave out this line");
    assertThat(resolved.computed())
        .containsEntry("takes.nsaid", Span.PRESENT)
        .containsEntry("takes.anticoagulant", Span.YES_OR_NO);
  }

  @Test
  void a_name_that_is_not_known_is_reported_and_leaves_open_what_it_could_be() {
    Resolved resolved = LIST.resolve(List.of(named("Zorbifex"), named("ibuprofen")), NOW);

    assertThat(resolved.problems()).extracting(Problem::code).containsExactly("unknown-medicine");
    assertThat(resolved.problems().getFirst().at()).isEqualTo("medicines[0]");
    assertThat(resolved.computed())
        .containsEntry("takes.nsaid", Span.PRESENT)
        .containsEntry("takes.anticoagulant", Span.YES_OR_NO);
  }

  @Test
  void a_misspelling_is_offered_and_never_taken() {
    Resolved resolved = LIST.resolve(List.of(named("ibuprofin")), NOW);

    assertThat(resolved.recognised()).isEmpty();
    assertThat(resolved.problems().getFirst().mend()).contains("ibuprofen");
    assertThat(resolved.computed()).containsEntry("takes.nsaid", Span.YES_OR_NO);
  }

  @Test
  void three_courses_are_counted_and_summed_as_worked_by_hand() {
    MedicineEntry[] courses = {
      course("prednisolone", 30, "2026-11-10", "2026-11-15"),
      course("prednisolone", 40, "2026-06-02", "2026-06-07"),
      course("prednisolone", 40, "2026-02-20", "2026-02-25")
    };

    // six days each, both ends counted: 180 + 240 + 240
    assertThat(fact("steroid-courses-12m", courses)).isEqualTo(Span.point(3));
    assertThat(fact("prednisolone-12m", courses)).isEqualTo(Span.point(660));
    assertThat(fact("steroid-course-last-30d", courses)).isEqualTo(Span.PRESENT);
    assertThat(fact("steroid-course-current", courses)).isEqualTo(Span.ABSENT);
    assertThat(fact("steroid-systemic-long", courses)).isEqualTo(Span.ABSENT);
    assertThat(fact("takes.steroid-tablets", courses)).isEqualTo(Span.ABSENT);
  }

  @Test
  void other_steroids_count_by_their_equivalent_and_old_ones_not_at_all() {
    assertThat(fact("prednisolone-12m", course("dexamethasone", 6, "2026-11-01", "2026-11-10")))
        .isEqualTo(Span.point(6 * 6.7 * 10));
    assertThat(fact("steroid-courses-12m", course("prednisolone", 40, "2025-01-01", "2025-01-05")))
        .isEqualTo(Span.point(0));
  }

  @Test
  void entries_that_follow_each_other_are_one_course() {
    assertThat(
            fact(
                "steroid-courses-12m",
                course("prednisolone", 40, "2026-06-01", "2026-06-05"),
                course("prednisolone", 20, "2026-06-08", "2026-06-12")))
        .isEqualTo(Span.point(1));
  }

  @Test
  void ninety_days_within_a_year_are_long_term() {
    assertThat(fact("steroid-systemic-long", course("prednisolone", 5, "2026-05-01", "2026-07-29")))
        .isEqualTo(Span.PRESENT);
    assertThat(fact("steroid-systemic-long", course("prednisolone", 5, "2026-05-01", "2026-07-28")))
        .isEqualTo(Span.ABSENT);
  }

  /// Each was read as one day in the past, or as an open length, and lowered a level.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prednisolone 10 mg daily, from 2023-01-01",
        "prednisolone 10 mg daily, since 01/01/2023",
        "prednisolone 10 mg daily since 2023",
        "prednisolone 10 mg since January 2023",
        "prednisolone 10 mg started 1 May 2025",
        "prednisolone 10 mg started two years ago",
        "prednisolone 10 mg daily, for 3 years",
        "prednisolone 10 mg every day, long-term",
        "prednisolone 10 mg for years"
      })
  void steroids_that_began_long_ago_and_go_on_are_long_term(String typed) {
    MedicineEntry entry = named(typed);

    assertThat(fact("steroid-systemic-long", entry)).isEqualTo(Span.PRESENT);
    assertThat(fact("steroid-course-current", entry)).isEqualTo(Span.PRESENT);
    assertThat(fact("steroid-courses-12m", entry)).isEqualTo(Span.point(1));
    assertThat(fact("prednisolone-12m", entry).low()).isGreaterThanOrEqualTo(900);
    assertThat(fact("takes.steroid-tablets", entry)).isEqualTo(Span.PRESENT);
  }

  @Test
  void where_it_is_not_known_when_steroids_began_as_much_as_is_sure_counts() {
    // From the last day of August on they are 84 days, from the first 114; 10 mg each.
    MedicineEntry august = named("prednisolone 10 mg daily since August");

    assertThat(fact("steroid-systemic-long", august)).isEqualTo(Span.YES_OR_NO);
    assertThat(fact("prednisolone-12m", august)).isEqualTo(Span.closed(840, 1140));
    // One day that is over, and "daily": nobody knows which counts.
    assertThat(fact("steroid-systemic-long", named("prednisolone 10 mg daily 2023-01-01")))
        .isEqualTo(Span.YES_OR_NO);
    // Courses lie anywhere in the time that is told for all of them.
    assertThat(
            fact("steroid-systemic-long", named("3 courses of prednisolone 5 days since January")))
        .isEqualTo(Span.ABSENT);
    assertThat(fact("steroid-courses-12m", named("3 courses of prednisolone since January")))
        .isEqualTo(Span.point(3));
  }

  @Test
  void an_undated_steroid_is_current_and_open_upwards_and_never_nothing() {
    MedicineEntry undated = named("prednisolone");

    assertThat(fact("steroid-course-current", undated)).isEqualTo(Span.PRESENT);
    assertThat(fact("steroid-courses-12m", undated).low()).isEqualTo(1);
    assertThat(fact("steroid-courses-12m", undated).isPoint()).isFalse();
    assertThat(fact("prednisolone-12m", undated).isPoint()).isFalse();
    assertThat(fact("steroid-systemic-long", undated)).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void a_finished_medicine_is_no_longer_taken() {
    assertThat(fact("takes.nsaid", course("naproxen", 500, "2026-01-01", "2026-01-10")))
        .isEqualTo(Span.ABSENT);
  }
}
