package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.care.Care;
import org.brace.care.CareQuestions;
import org.brace.care.Fit;
import org.brace.casefile.Case;
import org.brace.casefile.Denial;
import org.brace.interview.Line;
import org.brace.interview.Planner;
import org.brace.interview.Screen;
import org.brace.interview.Step;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// What is offered with the result: the lines that only care waits for.
class InterviewTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Assessor ASSESSOR = new Assessor(RealBase.KNOWLEDGE);
  private static final Interview INTERVIEW = ASSESSOR.interview();

  /// A strained back and a cold.
  private static final Map<String, Answer> STRAIN =
      Map.ofEntries(
          Map.entry("age", new Answer.Measured(new Quantity(30, Unit.YEAR))),
          Map.entry("sex", new Answer.Choice("female")),
          Map.entry("pain-site.lower-back", Word.PRESENT),
          Map.entry("cough", Word.PRESENT),
          Map.entry("runny-blocked-nose", Word.PRESENT),
          Map.entry("sore-throat", Word.PRESENT),
          Map.entry("pain-worse-coughing-sneezing", Word.PRESENT),
          Map.entry("pain-worse-movement-twisting", Word.PRESENT),
          Map.entry("muscle-spasm-tight-band", Word.PRESENT),
          Map.entry("pain-reproduced-by-pressing", Word.PRESENT),
          Map.entry("pain-eased-by-rest", Word.PRESENT));

  private static Case someone(List<String> takes, List<String> wants) {
    return new Case(
        "me", "", NOW, "GB", Teller.PERSON, entries(takes), entries(wants), Evidence.NONE, null);
  }

  private static List<MedicineEntry> entries(List<String> names) {
    return names.stream().map(name -> new MedicineEntry(name, null, null, null)).toList();
  }

  /// The case after a page, answered truthfully; what is not among the truths is denied.
  private static Case answered(Case given, Screen page, Map<String, Answer> truth) {
    var told = new TreeMap<>(given.evidence().answers());
    for (Line line : page.lines()) {
      if (line.fact().equals(Planner.MEDICINES)) {
        continue;
      }
      Fact fact = RealBase.KNOWLEDGE.fact(line.fact());
      for (String id : fact.parts()) {
        boolean under = fact.covers().stream().anyMatch(each -> truth.get(each) == Word.PRESENT);
        Answer denied = Denial.of(RealBase.KNOWLEDGE.fact(id)).orElse(Word.DECLINED);
        Answer answer = under ? Word.PRESENT : truth.getOrDefault(id, denied);
        told.put(id, new Told(answer, Origin.ASKED, Teller.PERSON, NOW));
      }
    }
    return given.with(new Evidence(told), given.medicines());
  }

  /// The pages that care asks, and the case after the last of them.
  private record Asked(Case before, List<Step.Ask> pages, Case after) {
    List<String> lines() {
      return pages.stream()
          .flatMap(page -> page.screen().lines().stream())
          .map(Line::fact)
          .toList();
    }

    Care care() {
      return ASSESSOR.assess(after, new Options(false)).care();
    }
  }

  private static Asked interviewed(Case start, Map<String, Answer> truth) {
    Case given = start;
    Case before = start;
    List<Step.Ask> forCare = new ArrayList<>();
    while (next(given, forCare) instanceof Step.Ask ask) {
      if (ask.purpose() == Step.Purpose.CARE) {
        forCare.add(ask);
      } else {
        assertThat(forCare).as("asked for care before the end").isEmpty();
      }
      given = answered(given, ask.screen(), truth);
      before = forCare.isEmpty() ? given : before;
    }
    return new Asked(before, forCare, given);
  }

  private static Step next(Case given, List<Step.Ask> forCare) {
    return forCare.isEmpty() ? INTERVIEW.next(given) : INTERVIEW.nextForCare(given);
  }

  private static Fit fit(Care care, String option) {
    return care.options().stream()
        .filter(each -> each.option().id().equals(option))
        .findFirst()
        .orElseThrow()
        .fit();
  }

  @Test
  void who_denies_the_offered_lines_learns_that_painkillers_suit() {
    Asked asked = interviewed(someone(List.of(), List.of()), STRAIN);

    assertThat(asked.pages()).hasSizeBetween(1, 2).allMatch(Step.Ask::offered);
    assertThat(asked.lines()).contains("painkiller-trouble", "stomach-liver-kidneys");
    assertThat(fit(ASSESSOR.assess(asked.before(), new Options(false)).care(), IBUPROFEN))
        .isEqualTo(Fit.ASK_FIRST);
    assertThat(fit(asked.care(), IBUPROFEN)).isEqualTo(Fit.SUITABLE);
  }

  private static final String IBUPROFEN = "anti-inflammatory-tablets";

  @Test
  void an_ulcer_is_asked_one_by_one_and_forbids() {
    var truth = new TreeMap<>(STRAIN);
    truth.put("ulcer-or-bleed-ever", Word.PRESENT);

    Asked asked = interviewed(someone(List.of(), List.of("ibuprofen")), truth);

    assertThat(asked.lines()).containsSubsequence("stomach-liver-kidneys", "ulcer-or-bleed-ever");
    assertThat(asked.pages().getFirst().screen().lines())
        .as("what is wanted comes first")
        .extracting(Line::fact)
        .contains("stomach-liver-kidneys");
    assertThat(fit(asked.care(), IBUPROFEN)).isNotEqualTo(Fit.SUITABLE);
    assertThat(asked.care().warnings())
        .anyMatch(warning ->
            warning.name().equals("ibuprofen")
                && warning.concern().sure()
                && warning.concern().because().contains("ulcer-or-bleed-ever"));
  }

  @Test
  void what_was_asked_by_itself_is_not_asked_again_in_a_line_for_three() {
    Asked asked = interviewed(someone(List.of("insulin"), List.of("paracetamol")), STRAIN);

    assertThat(asked.before().evidence().of("diarrhoea-or-dehydrated")).isPresent();
    assertThat(asked.lines())
        .contains("weight-under-50", "undernourished")
        .doesNotContain("little-food-or-fluid");
  }

  @Test
  void hives_after_ibuprofen_are_asked_and_forbid_it() {
    var truth = new TreeMap<>(STRAIN);
    truth.put("nsaid-skin-reaction-ever", Word.PRESENT);

    Asked asked = interviewed(someone(List.of(), List.of()), truth);

    assertThat(asked.lines()).contains("nsaid-skin-reaction-ever");
    assertThat(fit(asked.care(), IBUPROFEN)).isEqualTo(Fit.AVOID);
  }

  @Test
  void breath_that_a_painkiller_set_off_is_asked_of_whoever_has_asthma_and_forbids_it() {
    var truth = new TreeMap<>(STRAIN);
    truth.put("asthma", Word.PRESENT);
    truth.put("nsaid-reaction-breathing-ever", Word.PRESENT);

    for (List<String> wants : List.of(List.<String>of(), List.of("ibuprofen"))) {
      Asked asked = interviewed(someone(List.of(), wants), truth);

      assertThat(asked.after().evidence().of("nsaid-reaction-breathing-ever")).isPresent();
      assertThat(fit(asked.care(), IBUPROFEN)).isEqualTo(Fit.AVOID);
    }
  }

  @Test
  void the_stage_is_asked_of_whoever_is_pregnant_and_thinks_of_ibuprofen() {
    var truth = new TreeMap<>(STRAIN);
    truth.put("pregnant", Word.PRESENT);

    Asked asked = interviewed(someone(List.of(), List.of("ibuprofen")), truth);

    assertThat(asked.after().evidence().of("pregnancy-stage")).isPresent();
  }

  @Test
  void in_the_end_nothing_waits_for_what_was_never_asked() {
    for (var takes :
        List.of(List.<String>of(), List.of("warfarin"), List.of("naproxen", "ramipril"))) {
      for (var wants : List.of(List.<String>of(), List.of("codeine", "ibuprofen"))) {
        Asked asked = interviewed(someone(takes, wants), STRAIN);

        assertThat(asked.pages()).hasSizeLessThan(5);
        for (List<String> waits : CareQuestions.of(asked.care())) {
          assertThat(waits)
              .allSatisfy(fact ->
                  assertThat(asked.after().evidence().of(fact))
                      .as("%s with %s and %s", fact, takes, wants)
                      .satisfiesAnyOf(
                          told -> assertThat(told).isPresent(),
                          _ -> assertThat(RealBase.KNOWLEDGE.fact(fact).isDerived()).isTrue()));
        }
        assertThat(asked.lines()).as("no line twice").doesNotHaveDuplicates();
        assertThat(asked.pages()).allMatch(page -> page.screen().lines().size() <= Screen.MOST);
      }
    }
  }

  @Test
  void nothing_that_care_asks_changes_how_urgent_it_is() {
    Asked asked = interviewed(someone(List.of("naproxen"), List.of("codeine")), STRAIN);

    assertThat(ASSESSOR.assess(asked.after(), new Options(false)).triage().disposition())
        .isEqualTo(ASSESSOR.assess(asked.before(), new Options(false)).triage().disposition());
  }

  @Test
  void nobody_is_asked_for_care_in_an_emergency() {
    Asked asked =
        interviewed(
            someone(List.of("naproxen"), List.of("ibuprofen")),
            Map.of("cannot-speak-sentences", Word.PRESENT, "cough", Word.PRESENT));

    assertThat(ASSESSOR.assess(asked.after(), new Options(false)).triage().disposition().level())
        .isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(asked.pages()).isEmpty();
  }

  @Test
  void what_a_therapist_or_doctor_arranges_does_not_wait() {
    var told = new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW);
    Evidence evidence = Evidence.NONE.with("pain-site.lower-back", told).with("cough", told);
    Case little = someone(List.of(), List.of()).with(evidence, List.of());
    Care care = ASSESSOR.assess(little, new Options(false)).care();

    Set<String> forThem = new HashSet<>();
    Set<String> forOthers = new HashSet<>();
    for (Care.Option each : care.options()) {
      boolean theirs =
          each.option().who() == CareOption.Who.CLINICIAN
              || each.option().who() == CareOption.Who.SPECIALIST;
      each.concerns().forEach(concern -> (theirs ? forThem : forOthers).addAll(concern.open()));
    }
    care.selfCare()
        .forEach(each -> each.concerns().forEach(concern -> forOthers.addAll(concern.open())));
    forThem.removeAll(forOthers);
    assertThat(forThem).as("facts that only they need").isNotEmpty();
    assertThat(CareQuestions.of(care)).isNotEmpty();
    assertThat(CareQuestions.of(care).stream().flatMap(List::stream))
        .doesNotContainAnyElementsOf(forThem);
  }
}
