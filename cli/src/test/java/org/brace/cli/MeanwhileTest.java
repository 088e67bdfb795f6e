package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.care.Care;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What someone is told to do until help is there: the steps of an asthma attack and what turns a
/// pressure in the chest into an ambulance, for those whose picture it is and for nobody else.
class MeanwhileTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;
  private static final Reports REPORTS = new Reports(KNOWLEDGE);
  private static final Assessor ASSESSOR = GoldenCases.ASSESSOR;

  private static final String PUFFS = "every 30 to 60 seconds, up to 10 puffs";
  private static final String PRESSURE = "Call an ambulance instead if the pressure in your chest";

  /// Rules by which an asthma attack needs an ambulance, whatever else there is.
  private static final Set<String> ATTACK =
      Set.of(
          "asthma-severe",
          "asthma-fast-pulse",
          "asthma-pulse-over-120",
          "asthma-no-relief",
          "reliever-missing-in-attack",
          "combined-inhaler-no-relief");

  private static String someone(String medicines, String answers) {
    return """
    brace-case: 1
    id: someone
    now: 2026-11-22T10:00Z
    place: GB
    person: {age: 40, sex: female}
    medicines: [%s]
    answers: {%s}
    """
        .formatted(medicines, answers);
  }

  private static Case read(String yaml) {
    return cases(new StringReader(yaml)).getFirst();
  }

  private static List<Case> cases(Reader reader) {
    List<Case> cases = new ArrayList<>();
    var outcomes =
        new CaseReader(KNOWLEDGE, GoldenFiles.NOW).read("case", reader, CaseReader.Format.YAML);
    while (outcomes.hasNext()) {
      switch (outcomes.next()) {
        case CaseOutcome.Read(Case given) -> cases.add(given);
        case CaseOutcome.Refused refused -> throw new AssertionError(refused.problems());
      }
    }
    return cases;
  }

  private static String leaflet(Case given) {
    Assessment assessment = ASSESSOR.assess(given, new Options(false));
    return TextFormat.write(REPORTS.forPerson(assessment)).replaceAll("\\s+", " ");
  }

  private static final String ATTACKED =
      "asthma: present, asthma-worsening: present, cannot-speak-sentences: present";

  @Test
  void an_asthma_attack_has_its_steps_before_the_reasons() {
    String told = leaflet(read(someone("salbutamol", ATTACKED)));

    assertThat(told).contains("ASTHMA ATTACK", "Sit up", PUFFS, "through a spacer if you have one");
    assertThat(told.indexOf(PUFFS)).isLessThan(told.indexOf("WHY"));
  }

  @Test
  void the_steps_do_not_say_again_what_the_level_says() {
    assertThat(leaflet(read(someone("salbutamol", ATTACKED))))
        .contains("Call an ambulance now", "WHILE YOU WAIT - Sit up")
        .doesNotContain("- Call an ambulance", "call an ambulance.", "Better? Go to");
    assertThat(leaflet(read(someone("", "breathing-failing: present"))))
        .as("which sign it is may yet decide")
        .contains("Sit up");
  }

  @Test
  void on_the_way_to_help_no_review_of_medicines_is_told() {
    String review = "is no longer advised for asthma";

    assertThat(leaflet(read(someone("salbutamol", ATTACKED)))).doesNotContain(review);
    assertThat(leaflet(read(someone("salbutamol", "asthma: present")))).contains(review);
    assertThat(leaflet(read(someone("ibuprofen, warfarin", ATTACKED))))
        .as("what harms now is told")
        .contains("Together with your blood thinner this painkiller can cause serious bleeding")
        .contains("where it says to ring or ask someone, ask them");
  }

  @Test
  void on_the_way_to_help_nothing_urgent_or_forbidden_of_medicines_is_left_out()
      throws IOException {
    int told = 0;
    for (var each : GoldenCases.all()) {
      Care care = each.assessment().care();
      if (care == null || !care.level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        continue;
      }
      for (Care.MedicineWarning warning : care.warnings()) {
        if (warning.concern().urgent() || warning.concern().forbids()) {
          told++;
          assertThat(care.warningsNow()).as(each.given().id()).contains(warning);
        }
      }
    }
    assertThat(told).isGreaterThanOrEqualTo(20);
  }

  @Test
  void what_is_told_instead_of_something_is_not_called_not_advised() throws IOException {
    int seen = 0;
    for (String golden :
        List.of(
            "ibuprofen-after-wheeze",
            "pregnant-24-weeks-ibuprofen",
            "naproxen-with-apixaban",
            "old-heart-wants-diclofenac",
            "warfarin-wants-paracetamol",
            "severe-asthma-wants-ibuprofen",
            "diclofenac-healthy")) {
      GoldenCases.Assessed each = GoldenCases.of("cases/care/" + golden).getFirst();
      Care care = Objects.requireNonNull(each.assessment().care());
      boolean instead =
          Stream.concat(
                  care.warnings().stream().map(Care.MedicineWarning::concern),
                  care.options().stream().flatMap(option -> option.concerns().stream()))
              .anyMatch(concern ->
                  concern.instead() != null && concern.instead().startsWith("paracetamol"));
      boolean against =
          care.options().stream()
              .anyMatch(
                  option -> option.option().id().equals("paracetamol-alone-for-low-back-pain"));
      assertThat(instead && against).as(golden).isFalse();
      seen += instead ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(4);
  }

  @Test
  void one_combined_inhaler_has_steps_of_its_own_before_those_of_a_blue_one() {
    String told = leaflet(read(someone("Fobumix 160/4.5 MART", ATTACKED)));

    assertThat(told)
        .containsSubsequence(
            "Use the combined inhaler in the way that your own plan gives for an attack.",
            "one puff of the combined inhaler every 1 to 3 minutes, up to 6 puffs.",
            "If you do not have it with you: one puff of any blue reliever " + PUFFS,
            "The 10 puffs are never for the combined inhaler.",
            "No ambulance after 10 minutes and no better: repeat, and call again.")
        .containsOnlyOnce(PUFFS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "salbutamol, beclometasone inhaler | breathless: rest, wheeze: present | " + PUFFS,
        "salbutamol | reliever-effect: wears-off, chest-tightness: present | " + PUFFS,
        "Fobumix 160/4.5 MART | combined-inhaler-maximum: present | up to 6 puffs",
      })
  void on_the_way_to_the_emergency_department_an_attack_has_its_steps_too(
      String medicines, String signs, String puffs) {
    String told =
        leaflet(read(someone(medicines, "asthma: present, asthma-worsening: present, " + signs)));

    assertThat(told)
        .contains("Go to an emergency department")
        .containsSubsequence(
            "Call an ambulance at once if you cannot finish a sentence",
            puffs,
            "No better after these puffs, or soon worse again: call an ambulance.")
        .containsSubsequence(puffs, "WHY");
  }

  @Test
  void a_daily_most_that_was_reached_without_an_attack_is_not_told_the_steps_of_one() {
    assertThat(
            leaflet(
                read(
                    someone(
                        "Fobumix 160/4.5 MART",
                        "asthma: present, combined-inhaler-maximum: present"))))
        .contains("Go to an emergency department")
        .doesNotContain("ASTHMA ATTACK");
  }

  @Test
  void who_must_sit_to_breathe_is_never_told_to_lie_whatever_else_is_wrong() {
    for (String answers :
        List.of(
            ATTACKED + ", drowsy: present",
            ATTACKED + ", limb-neuro-deficit-new: present",
            ATTACKED + ", dived-lately: present",
            "copd: present, breathless: effort, confusion-new: present")) {
      String told = leaflet(read(someone("prednisolone 10 mg daily since 2024", answers)));

      assertThat(told).as(answers).containsAnyOf("Sit up", "Sit and lean forward");
      Matcher lie = Pattern.compile("Lie (down|flat|as flat)[^-]*").matcher(told);
      assertThat(lie.find()).as(told).isTrue();
      assertThat(lie.group()).as(answers).contains("breath");
    }
  }

  @Test
  void every_step_that_says_to_lie_says_what_to_do_where_that_takes_the_breath() {
    int lying = 0;
    for (var each : KNOWLEDGE.care().meanwhile().values()) {
      for (String step : each.steps()) {
        if (step.contains("Lie ")) {
          lying++;
          assertThat(step).as(each.id()).contains("breath");
        }
      }
    }
    assertThat(lying).isGreaterThanOrEqualTo(5);
  }

  @Test
  void short_of_breath_with_copd_the_oxygen_is_left_as_it_is_and_the_card_is_shown() {
    for (String sign : List.of("breathless: effort, oxygen-saturation: 87 %", "breathless: rest")) {
      assertThat(leaflet(read(someone("salbutamol", "copd: present, " + sign))))
          .as(sign)
          .contains("lean forward", "oxygen alert card", "leave it at its usual setting");
    }
    assertThat(leaflet(read(someone("salbutamol", ATTACKED + ", copd: absent"))))
        .doesNotContain("oxygen alert card");
  }

  @Test
  void who_lacks_cortisol_and_keeps_vomiting_is_told_of_the_injection_before_going() {
    assertThat(leaflet(read(someone("", "addison-known: present, vomiting-persistent: present"))))
        .contains("shown how, use it now, then go.");
    assertThat(leaflet(read(someone("", "addison-known: present, nausea: present"))))
        .doesNotContain("use it now, then go.");
  }

  @Test
  void who_has_no_reliever_at_hand_is_not_told_to_take_it() {
    assertThat(leaflet(read(someone("salbutamol", ATTACKED + ", reliever-missing: present"))))
        .contains("If a blue reliever is at hand:", "Do not wait for one.")
        .doesNotContain("One puff of the blue reliever", "repeat");
    assertThat(leaflet(read(someone("beclometasone inhaler", ATTACKED))))
        .contains("do not wait for it")
        .doesNotContain(PUFFS);
  }

  @Test
  void failing_breath_alone_is_told_the_steps_with_whom_they_are_for() {
    assertThat(leaflet(read(someone("", "breathing-failing: present"))))
        .contains("Only if you have asthma, and this feels like your asthma.", "10 puffs");
    assertThat(leaflet(read(someone("", "breathing-failing: present, asthma: absent"))))
        .doesNotContain("10 puffs");
  }

  @Test
  void an_allergic_reaction_or_a_heart_attack_is_not_told_the_steps() {
    for (String sign : List.of("tongue-throat-swelling", "throat-closing", "chest-pressure")) {
      assertThat(leaflet(read(someone("salbutamol", ATTACKED + ", " + sign + ": present"))))
          .as(sign)
          .doesNotContain("10 puffs");
    }
  }

  /// Who ticked the line for the cold sweat is not sent out of the house in a heart attack.
  @Test
  void a_ticked_line_of_which_another_sign_is_there_does_not_tell_of_the_air_in_the_rooms() {
    String heart = "chest-pressure: present, pain-site: [chest-front], faint-and-clammy: present";

    assertThat(leaflet(read(someone("", heart)))).contains("Carbon monoxide has no smell");
    assertThat(leaflet(read(someone("", heart + ", sweating-clammy: present"))))
        .contains("HEART ATTACK")
        .doesNotContain("Carbon monoxide");
    assertThat(
            leaflet(
                read(
                    someone(
                        "", heart + ", sweating-clammy: present, ill-in-one-building: present"))))
        .contains("Carbon monoxide has no smell");
  }

  @Test
  void someone_with_asthma_and_no_breath_at_rest_is_told_the_steps_before_wheeze_is_asked() {
    assertThat(
            leaflet(
                read(
                    someone(
                        "salbutamol",
                        "asthma: present, breathless: rest, respiratory-rate: 26 /min"))))
        .contains("10 puffs");
    assertThat(
            leaflet(
                read(
                    someone(
                        "salbutamol",
                        "asthma: absent, breathless: rest, respiratory-rate: 26 /min"))))
        .doesNotContain("10 puffs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allergen-2h: present, syncope: present | adrenaline pen",
        "allergen-2h: present, wheeze: present | adrenaline pen",
        "steroids-stopped-unwell: present, vomiting-persistent: present,"
            + " dizzy-lightheaded: present | hydrocortisone injection",
        "tongue-throat-swelling: present | do not look or reach into the throat",
        "overdose-deliberate: present | keep the packs to show",
        "cannot-stay-safe: present | 116 123",
        "asthma: present, breathing-worse-after-painkiller: present | no aspirin, ibuprofen",
        "smoke-or-fumes: present, headache: present | open air",
        "smoke-or-fumes: present, confusion-new: present | open air",
        "dived-lately: present, chest-pressure: present | decompression illness",
        "chest-pressure: present, sweating-clammy: present | chew an aspirin, and take none before",
        "coronary-disease-known: present, pain-site: [chest-front], chest-pressure: present"
            + " | your own spray",
        "cancer-ever: present, pain-site: [upper-back], leg-weakness: mild,"
            + " unsteady-walking-new: present | as flat and as still",
      })
  void what_to_do_until_help_is_there_is_told_before_the_reasons(String answers, String step) {
    String told = leaflet(read(someone("", answers)));

    assertThat(told.replaceAll("\\s+", " ")).contains(step);
    assertThat(told.replaceAll("\\s+", " ").indexOf(step)).isLessThan(told.indexOf("WHY"));
    assertThat(
            leaflet(read(someone("", "breathless: rest, asthma: absent"))).replaceAll("\\s+", " "))
        .doesNotContain(step);
  }

  @Test
  void pressure_in_the_chest_says_first_when_to_call_an_ambulance() {
    String told = leaflet(read(someone("", "chest-pressure: present")));

    assertThat(told)
        .contains("longer than 15 minutes", "spreads to an arm", "sweating, feeling sick");
    assertThat(told.indexOf("longer than 15 minutes")).isLessThan(told.indexOf("WHY"));
    assertThat(leaflet(read(someone("", "chest-weight: present"))))
        .contains("This is for a heavy, crushing weight", "longer than 15 minutes");
    assertThat(leaflet(read(someone("", "saddle-numbness: present"))))
        .doesNotContain("longer than 15 minutes");
  }

  @Test
  void the_terminal_says_both_before_the_reasons(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("case.yaml");
    for (String answers : List.of(ATTACKED, "chest-pressure: present")) {
      Files.writeString(file, someone("salbutamol", answers));
      var out = new StringWriter();

      assertThat(Brace.run(new PrintWriter(out), new PrintWriter(out), "assess", file.toString()))
          .isZero();

      String told = out.toString();
      int steps = Math.max(told.indexOf("Asthma attack: what"), told.indexOf(PRESSURE));
      assertThat(steps).as(told).isBetween(told.indexOf("What to do"), told.indexOf("Why\n"));
    }
  }

  @Test
  void every_golden_asthma_attack_is_told_the_steps_and_nobody_without_asthma() throws IOException {
    int attacks = 0;
    for (var each : GoldenCases.all()) {
      Case given = each.given();
      Care care = each.assessment().care();
      var triage = each.assessment().triage();
      if (care == null || triage.disposition().level() != Level.EMERGENCY_AMBULANCE) {
        continue;
      }
      boolean told = care.meanwhile().stream().anyMatch(part -> part.id().equals("asthma-attack"));
      boolean asthma = isTold(given, "asthma");
      boolean attack =
          asthma
              && triage.reasons().stream().anyMatch(reason -> ATTACK.contains(reason.id()))
              && !isTold(given, "chest-pressure");
      attacks += attack ? 1 : 0;
      if (attack) {
        assertThat(told).as(given.id()).isTrue();
      }
      if (told
          && triage.reasons().stream().noneMatch(reason -> reason.id().startsWith("unnamed"))) {
        assertThat(asthma).as(given.id()).isTrue();
      }
    }
    assertThat(attacks).isGreaterThanOrEqualTo(8);
  }

  private static boolean isTold(Case given, String fact) {
    return given
        .evidence()
        .of(fact)
        .filter(told -> told.answer() == Answer.Word.PRESENT)
        .isPresent();
  }
}
