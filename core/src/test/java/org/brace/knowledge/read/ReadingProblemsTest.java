package org.brace.knowledge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.brace.knowledge.SoundBase;
import org.brace.model.Problem;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One planted fault each: its code, its line, the value found.
@NullMarked
class ReadingProblemsTest {

  record Fault(String code, String file, String old, String replacement, String value) {}

  private static final String CARE = "care.yaml";
  private static final String CHEST = "facts/chest.yaml";
  private static final String CLOT = "red-flags/clot.yaml";
  private static final String RIB = "conditions/rib-fracture.yaml";
  private static final String POLICY = "policy.yaml";
  private static final String MEDICINES = "medicines.yaml";

  static List<Fault> faults() {
    return List.of(
        new Fault(
            "unknown-key",
            CHEST,
            "    computed: steroid",
            "    askwhen: cough\n    computed: steroid",
            "askwhen"),
        new Fault("unknown-key", CLOT, "at-least: 2}", "at-least: 2, of-all: 3}", "of-all"),
        new Fault(
            "unknown-key",
            CLOT,
            "when: breathing-bad",
            "when: {at-least: 1, of: [wheeze], off: x}",
            "off"),
        new Fault(
            "wrong-direction",
            CHEST,
            "breathing-bad:\n    type: yes-no\n    worse: present",
            "breathing-bad:\n    type: yes-no\n    worse: bad",
            "bad"),
        new Fault(
            "unknown-word",
            CHEST,
            "    valid-for: 24h",
            "    answered-by: [nurse]\n    valid-for: 24h",
            "nurse"),
        new Fault("unknown-fact", CHEST, "grades: cough\n", "grades: caugh\n", "caugh"),
        new Fault(
            "unknown-medicine-class", CLOT, "when: breathing-bad", "when: {takes: nsad}", "nsad"),
        new Fault(
            "missing-key",
            CHEST,
            "    type: yes-no\n    worse: present\n    question: A cough",
            "    worse: present\n    question: A cough",
            "type"),
        new Fault("missing-key", CARE, "seen-first: Ask when you are seen.\n", "", "seen-first"),
        // YAML
        new Fault("not-yaml", CHEST, "title: Chest and breath", "title: Chest: and breath", ""),
        new Fault("anchor", RIB, "per-1000: 4", "per-1000: &four 4", "&four"),
        new Fault("duplicate-key", RIB, "group: musculoskeletal", "id: twice", "id"),
        new Fault("unknown-key", RIB, "group: muscu", "grupp: x\ngroup: muscu", "grupp"),
        new Fault("missing-key", RIB, "clinical-name: Rib fracture\n", "", "clinical-name"),
        new Fault("not-a-map", RIB, "prior:\n", "hides: [x]\nprior:\n", "a list"),
        new Fault("not-a-number", RIB, "per-1000: 4", "per-1000: four", "four"),
        new Fault("not-a-number", CHEST, "order: 2", "order: 2.5", "2.5"),
        new Fault(
            "not-a-number",
            MEDICINES,
            "lay-name: painkillers}",
            "lay-name: painkillers, stopped-lately: {days: 0.5, sources: [ng158], prevalence: {value: 0.01, source: expert}}}",
            "0.5"),
        new Fault(
            "not-a-number",
            MEDICINES,
            "lay-name: painkillers}",
            "lay-name: painkillers, stopped-lately: {days: -28, sources: [ng158], prevalence: {value: 0.01, source: expert}}}",
            "-28"),
        // Names
        new Fault("not-an-id", CHEST, "  attacks:", "  Attacks_Year:", "Attacks_Year"),
        new Fault("duplicate-id", CHEST, "  breathing-bad:", "  wheeze:", "wheeze"),
        new Fault(
            "unknown-fact", CLOT, "when: breathing-bad", "when: breathing-baad", "breathing-baad"),
        new Fault("unknown-condition", CLOT, "[whooping]", "[wooping]", "wooping"),
        new Fault("unknown-condition", RIB, "  whooping: {", "  wooping: {", "wooping"),
        new Fault("unknown-source", RIB, "source: hanak2005}", "source: hanak}", "hanak"),
        new Fault(
            "unknown-rule",
            CLOT,
            "else: pleuritic-chest-wall",
            "else: pleuritic-wall",
            "pleuritic-wall"),
        new Fault("unknown-medicine-class", CLOT, "class: nsaid", "class: nsaids", "nsaids"),
        new Fault("unknown-ingredient", MEDICINES, "[ibuprofen]", "[ibuprofn]", "ibuprofn"),
        new Fault(
            "unknown-fact", POLICY, "knowingly-gated: {}", "knowingly-gated: {cof: x}", "cof"),
        // Words
        new Fault("unknown-word", CLOT, "level: same-day", "level: sameday", "sameday"),
        new Fault("unknown-word", CLOT, "within: 4h", "within: 5h", "5h"),
        new Fault("unknown-word", CLOT, "strength: strong", "strength: weak", "weak"),
        new Fault("unknown-word", CHEST, "layout: tick-all", "layout: ticks", "ticks"),
        new Fault("unknown-word", CHEST, "type: yes-no", "type: yesno", "yesno"),
        new Fault("unknown-word", CHEST, "kind: measurement", "kind: measure", "measure"),
        new Fault("unknown-word", RIB, "kind: derived", "kind: guessed", "guessed"),
        new Fault("unknown-word", "base.yaml", "causes: any", "causes: some", "some"),
        // Facts
        new Fault("wrong-direction", CHEST, "worse: rest", "worse: effort", "effort"),
        new Fault("wrong-direction", CHEST, "worse: absent", "worse: present", "present"),
        new Fault(
            "wrong-direction",
            CHEST,
            "    reassuring: true\n    sources: [ng158]\n    question",
            "    question",
            "absent"),
        new Fault("unknown-unit", CHEST, "unit: wk", "unit: fortnight", "fortnight"),
        new Fault("unknown-unit", CHEST, "valid-for: 24h", "valid-for: 24m", "24m"),
        new Fault("missing-scale", CHEST, "    allowed: [0, 60]\n", "", "[]"),
        new Fault("missing-scale", CHEST, "allowed: [0, 60]", "allowed: [60, 0]", "[60.0, 0.0]"),
        new Fault(
            "outside-scale", CHEST, "allowed: [0, 60]", "allowed: [0, 60]\n    example: 61", "61"),
        new Fault(
            "too-few-choices",
            CHEST,
            "{none: \"No\", effort: On effort, rest: At rest}",
            "{rest: At rest}",
            "breathless"),
        new Fault(
            "wrong-key",
            CHEST,
            "    question: A cough",
            "    unit: d\n    question: A cough",
            "unit"),
        new Fault(
            "unknown-computation",
            CHEST,
            "computed: steroid-courses-12m",
            "computed: age\n    allowed: [0, 120]",
            "age"),
        new Fault(
            "not-derived",
            CHEST,
            "    computed: steroid-courses-12m\n",
            "    allowed: [0, 9]\n",
            "steroid-courses"),
        new Fault("not-a-range", CHEST, "range: [0.05, 0.2]", "range: [0.05]", "1"),
        // Rules
        new Fault(
            "missing-unit",
            CHEST,
            "{oxygen-saturation: \"< 92 %\"}",
            "{oxygen-saturation: \"< 92\"}",
            "92"),
        new Fault(
            "wrong-unit",
            CHEST,
            "{oxygen-saturation: \"< 92 %\"}",
            "{oxygen-saturation: \"< 92 d\"}",
            "d"),
        new Fault(
            "unknown-unit",
            CHEST,
            "{oxygen-saturation: \"< 92 %\"}",
            "{oxygen-saturation: \"< 92 pc\"}",
            "pc"),
        new Fault("wrong-unit", CHEST, "{attacks: \">= 2\"}", "{attacks: \">= 2 d\"}", "d"),
        new Fault(
            "impossible-threshold", CHEST, "{attacks: \">= 2\"}", "{attacks: \">= 61\"}", "61"),
        new Fault("not-a-comparison", CHEST, "{attacks: \">= 2\"}", "{attacks: 2}", "2"),
        new Fault(
            "unknown-state",
            CHEST,
            "{breathless: \">= rest\"}",
            "{breathless: \">= resting\"}",
            "resting"),
        new Fault("band", CHEST, "{breathless: \">= rest\"}", "{breathless: rest}", "rest"),
        new Fault(
            "band",
            CLOT,
            "{cough-duration: \"> 8 wk\"}",
            "{cough-duration: \"> 3 wk and < 8 wk\"}",
            "> 3 wk and < 8 wk"),
        new Fault("not-yes-no", CLOT, "when: breathing-bad", "when: breathless", "breathless"),
        new Fault("not-yes-no", CLOT, "when: breathing-bad", "when: pain-site", "pain-site"),
        new Fault(
            "not-comparable", CLOT, "when: breathing-bad", "when: {wheeze: \">= 1\"}", "wheeze"),
        new Fault("not-a-rule", CLOT, "when: breathing-bad", "when: [wheeze]", "a list"),
        new Fault(
            "not-a-rule", CLOT, "when: breathing-bad", "when: {all: [], any: []}", "all, any"),
        new Fault("not-a-rule", CLOT, "when: breathing-bad", "when: {all: []}", "a list"),
        new Fault(
            "not-a-count", CLOT, "when: breathing-bad", "when: {at-least: 2, of: [wheeze]}", "2.0"),
        new Fault(
            "misplaced-unless",
            CLOT,
            "when: breathing-bad",
            "when: {any: [wheeze, {unless: chest-wall-pattern}]}",
            "chest-wall-pattern"),
        new Fault(
            "two-reassurances",
            CLOT,
            "when: pleuritic-pain",
            "when: {all: [pleuritic-pain, {unless: chest-wall-pattern}]}",
            "chest-wall-pattern"),
        new Fault(
            "unsure-outside-policy",
            CLOT,
            "when: breathing-bad",
            "when: {unsure: breathless}",
            "breathless"),
        new Fault(
            "absent-outside-reassuring",
            CLOT,
            "when: breathing-bad",
            "when: {absent: wheeze}",
            "wheeze"),
        new Fault("unknown-state", CLOT, "when: breathing-bad", "when: {sex: other}", "other"),
        // Findings
        new Fault(
            "missing-state", RIB, "  pain-site.chest-side: {", "  breathless: {", "breathless"),
        new Fault("unknown-state", RIB, "  pain-site.chest-side: {", "  breathless.bad: {", "bad"),
        new Fault(
            "harmless-state", RIB, "  pain-site.chest-side: {", "  breathless.none: {", "none"),
        new Fault(
            "unknown-state",
            RIB,
            "  pain-site.chest-side: {",
            "  pain-site.chst-side: {",
            "chst-side"),
        new Fault("not-shown", RIB, "shows:", "presents-with: [wheeze]\nshows:", "wheeze"),
        // Policy
        new Fault("missing-unit", POLICY, "adult: \"18 y\"", "adult: \"18\"", "18"),
        new Fault(
            "unknown-source",
            POLICY,
            "mass: 0.9, source: expert",
            "mass: 0.9, source: expertt",
            "expertt"),
        new Fault(
            "unknown-word", POLICY, "  self-care: {headline", "  selfcare: {headline", "selfcare"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_planted_fault_is_told_with_its_line_and_value(Fault fault) {
    SoundBase sound = SoundBase.sound();
    List<Problem> problems = sound.with(fault.file, fault.old, fault.replacement).problems();

    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo(fault.code);
          assertThat(problem.at()).startsWith(fault.file + ":");
          assertThat(problem.value()).isEqualTo(fault.value);
          int line = Integer.parseInt(problem.at().substring(fault.file.length() + 1));
          assertThat(line)
              .isBetween(
                  sound.line(fault.file, fault.old) - 12, sound.line(fault.file, fault.old) + 3);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"base.yaml", "policy.yaml"})
  void a_base_without_its_main_files_cannot_be_used(String file) {
    assertThat(SoundBase.sound().without(file).problems())
        .extracting(Problem::code)
        .contains("missing-file");
  }

  @Test
  void a_file_that_is_not_yaml_does_not_make_its_facts_seem_unknown_elsewhere() {
    assertThat(SoundBase.sound().with(CHEST, "title: Chest", "title: Chest:").problems())
        .extracting(Problem::code)
        .containsExactly("not-yaml");
  }

  @Test
  void a_file_that_has_no_place_in_a_base_is_told() {
    assertThat(SoundBase.sound().with("notes/x.yaml", "a: 1").problems())
        .extracting(Problem::code, Problem::at)
        .containsExactly(tuple("unknown-file", "notes/x.yaml:1"));
  }

  @Test
  void an_empty_file_and_one_of_two_documents_are_told() {
    assertThat(SoundBase.sound().with("facts/more.yaml", "# later\n").problems())
        .extracting(Problem::code)
        .containsExactly("not-one-document");
    assertThat(
            SoundBase.sound()
                .with("sources.yaml", "sources:", "sources: {}\n---\nsources:")
                .problems())
        .extracting(Problem::code)
        .contains("not-one-document");
  }
}
