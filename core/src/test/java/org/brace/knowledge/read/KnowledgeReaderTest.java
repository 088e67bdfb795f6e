package org.brace.knowledge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.SoundBase;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Problem;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.model.Within;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeReaderTest {

  private static final Knowledge SMALL = SoundBase.sound().knowledge();

  @Test
  void the_sound_base_has_no_problem() {
    assertThat(SoundBase.sound().problems()).isEmpty();
  }

  @Test
  void a_reassuring_derived_fact_is_made_of_what_points_away_from_worse() {
    assertThat(SMALL.fact("chest-wall-pattern").derivation())
        .isEqualTo(
            new Fact.Derivation.When(
                new Rule.All(
                    List.of(
                        new Rule.Atom(
                            "pressing-brings-it-on",
                            Comparison.AtLeast.PRESENT,
                            Direction.LOW,
                            "pressing-brings-it-on"),
                        new Rule.Atom(
                            "breathless",
                            Comparison.AtMost.ABSENT,
                            Direction.HIGH,
                            "no breathless"),
                        new Rule.Atom(
                            "age",
                            new Comparison.AtMost(50, true),
                            Direction.HIGH,
                            "age < 50 y")))));
  }

  @Test
  void what_is_neutral_does_not_reassure_while_it_is_unknown() {
    Knowledge knowledge =
        SoundBase.sound().with("eases.yaml", "{absent: breathless}", "{sex: female}").knowledge();

    assertThat(knowledge.fact("chest-wall-pattern").derivation())
        .isInstanceOfSatisfying(
            Fact.Derivation.When.class,
            when ->
                assertThat(when.rule().toString())
                    .contains("sex female")
                    .doesNotContain("NEUTRAL"));
  }

  @Test
  void a_threshold_in_another_unit_is_told_in_that_of_the_fact() {
    Knowledge knowledge =
        SoundBase.sound().with("red-flags/clot.yaml", "> 8 wk", "> 56 d").knowledge();

    assertThat(knowledge.rules().get("long-cough").when())
        .isInstanceOfSatisfying(
            Rule.Atom.class,
            atom -> assertThat(atom.test()).isEqualTo(new Comparison.AtLeast(8, true)));
  }

  @Test
  void a_topic_keeps_the_order_of_its_facts() {
    var chest = SMALL.topics().get("chest");

    assertThat(chest.order()).isEqualTo(2);
    assertThat(chest.facts())
        .containsExactly(
            "cough",
            "cough-duration",
            "wheeze",
            "breathless",
            "pleuritic-pain",
            "pressing-brings-it-on",
            "pain-site",
            "oxygen-saturation",
            "attacks",
            "noise-or-sharp-pain");
  }

  @Test
  void a_yes_no_fact_is_read_whole() {
    Fact wheeze = SMALL.fact("wheeze");

    assertThat(wheeze.states()).containsExactly("absent", "present");
    assertThat(wheeze.validFor()).isEqualTo(Duration.ofHours(24));
    assertThat(wheeze.codes()).containsEntry("icd10", "R06.2");
    Estimate leak = wheeze.leak().get("present");
    assertThat(leak).isNotNull();
    assertThat(leak.value()).isEqualTo(0.1);
    assertThat(leak.low()).isEqualTo(0.05);
    assertThat(leak.high()).isEqualTo(0.2);
    assertThat(leak.kind()).isEqualTo(Estimate.Kind.EXPERT);
    HowToTell howToTell = wheeze.howToTell();
    assertThat(howToTell).isNotNull();
    assertThat(howToTell.say()).isEqualTo("Breathe out slowly and listen. A whistle counts.");
    assertThat(howToTell.source()).isEqualTo("ng158");
    assertThat(wheeze.place())
        .hasToString(
            "facts/chest.yaml:" + SoundBase.sound().line("facts/chest.yaml", "  wheeze:\n"));
  }

  @Test
  void a_reassuring_fact_is_worse_when_absent() {
    Fact pressing = SMALL.fact("pressing-brings-it-on");

    assertThat(pressing.reassuring()).isTrue();
    assertThat(pressing.worse()).isEqualTo(Direction.LOW);
  }

  @Test
  void bands_begin_after_the_first_and_a_grade_has_none_below_its_scale() {
    Fact oxygen = SMALL.fact("oxygen-saturation");
    Fact duration = SMALL.fact("cough-duration");

    assertThat(oxygen.states()).containsExactly("normal", "low", "very-low");
    assertThat(oxygen.bands())
        .containsExactly(
            new Fact.Band("low", new Comparison.AtMost(95, true)),
            new Fact.Band("very-low", new Comparison.AtMost(92, true)));
    assertThat(oxygen.scale()).isEqualTo(Span.closed(40, 100));
    assertThat(duration.scale()).isEqualTo(Span.closed(-1, 520));
    assertThat(duration.unit()).isEqualTo(Unit.WEEK);
  }

  @Test
  void each_of_several_choices_is_a_fact_with_its_own_leak() {
    Fact neck = SMALL.fact("pain-site.neck");

    assertThat(SMALL.fact("pain-site").states()).containsExactly("neck", "chest-side");
    assertThat(neck.type()).isEqualTo(Fact.Type.YES_NO);
    assertThat(neck.group()).isEqualTo("pain-site");
    assertThat(neck.leak().get("present").value()).isEqualTo(0.1);
    assertThat(neck.leak().get("present").kind()).isEqualTo(Estimate.Kind.PUBLISHED);
  }

  @Test
  void what_the_medicine_list_tells_becomes_facts() {
    Fact takes = SMALL.fact("takes.steroid-tablets");

    assertThat(takes.derivation()).isEqualTo(new Fact.Derivation.Computed("takes"));
    assertThat(takes.prevalence().get("present").value()).isEqualTo(0.05);
    assertThat(SMALL.fact("count-taken.nsaid").derivation())
        .isEqualTo(new Fact.Derivation.Computed("count-taken"));
  }

  @Test
  void a_condition_is_read_whole() {
    var rib = SMALL.condition("rib-fracture");

    assertThat(rib.prior().value()).isCloseTo(0.004, within(1e-12));
    assertThat(rib.prior().high()).isCloseTo(0.012, within(1e-12));
    assertThat(rib.ifTrue()).isEqualTo(new Disposition(Level.SAME_DAY, Within.DAY));
    assertThat(rib.age()).containsEntry("75+", 1.8);
    assertThat(rib.riskFactors().keySet())
        .containsExactly(
            new FindingKey("smoker", "smoker", 1),
            new FindingKey("takes.steroid-tablets", "takes.steroid-tablets", 1));
    assertThat(rib.causedBy()).containsOnlyKeys("whooping");
    FindingKey side = new FindingKey("pain-site.chest-side", "pain-site.chest-side", 1);
    assertThat(rib.shows().get(side).kind()).isEqualTo(Estimate.Kind.DERIVED);
    assertThat(rib.reviewer()).isNull();
    assertThat(SMALL.condition("whooping").reviewer()).isEqualTo("Dr A, 2026-01-02");
  }

  @Test
  void a_graded_finding_is_a_state_of_its_fact() {
    assertThat(SMALL.condition("whooping").shows().keySet())
        .contains(
            new FindingKey("cough-duration.long", "cough-duration", 2),
            new FindingKey("breathless.rest", "breathless", 2),
            new FindingKey("oxygen-saturation.low", "oxygen-saturation", 1));
  }

  @Test
  void a_rule_is_read_with_the_usual_time_of_its_level() {
    TriageRule bad = SMALL.rules().get("bad-breathing");

    assertThat(bad.disposition()).isEqualTo(Disposition.usual(Level.EMERGENCY_AMBULANCE));
    assertThat(bad.when())
        .isEqualTo(
            new Rule.Atom(
                "breathing-bad", Comparison.AtLeast.PRESENT, Direction.HIGH, "breathing-bad"));
    assertThat(bad.kind()).isEqualTo(TriageRule.Kind.RED_FLAG);
    assertThat(bad.suspects()).containsExactly("whooping");
  }

  @Test
  void a_reassuring_fact_beside_when_and_one_inside_all_come_to_the_same() {
    TriageRule inside =
        SoundBase.sound()
            .with(
                "red-flags/clot.yaml",
                "when: pleuritic-pain\n    level: same-day",
                "when: {all: [pleuritic-pain, {unless: chest-wall-pattern}]}\n    level: same-day")
            .with(
                "red-flags/clot.yaml",
                "unless: {reassuring: chest-wall-pattern, else: pleuritic-chest-wall}",
                "else: pleuritic-chest-wall")
            .knowledge()
            .rules()
            .get("pleuritic");

    TriageRule beside = SMALL.rules().get("pleuritic");
    assertThat(inside).isEqualTo(beside);
    assertThat(beside.unless()).isEqualTo("chest-wall-pattern");
    assertThat(beside.elseRule()).isEqualTo("pleuritic-chest-wall");
  }

  @Test
  void the_policy_is_read_whole() {
    var policy = SMALL.policy();

    assertThat(policy.adultFrom()).isEqualTo(18);
    assertThat(policy.levels()).containsOnlyKeys(Level.values());
    assertThat(policy.numbers().get("GB")).containsEntry("emergency", "999");
    assertThat(policy.risk().get(Level.SAME_DAY).atLeast()).isEqualTo(0.5);
    assertThat(policy.rangeFactors()).containsEntry(Estimate.Kind.EXPERT, 3.0);
    assertThat(policy.selfCareGate().otherwise())
        .isEqualTo(new Disposition(Level.ROUTINE, Within.WEEK));
    assertThat(SMALL.rules().get("unsure-breathing").when())
        .isEqualTo(new Rule.Unsure("breathless"));
  }

  @Test
  void the_hash_hangs_on_every_path_and_text_but_not_on_their_order() {
    var sound = SoundBase.sound();
    String text = sound.knowledge().sha256();

    assertThat(text).matches("[0-9a-f]{64}");
    var reversed = sound.files().reversed();
    assertThat(((Reading.Sound) KnowledgeReader.read(reversed)).knowledge().sha256())
        .isEqualTo(text);
    assertThat(sound.with("base.yaml", "Small", "Smell").knowledge().sha256()).isNotEqualTo(text);
  }

  @Test
  void all_problems_of_all_files_are_told_at_once_in_the_order_of_their_lines() {
    var problems =
        SoundBase.sound()
            .with("facts/chest.yaml", "question: Wheezing", "quesstion: Wheezing")
            .with("facts/chest.yaml", "[breathless]", "[breathles]")
            .with("red-flags/clot.yaml", "[ng158]", "[ng185]")
            .problems();

    assertThat(problems)
        .extracting(problem -> problem.code())
        .containsExactly("missing-key", "unknown-key", "unknown-fact", "unknown-source");
    assertThat(List.of(problems.get(2).at(), problems.get(2).value()))
        .containsExactly(
            "facts/chest.yaml:" + SoundBase.sound().line("facts/chest.yaml", "twin: [breathless]"),
            "breathles");
    assertThat(problems.get(2).mend()).contains("breathless (facts/chest.yaml)");
  }

  @Test
  void care_is_read_as_it_is_written() {
    var care = SoundBase.sound().knowledge().care();

    assertThat(care.rules().get("nsaid-wheeze"))
        .satisfies(rule -> {
          assertThat(rule.about()).containsExactly(Remedy.medicineClass("nsaid"));
          assertThat(rule.severity()).isEqualTo(MedicineRule.Severity.CONTRAINDICATED);
          assertThat(rule.action()).isEqualTo(MedicineRule.Action.DO_NOT_START);
          assertThat(rule.elseRule()).isEqualTo("nsaid-wheeze-tolerated");
          assertThat(rule.applies()).hasSize(2);
          assertThat(rule.unknowns()).containsExactly("clot/mild");
        });
    assertThat(care.rules().get("steroids-kept").about())
        .containsExactly(Remedy.medicineClass("steroid-tablets"), Remedy.ingredient("ibuprofen"));
    assertThat(care.rules().get("heat-wrapped").when()).isNull();
    assertThat(care.options().get("warm-pack").indication().conditions())
        .containsExactly("rib-fracture");
    assertThat(care.selfCare().get("rest-a-little").indication().levels())
        .containsExactlyInAnyOrder(Level.SELF_CARE, Level.ROUTINE);
    assertThat(care.rechecks().get(Level.SELF_CARE).next())
        .containsExactly(Duration.ofDays(7), Duration.ofDays(14));
    assertThat(care.followUps().get("after-cough").first()).isEqualTo(Duration.ofDays(14));
    assertThat(care.asthmaPlan().zones())
        .extracting(zone -> zone.from())
        .containsExactly(80.0, 0.0);
    assertThat(care.backPlan().steps()).containsExactly("Walk.");
    assertThat(care.likely().value()).isEqualTo(0.1);
    assertThat(care.seenFirst()).isEqualTo("Ask when you are seen.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          medicine-rules/nsaid.yaml | for: {class: nsaid}    | for: {class: nsiad}     | unknown-medicine-class
          medicine-rules/nsaid.yaml | for: {class: nsaid}    | for: nsaid              | not-a-map
          medicine-rules/nsaid.yaml | for: {class: nsaid}    | for: {}                 | not-a-remedy
          medicine-rules/nsaid.yaml | {ingredient: ibuprofen} | {ingredient: ibuprofin} | unknown-ingredient
          medicine-rules/nsaid.yaml | {measure: heat}        | {measure: heet}         | unknown-measure
          medicine-rules/nsaid.yaml | else: nsaid-wheeze-tolerated | else: nsaid-wheeze-tolerate | unknown-medicine-rule
          medicine-rules/nsaid.yaml | takes: nsaid           | takes: nsiad            | unknown-medicine-class
          medicine-rules/nsaid.yaml | severity: discuss      | severity: bad           | unknown-word
          medicine-rules/nsaid.yaml | [ng158]                | [ng159]                 | unknown-source
          options/back.yaml         | [rib-fracture]         | [rib-fractur]           | unknown-condition
          options/back.yaml         | when: wheeze           | when: wheez             | unknown-fact
          options/back.yaml         | step: first            | stop: first             | unknown-key
          self-care/ease.yaml       | rest-a-little:         | Rest_a_little:          | not-an-id
          care.yaml                 | next: [7 d, 14 d]      | next: [7 d, 2 d]        | not-later
          care.yaml                 | first: 2 wk            | first: soon             | unknown-unit
          care.yaml                 | same-day: {first       | today: {first           | unknown-word
          facts/chest.yaml          | laba-only: laba only   | laba-alone: laba only   | wrong-choices
          """)
  void what_care_cannot_be_is_told(String file, String old, String replacement, String code) {
    var problems = SoundBase.sound().with(file, old, replacement).problems();

    assertThat(problems).extracting(Problem::code).contains(code);
  }
}
