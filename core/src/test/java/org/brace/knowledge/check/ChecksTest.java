package org.brace.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.knowledge.SoundBase;
import org.brace.model.Problem;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For each check, planted faults that it finds and nothing else does.
@NullMarked
class ChecksTest {

  /// @param value what the check should name as found
  record Fault(String check, String file, String old, String replacement, String value) {}

  private static final String CHEST = "facts/chest.yaml";
  private static final String YOU = "facts/you.yaml";
  private static final String CLOT = "red-flags/clot.yaml";
  private static final String RIB = "conditions/rib-fracture.yaml";
  private static final String WHOOPING = "conditions/whooping.yaml";
  private static final String POLICY = "policy.yaml";
  private static final String MEDICINES = "medicines.yaml";

  private static final String RULES = "medicine-rules/nsaid.yaml";
  private static final String BACK = "options/back.yaml";
  private static final String EASE = "self-care/ease.yaml";
  private static final String CARE = "care.yaml";

  static List<Fault> faults() {
    return Stream.concat(knowledgeFaults().stream(), careFaults().stream()).toList();
  }

  private static List<Fault> careFaults() {
    return List.of(
        new Fault("impossible-number", CARE, "at-least: 0.1", "at-least: 10", "10.0"),
        new Fault("no-source", CARE, "{at-least: 0.1, source: expert,", "{at-least: 0.1,", ""),
        new Fault(
            "no-source", RULES, "say: Wrap it.\n    sources: [ng158]\n", "say: Wrap it.\n", ""),
        new Fault("no-source", BACK, "    sources: [hanak2005]\n", "", ""),
        new Fault("no-source", EASE, "    sources: [hanak2005]\n", "", ""),
        new Fault("no-source", CARE, "when: cough, sources: [ng158]}", "when: cough}", ""),
        new Fault("no-source", CARE, "says: Answer again., sources: [expert]", "says: Answer.", ""),
        new Fault("no-source", CARE, "says: See someone., sources: [ng158]", "says: See.", ""),
        new Fault("no-source", CARE, "ask: Which?, sources: [ng158]", "ask: Which?", ""),
        new Fault("no-source", CARE, "puff}\n  sources: [ng158]\n", "puff}\n", ""),
        new Fault("no-source", CARE, "[Walk.], sources: [ng158]", "[Walk.]", ""),
        new Fault(
            "not-reassuring",
            RULES,
            "reassuring: pressing-brings-it-on",
            "reassuring: cough",
            "cough"),
        new Fault(
            "wrong-direction", RULES, "{age: \">= 18 y\"}", "{age: \"< 18 y\"}", "age < 18 y"),
        new Fault("wrong-direction", EASE, "breathing-bad", "{age: \"< 18 y\"}", "age < 18 y"),
        new Fault(
            "no-say-taking",
            RULES,
            "    say-taking: Do not stop them; ring today.\n",
            "",
            "steroids-kept"),
        new Fault(
            "urgent-for-nobody",
            RULES,
            "say: Wrap it.",
            "say: Wrap it.\n    urgent: true",
            "heat-wrapped"),
        new Fault(
            "urgent-for-nobody",
            RULES,
            "say: Go on if it has never made you wheeze.",
            "say: Go on.\n    urgent: true",
            "nsaid-wheeze-tolerated"),
        new Fault(
            "urgent-for-nobody",
            RULES,
            "applies: [taking, starting]",
            "applies: [starting]\n    urgent: true",
            "steroids-kept"),
        new Fault(
            "else-medicine-rule",
            RULES,
            "{reassuring: pressing-brings-it-on, else: nsaid-wheeze-tolerated}",
            "{reassuring: pressing-brings-it-on}",
            ""),
        new Fault(
            "else-medicine-rule",
            RULES,
            "{reassuring: pressing-brings-it-on, else: nsaid-wheeze-tolerated}",
            "{else: nsaid-wheeze-tolerated}",
            "nsaid-wheeze-tolerated"),
        new Fault(
            "else-medicine-rule",
            RULES,
            "else: nsaid-wheeze-tolerated",
            "else: heat-wrapped",
            "heat-wrapped"),
        new Fault(
            "else-medicine-rule",
            RULES,
            "severity: discuss\n    action: ask-first",
            "severity: contraindicated\n    action: do-not-start",
            "nsaid-wheeze-tolerated"),
        new Fault(
            "silenced-medicine-rule",
            RULES,
            "silences: [steroids-noted]",
            "silences: [steroids-kept]",
            "steroids-kept"),
        new Fault(
            "silenced-medicine-rule",
            RULES,
            "severity: discuss\n    action: ask-first\n    action-taking: do-not-stop",
            "severity: contraindicated\n    action: do-not-stop\n    silences: [steroids-kept]",
            "steroids-kept"),
        new Fault(
            "silenced-medicine-rule",
            RULES,
            "say: Ask before you begin them.",
            "say: Ask before you begin them.\n    urgent: true",
            "steroids-noted"),
        new Fault("medicine-rule-cases", RULES, "    cases: [clot/bad]\n", "", "nsaid-wheeze"),
        new Fault("medicine-rule-cases", RULES, "    near-miss: [clot/mild]\n", "", "nsaid-wheeze"),
        new Fault("medicine-rule-cases", RULES, "    unknown: [clot/mild]\n", "", "nsaid-wheeze"),
        new Fault(
            "medicine-rule-cases",
            RULES,
            "unknown: [clot/mild]",
            "unknown: [clot/mld]",
            "clot/mld"),
        new Fault("unruled-use", BACK, "{class: nsaid}]", "{measure: cold}]", "cold"),
        new Fault(
            "no-safety-net",
            CARE,
            "for: [rib-fracture], when: cough,",
            "when: cough,",
            "rib-fracture"),
        new Fault(
            "no-recheck",
            CARE,
            "  routine: {first: 3 d, says: Answer again., sources: [expert]}\n",
            "",
            "routine"),
        new Fault("plan-zones", CARE, "from: 80", "from: 0", "red"),
        new Fault("plan-zones", CARE, "from: 0,", "from: 5,", "zones"),
        new Fault("plan-zones", CARE, "    unknown: {green", "    saba-only: {green", "unknown"),
        new Fault("plan-zones", CARE, "zone: red, ", "zone: blue, ", "bad-breath"),
        new Fault("plan-zones", CARE, "zone: red, ", "", "bad-breath"),
        new Fault("plan-zones", CARE, "steps: [Sit up., Wait.], ", "", "rib"),
        new Fault("no-source", CARE, "zone: red, sources: [ng158]", "zone: red", ""),
        new Fault("plan-zones", CARE, "    mart: {green", "    smart: {green", "smart"),
        new Fault(
            "plan-zones", CARE, "{green: go on, red: one more puff}", "{green: go on}", "mart"));
  }

  private static List<Fault> knowledgeFaults() {
    return List.of(
        new Fault("impossible-number", RIB, "range: [0.84, 0.93]", "range: [-0.84, 0.93]", "-0.84"),
        new Fault(
            "impossible-number",
            RIB,
            "{sensitivity: 0.9, range: [0.84, 0.93]",
            "{sensitivity: 1",
            "1.0"),
        new Fault("impossible-number", RIB, "{ratio: 0.5", "{ratio: 0", "0.0"),
        new Fault("impossible-number", POLICY, "at-least: 0.5", "at-least: 1", "1.0"),
        new Fault("impossible-number", POLICY, "at-least: 0.5", "at-least: 0", "0.0"),
        new Fault("impossible-number", POLICY, "mass: 0.9", "mass: 1", "1.0"),
        new Fault("impossible-number", POLICY, "{chance: 1,", "{chance: 0,", "0.0"),
        new Fault("impossible-number", POLICY, "{chance: 1,", "{chance: 1.2,", "1.2"),
        new Fault("impossible-number", POLICY, "mass: 0.9", "mass: 0", "0.0"),
        new Fault("impossible-number", RIB, "75+: 1.8", "75+: 0", "0.0"),
        new Fault("bands", CHEST, "low: \"< 95 %\"", "low: \"< 92 %\"", "very-low"),
        new Fault("bands", CHEST, "short: \">= 0 wk\"", "short: \">= 9 wk\"", "long"),
        new Fault("bands", CHEST, "short: \">= 0 wk\"", "short: \"> 8 wk\"", "long"),
        new Fault(
            "impossible-number", RIB, "per-1000: 4\n  range: [1, 12]", "per-1000: 4000", "4.0"),
        new Fault("impossible-number", RIB, "per-1000: 4\n  range: [1, 12]", "per-1000: 0", "0.0"),
        new Fault("impossible-number", RIB, "{odds: 2, range: [1, 4]", "{odds: 0", "0.0"),
        new Fault("impossible-number", RIB, "{odds: 8", "{odds: -8", "-8.0"),
        new Fault("impossible-number", RIB, "{ratio: 0.5", "{ratio: 1.5", "1.5"),
        new Fault("impossible-number", RIB, "range: [0.84, 0.93]", "range: [0.84, 1.2]", "1.2"),
        new Fault("impossible-number", RIB, "male: 0.5", "male: 0", "0.0"),
        new Fault("impossible-number", RIB, "75+: 1.8", "75+: -1", "-1.0"),
        new Fault("impossible-number", YOU, "{value: 0.2", "{value: 1.2", "1.2"),
        new Fault("impossible-number", MEDICINES, "{value: 0.05", "{value: 1.05", "1.05"),
        new Fault("impossible-number", POLICY, "at-least: 0.5", "at-least: 50", "50.0"),
        new Fault("impossible-number", POLICY, "derived: 2", "derived: 0.5", "0.5"),
        new Fault("impossible-number", POLICY, "mass: 0.9", "mass: 90", "90.0"),
        new Fault("range-misses-value", RIB, "range: [1, 12]", "range: [5, 12]", "0.004"),
        new Fault("range-misses-value", RIB, "range: [1, 12]", "range: [1, 3]", "0.004"),
        new Fault("no-source", RIB, "{odds: 3, source: expert}", "{odds: 3}", ""),
        new Fault(
            "no-source",
            CHEST,
            "leak: {effort: 0.1, rest: 0.02, source: expert}",
            "leak: {effort: 0.1, rest: 0.02}",
            ""),
        new Fault(
            "no-source",
            CLOT,
            "    sources: [ng158]\n    cases: [clot/bad]",
            "    cases: [clot/bad]",
            ""),
        new Fault(
            "no-source",
            POLICY,
            "      when: {breathless: \">= effort\"}\n      sources: [expert]",
            "      when: {breathless: \">= effort\"}",
            ""),
        new Fault(
            "shares-over-one",
            CHEST,
            "{effort: 0.1, rest: 0.02,",
            "{effort: 0.1, rest: 0.02, awful: 0.1,",
            "awful"),
        new Fault(
            "shares-over-one",
            CHEST,
            "{effort: 0.1, rest: 0.02,",
            "{none: 0.8, effort: 0.1, rest: 0.02,",
            "none"),
        new Fault(
            "missing-share",
            CHEST,
            "    leak: {value: 0.1, range: [0.05, 0.2], source: expert}\n",
            "",
            "wheeze"),
        new Fault(
            "missing-share",
            CHEST,
            "leak: {effort: 0.1, rest: 0.02,",
            "leak: {rest: 0.02,",
            "breathless"),
        new Fault(
            "missing-share", YOU, "    prevalence: {value: 0.2, source: expert}\n", "", "smoker"),
        new Fault(
            "missing-share",
            CHEST,
            "leak: {neck: 0.1, chest-side: 0.05,",
            "leak: {chest-side: 0.05,",
            "pain-site.neck"),
        new Fault(
            "unknown-stratum", RIB, "75+: 1.8", "75-99: 1.8", "18-29, 30-44, 45-59, 60-74, 75-99"),
        new Fault("unknown-stratum", RIB, "{female: 1.4, male: 0.5}", "{female: 1.4}", "female"),
        new Fault(
            "unknown-stratum",
            YOU,
            "    prevalence: {value: 0.2, source: expert}\n",
            "    prevalence: {value: 0.2, source: expert}\n    by-age: {18-29: 2}\n",
            "18-29"),
        new Fault(
            "sensitivity-under-leak",
            WHOOPING,
            "wheeze: {sensitivity: 0.2",
            "wheeze: {sensitivity: 0.09",
            "0.09"),
        new Fault(
            "sensitivity-under-leak",
            WHOOPING,
            "breathless.rest: {sensitivity: 0.05",
            "breathless.rest: {sensitivity: 0.019",
            "0.019"),
        new Fault(
            "shows-and-hides",
            RIB,
            "pain-site.neck: {ratio",
            "pain-site.chest-side: {ratio",
            "pain-site.chest-side"),
        new Fault(
            "shows-and-hides",
            RIB,
            "pain-site.neck: {ratio",
            "breathless.rest: {ratio",
            "breathless.rest"),
        new Fault("no-why", CHEST, "why: A clot shows here.\n", "", "chest"),
        new Fault(
            "long-how-to-tell",
            CHEST,
            "A whistle counts.",
            "A whistle counts. ".repeat(4).strip(),
            "5 sentences"),
        new Fault(
            "long-how-to-tell",
            CHEST,
            "A whistle counts.",
            "A whistle" + " or".repeat(26) + " counts.",
            "a sentence of 29 words"),
        new Fault(
            "long-how-to-tell",
            CHEST,
            "A whistle counts.",
            "A " + "whistle".repeat(41) + " counts.",
            "328 characters"),
        new Fault(
            "unseen-how-to-tell",
            CHEST,
            "  pain-site:\n",
            "  pain-site:\n    how-to-tell: {say: Look., source: expert}\n",
            "pain-site"),
        new Fault(
            "unseen-how-to-tell",
            YOU,
            "    question: What is your sex?\n",
            "    question: What is your sex?\n    how-to-tell: {say: Look., source: expert}\n",
            "sex"),
        new Fault(
            "topic-length",
            CHEST,
            "covers: [wheeze, pleuritic-pain, attacks]\n",
            "covers: [wheeze, pleuritic-pain, attacks]\n"
                + "    twin: [gasping, blue]\n"
                + "  gasping: {type: yes-no, worse: present, question: Gasping, report: gasping}\n"
                + "  blue: {type: yes-no, worse: present, question: Blue, report: blue}\n",
            "9"),
        new Fault("unused-fact", CHEST, ", {attacks: \">= 2\"}", "", "attacks"),
        new Fault(
            "cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze]", "noise-or-sharp-pain"),
        new Fault(
            "cover",
            CHEST,
            "[wheeze, pleuritic-pain, attacks]",
            "[wheeze, pressing-brings-it-on]",
            "pressing-brings-it-on"),
        new Fault(
            "cover",
            CHEST,
            "[wheeze, pleuritic-pain, attacks]",
            "[wheeze, breathing-bad]",
            "breathing-bad"),
        new Fault("cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze, cough]", "cough"),
        new Fault(
            "cover",
            CHEST,
            "[wheeze, pleuritic-pain, attacks]",
            "[wheeze, pain-site]",
            "pain-site"),
        new Fault("cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze, sex]", "sex"),
        new Fault(
            "cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze, wheeze]", "wheeze"),
        new Fault(
            "cover",
            CLOT,
            "when: pleuritic-pain\n    level: same-day",
            "when: noise-or-sharp-pain\n    level: same-day",
            "noise-or-sharp-pain"),
        new Fault("bands", CHEST, "low: \"< 95 %\"", "low: \"< 91 %\"", "very-low"),
        new Fault("bands", CHEST, "long: \"> 8 wk\"", "long: \"< 8 wk\"", "long"),
        new Fault("grades", CHEST, "grades: cough\n", "grades: breathing-bad\n", "breathing-bad"),
        new Fault(
            "grades",
            WHOOPING,
            "cough-duration.long: {sensitivity: 0.6",
            "cough: {sensitivity: 0.6",
            "cough"),
        new Fault("no-twin", CHEST, "    twin: [breathless]\n", "", "oxygen-saturation"),
        new Fault("no-twin", CHEST, "twin: [breathless]", "twin: [breathing-bad]", "breathing-bad"),
        new Fault(
            "reassuring-without-source",
            CHEST,
            "    reassuring: true\n    sources: [ng158]\n    question",
            "    reassuring: true\n    question",
            "pressing-brings-it-on"),
        new Fault(
            "reassuring-without-source",
            CHEST,
            "    sources: [ng158]\n    when:",
            "    when:",
            "chest-wall-pattern"),
        new Fault("topic-order", YOU, "order: 1", "order: 2", "2"),
        new Fault(
            "gate-looks-ahead",
            YOU,
            "layout: one-by-one",
            "layout: one-by-one\nask-when: cough",
            "cough"),
        new Fault(
            "gate-looks-ahead",
            CHEST,
            "ask-when: cough\n",
            "ask-when: {any: [cough, wheeze]}\n",
            "wheeze"),
        new Fault(
            "gate-looks-ahead",
            CHEST,
            "ask-when: cough\n",
            "ask-when: {all: [cough, smoker]}\n",
            "cough-duration"),
        new Fault(
            "wrong-direction",
            CHEST,
            "{oxygen-saturation: \"< 92 %\"}",
            "{oxygen-saturation: \"> 92 %\"}",
            "oxygen-saturation > 92 %"),
        new Fault(
            "wrong-direction", CHEST, "{attacks: \">= 2\"}", "{attacks: \"< 2\"}", "attacks < 2"),
        new Fault(
            "wrong-direction",
            CLOT,
            "when: breathing-bad",
            "when: pressing-brings-it-on",
            "pressing-brings-it-on"),
        new Fault("wrong-direction", CHEST, "{absent: breathless}", "wheeze", "wheeze"),
        new Fault(
            "wrong-direction", CHEST, "{age: \"< 50 y\"}", "{age: \">= 50 y\"}", "age >= 50 y"),
        new Fault(
            "wrong-direction",
            CHEST,
            "breathing-bad:\n    type: yes-no\n    worse: present",
            "breathing-bad:\n    type: yes-no\n    worse: absent",
            "breathing-bad"),
        new Fault(
            "wrong-direction",
            CHEST,
            "breathing-bad:\n    type: yes-no\n    worse: present",
            "breathing-bad:\n    type: yes-no\n    worse: neutral",
            "breathing-bad"),
        new Fault(
            "not-reassuring",
            CLOT,
            "{reassuring: chest-wall-pattern",
            "{reassuring: wheeze",
            "wheeze"),
        new Fault(
            "else-rule",
            CLOT,
            "{reassuring: chest-wall-pattern, else: pleuritic-chest-wall}",
            "chest-wall-pattern",
            ""),
        new Fault(
            "else-rule", CLOT, "else: pleuritic-chest-wall", "else: long-cough", "long-cough"),
        new Fault(
            "else-rule",
            CLOT,
            "level: routine\n    within: 3d",
            "level: same-day\n    within: 4h",
            "pleuritic-chest-wall"),
        new Fault(
            "else-rule",
            CLOT,
            "level: routine\n    within: 3d",
            "level: routine\n    within: 3d\n    unless: chest-wall-pattern\n    else: long-cough",
            "pleuritic-chest-wall"),
        new Fault(
            "else-rule",
            CLOT,
            "    unless: {reassuring: chest-wall-pattern, else: pleuritic-chest-wall}",
            "    else: pleuritic-chest-wall",
            "pleuritic-chest-wall"),
        new Fault(
            "cycle",
            CHEST,
            "{any: [{breathless: \">= rest\"},",
            "{any: [breathing-bad,",
            "breathing-bad"),
        new Fault(
            "cycle",
            WHOOPING,
            "shows:",
            "caused-by:\n  rib-fracture: {odds: 2, source: expert}\nshows:",
            "whooping"),
        new Fault(
            "blind-mask", POLICY, "hides: [wheeze]", "hides: [breathing-bad]", "breathing-bad"),
        new Fault("blind-mask", POLICY, "when: {age: \">= 90 y\"}", "when: wheeze", "wheeze"),
        new Fault(
            "no-source", POLICY, "    within: 4h\n    sources: [expert]\n", "    within: 4h\n", ""),
        new Fault(
            "no-source",
            POLICY,
            "hides: [wheeze]\n    sources: [expert]\n",
            "hides: [wheeze]\n",
            ""),
        new Fault("golden-cases", CLOT, "    cases: [clot/bad]\n", "", "bad-breathing"),
        new Fault("golden-cases", CLOT, "    near-miss: [clot/mild]\n", "", "bad-breathing"),
        new Fault("golden-cases", CLOT, "cases: [clot/bad]", "cases: [clot/badly]", "clot/badly"),
        new Fault(
            "golden-cases",
            CLOT,
            "near-miss: [clot/mild]",
            "near-miss: [clot/milder]",
            "clot/milder"),
        new Fault(
            "golden-cases", "combinations.yaml", "    cases: [clot/bad]\n", "", "many-warnings"),
        new Fault(
            "golden-cases",
            POLICY,
            "    level: same-day\n    sources: [expert]",
            "    level: same-day\n    sources: [expert]\n    cases: [clot/none]",
            "clot/none"),
        new Fault("missing-number", POLICY, "urgent: \"111\", ", "", "urgent"),
        new Fault("missing-number", POLICY, "  unknown: {", "  nowhere: {", "unknown"),
        new Fault(
            "missing-level-text",
            POLICY,
            "  routine: {headline: Soon, do: Book, contact: routine}\n",
            "",
            "routine"),
        new Fault(
            "missing-level-text", POLICY, "contact: urgent", "contact: helpline", "helpline"));
  }

  @Test
  void the_sound_base_has_no_fault() {
    assertThat(SoundBase.sound().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_planted_fault_is_found(Fault fault) {
    List<Problem> found =
        SoundBase.sound()
            .with(CARE, "heat: {name: Heat}", "heat: {name: Heat}\n  cold: {name: Cold}")
            .with(fault.file, fault.old, fault.replacement)
            .faults();

    assertThat(found)
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo(fault.check);
          assertThat(problem.value()).isEqualTo(fault.value);
        });
  }

  @Test
  void every_check_has_an_id_of_its_own_one_line_and_a_planted_fault() {
    Set<String> planted = faults().stream().map(Fault::check).collect(Collectors.toSet());
    planted.add("two-sided");
    planted.add("unsound-gate");
    planted.add("no-likely");

    assertThat(Checks.ALL).extracting(Check::id).doesNotHaveDuplicates();
    assertThat(Checks.ALL)
        .allSatisfy(check -> {
          assertThat(check.id()).matches("[a-z]+(-[a-z]+)*");
          assertThat(check.what()).isNotBlank().doesNotContain("\n");
          assertThat(planted).contains(check.id());
        });
  }

  @Test
  void a_fact_that_nothing_uses_is_found_wherever_it_stands() {
    String unused =
        "  lonely:\n"
            + "    type: yes-no\n"
            + "    worse: present\n"
            + "    question: Lonely?\n"
            + "    report: loneliness\n";
    var base =
        SoundBase.sound()
            .with(CHEST, "  attacks:\n", unused + "  attacks:\n")
            .with(
                CHEST,
                "  breathing-bad:\n",
                "  idle:\n"
                    + "    type: yes-no\n"
                    + "    worse: present\n"
                    + "    when: wheeze\n"
                    + "  breathing-bad:\n");

    assertThat(base.faults())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple("unused-fact", "lonely"), tuple("unused-fact", "idle"));
  }

  @Test
  void options_without_a_care_file_are_found() {
    var base =
        SoundBase.sound()
            .without(CARE)
            .without(RULES)
            .without(EASE)
            .with(BACK, "[{measure: heat}, {class: nsaid}]", "{class: nsaid}");

    assertThat(base.faults())
        .extracting(Problem::code, Problem::value)
        .contains(tuple("no-likely", "likely"));
  }

  @Test
  void odds_of_one_and_a_range_factor_of_one_are_possible() {
    var base =
        SoundBase.sound()
            .with(RIB, "{odds: 8", "{odds: 1")
            .with(POLICY, "published: 1.5", "published: 1");

    assertThat(base.faults()).isEmpty();
  }

  @Test
  void a_band_may_begin_just_beyond_the_one_before() {
    var base = SoundBase.sound().with(CHEST, "short: \">= 0 wk\"", "short: \">= 8 wk\"");

    assertThat(base.faults()).isEmpty();
  }

  @Test
  void a_sensitivity_that_equals_its_leak_is_possible() {
    var base =
        SoundBase.sound().with(WHOOPING, "wheeze: {sensitivity: 0.2", "wheeze: {sensitivity: 0.1");

    assertThat(base.faults()).isEmpty();
  }

  @Test
  void sensitivities_of_all_states_that_add_up_to_more_than_one_are_found() {
    var base =
        SoundBase.sound()
            .with(
                WHOOPING,
                "  breathless.rest: {sensitivity: 0.05,",
                "  breathless.effort: {sensitivity: 0.7, source: expert}\n"
                    + "  breathless.rest: {sensitivity: 0.4,");

    assertThat(base.faults()).extracting(Problem::code).contains("sensitivity-under-leak");
  }

  @Test
  void shares_that_leave_nothing_are_found() {
    var base = SoundBase.sound().with(CHEST, "{short: 0.3, long: 0.1,", "{short: 0.9, long: 0.1,");

    assertThat(base.faults()).extracting(Problem::code).contains("shares-over-one");
  }

  @Test
  void a_rule_on_a_neutral_number_from_both_sides_is_found() {
    String stage =
        "  gestation:\n"
            + "    type: quantity\n"
            + "    unit: wk\n"
            + "    allowed: [0, 45]\n"
            + "    worse: neutral\n"
            + "    question: How many weeks?\n"
            + "    report: weeks of pregnancy\n";
    var base =
        SoundBase.sound()
            .with(CHEST, "  attacks:\n", stage + "  attacks:\n")
            .with(
                CLOT,
                "when: breathing-bad",
                "when: {all: [breathing-bad, {gestation: \">= 20 wk\"}, {gestation: \"< 30"
                    + " wk\"}]}");

    assertThat(base.faults())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple("two-sided", "gestation"));
  }
}
