package org.brace.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.check.Checks;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;

/// A small knowledge base without a fault, and copies of it with one planted.
///
/// It has a fact of every type, and each thing that can refer to another.
public final class SoundBase {

  private static final String BASE =
      """
      name: Small
      version: "0.0.1"
      language: en
      causes: any
      """;

  private static final String SOURCES =
      """
      sources:
        ng158: {title: Clots, year: 2020, url: "https://example.org/ng158", took: the clot rules, verified: checked}
        hanak2005:
          title: Ribs
          year: 2005
          doi: 10.1/ribs
          took: sites of pain
          verified: recalled
      """;

  private static final String MEDICINES =
      """
      classes:
        nsaid: {name: NSAIDs, lay-name: ibuprofen and similar}
        steroid-tablets:
          name: Steroid tablets
          lay-name: prednisolone
          prevalence: {value: 0.05, source: expert}
        painkiller: {name: Painkillers, lay-name: painkillers}
      ingredients:
        ibuprofen: {classes: [nsaid, painkiller], atc: ["M01AE01"], atc-checked: false}
        prednisolone: {classes: [steroid-tablets], prednisolone-mg-per-mg: 1}
      products:
        "Nurofen": {contains: [ibuprofen], country: [GB]}
      """;

  private static final String YOU =
      """
      topic: you
      title: You
      order: 1
      layout: one-by-one
      why: Age changes what a sign means.
      facts:
        age:
          kind: person
          type: quantity
          unit: y
          allowed: [0, 120]
          worse: high
          question: How old are you?
          report: age
        sex:
          kind: person
          type: choice
          choices: {female: Female, male: Male}
          worse: neutral
          question: What is your sex?
          report: sex
        smoker:
          kind: history
          type: yes-no
          worse: present
          question: Do you smoke?
          report: smoking
          prevalence: {value: 0.2, source: expert}
      """;

  private static final String CHEST =
      """
      topic: chest
      title: Chest and breath
      order: 2
      layout: tick-all
      why: A clot shows here.
      facts:
        cough:
          type: yes-no
          worse: present
          question: A cough
          report: cough
        cough-duration:
          type: quantity
          unit: wk
          allowed: [0, 520]
          worse: high
          grades: cough
          ask-when: cough
          question: How long have you had the cough?
          report: length of the cough
          bands: {none: "", short: ">= 0 wk", long: "> 8 wk"}
          leak: {short: 0.3, long: 0.1, source: expert}
        wheeze:
          type: yes-no
          worse: present
          question: Wheezing
          how-to-tell: {say: Breathe out slowly and listen. A whistle counts., source: ng158}
          report: wheeze
          valid-for: 24h
          leak: {value: 0.1, range: [0.05, 0.2], source: expert}
          codes: {icd10: "R06.2"}
        breathless:
          type: choice
          choices: {none: "No", effort: On effort, rest: At rest}
          worse: rest
          question: Are you short of breath?
          report: breathlessness
          leak: {effort: 0.1, rest: 0.02, source: expert}
        pleuritic-pain:
          type: yes-no
          worse: present
          question: Sharp pain on breathing in
          report: pain on breathing in
        pressing-brings-it-on:
          type: yes-no
          worse: absent
          reassuring: true
          sources: [ng158]
          question: Does pressing bring the pain on?
          report: pain on pressing
        pain-site:
          type: choices
          choices: {neck: Neck, chest-side: Side of the chest}
          worse: present
          question: Where is the pain?
          report: pain
          leak: {neck: 0.1, chest-side: 0.05, source: hanak2005}
        oxygen-saturation:
          kind: measurement
          type: quantity
          unit: "%"
          allowed: [40, 100]
          worse: low
          twin: [breathless]
          question: Oxygen by finger clip
          report: oxygen
          bands: {normal: ">= 40 %", low: "< 95 %", very-low: "< 92 %"}
          leak: {low: 0.03, very-low: 0.01, source: expert}
        attacks:
          type: count
          allowed: [0, 60]
          worse: high
          question: How many attacks this year?
          report: attacks this year
        noise-or-sharp-pain:
          type: yes-no
          worse: present
          question: Wheezing, a sharp pain on breathing in, or attacks
          report: wheeze or pain on breathing in
          covers: [wheeze, pleuritic-pain, attacks]
      derived:
        chest-wall-pattern:
          type: yes-no
          reassuring: true
          sources: [ng158]
          when: {all: [pressing-brings-it-on, {absent: breathless}, {age: "< 50 y"}]}
        breathing-bad:
          type: yes-no
          worse: present
          when: {any: [{breathless: ">= rest"}, {oxygen-saturation: "< 92 %"}]}
        warning-count:
          type: count
          worse: high
          of: [wheeze, {attacks: ">= 2"}, {takes: steroid-tablets}]
        steroid-courses:
          type: count
          worse: high
          computed: steroid-courses-12m
        inhaler-regimen:
          type: choice
          worse: neutral
          choices:
            none: none
            laba-only: laba only
            saba-only: saba only
            ics-only: ics only
            ics-saba: ics and saba
            ics-laba: ics and laba
            air: air
            mart: mart
          computed: inhaler-regimen
      """;

  private static final String RIB =
      """
      id: rib-fracture
      name: Broken rib
      clinical-name: Rib fracture
      lay: A rib can break from hard coughing.
      group: musculoskeletal
      if-true: {level: same-day}
      sources-used: [hanak2005]
      reviewed: {by: null, date: null}
      prior:
        per-1000: 4
        range: [1, 12]
        source: expert
        age: {18-29: 0.3, 30-44: 0.6, 45-59: 1.1, 60-74: 1.6, 75+: 1.8}
        sex: {female: 1.4, male: 0.5}
      risk-factors:
        smoker: {odds: 2, range: [1, 4], source: hanak2005}
        takes.steroid-tablets: {odds: 3, source: expert}
      caused-by:
        whooping: {odds: 8, source: hanak2005}
      shows:
        pain-site.chest-side: {sensitivity: 0.9, range: [0.84, 0.93], source: hanak2005, kind: derived}
      hides:
        pain-site.neck: {ratio: 0.5, source: expert}
      """;

  private static final String WHOOPING =
      """
      id: whooping
      name: Whooping cough
      clinical-name: Pertussis
      lay: A long cough in fits.
      group: infection
      if-true: {level: routine, within: 1w}
      sources-used: [hanak2005]
      reviewed: {by: Dr A, date: "2026-01-02"}
      prior: {per-1000: 2, source: hanak2005}
      shows:
        cough-duration.long: {sensitivity: 0.6, source: expert}
        wheeze: {sensitivity: 0.2, source: expert}
        breathless.rest: {sensitivity: 0.05, source: expert}
        oxygen-saturation.low: {sensitivity: 0.1, source: expert}
      """;

  private static final String CLOT =
      """
      group: clot
      title: A clot
      reviewed: {by: null, date: null}
      flags:
        bad-breathing:
          says: Very short of breath
          when: breathing-bad
          level: emergency-ambulance
          suspect: [whooping]
          strength: strong
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
        pleuritic:
          says: Sharp pain on breathing in
          when: pleuritic-pain
          level: same-day
          within: 4h
          unless: {reassuring: chest-wall-pattern, else: pleuritic-chest-wall}
          suspect: [rib-fracture]
          strength: consensus
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
        pleuritic-chest-wall:
          says: Sharp pain that pressing brings on
          when: pleuritic-pain
          level: routine
          within: 3d
          sources: [ng158]
          cases: [clot/mild]
          near-miss: [clot/bad]
        two-anti-inflammatories:
          says: Two anti-inflammatory medicines
          when: {count-taken: {class: nsaid, at-least: 2}}
          level: routine
          sources: [ng158]
          cases: [clot/mild]
          near-miss: [clot/bad]
        long-cough:
          says: A cough for more than 8 weeks
          when: {cough-duration: "> 8 wk"}
          level: routine
          sources: [ng158]
          cases: [clot/mild]
          near-miss: [clot/bad]
      """;

  private static final String COMBINATIONS =
      """
      reviewed: {by: null, date: null}
      combinations:
        many-warnings:
          says: Two warnings together
          when: {all: [{warning-count: ">= 2"}, {any: [{takes: nsaid}, {steroid-courses: ">= 3"}]}]}
          level: same-day
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
      """;

  private static final String POLICY =
      """
      scope: {adult: "18 y", when: {any: [cough, wheeze]}, says: Brace is for adults}
      levels:
        emergency-ambulance: {headline: Call now, do: Call, contact: emergency}
        emergency-department: {headline: Go now, do: Go, contact: emergency}
        same-day: {headline: Today, do: Ring, contact: urgent}
        routine: {headline: Soon, do: Book, contact: routine}
        self-care: {headline: At home, do: Rest, contact: pharmacy}
      places:
        GB: {name: United Kingdom, emergency: "999", urgent: "111", routine: your GP, pharmacy: a pharmacist}
        unknown: {emergency: your local emergency number, urgent: your doctor, routine: your doctor, pharmacy: a pharmacist}
      risk:
        same-day: {at-least: 0.5, says: A serious cause is likely, source: expert}
      range-classes: {published: 1.5, derived: 2, expert: 3, mass: 0.9, source: expert}
      telling: {chance: 1, source: expert}
      policies:
        unsure-breathing:
          says: Not sure about breathlessness
          when: {unsure: breathless}
          level: same-day
          sources: [expert]
      self-care-gate:
        level: routine
        within: 1w
        blockers:
          some-breathlessness:
            says: Breathless on effort
            when: {breathless: ">= effort"}
            sources: [expert]
      escalators:
        older:
          says: Older
          when: {age: ">= 65 y"}
          level: same-day
          within: 4h
          sources: [expert]
      masking:
        wheeze-hidden:
          says: Something hides the wheeze
          by: something
          when: {age: ">= 90 y"}
          hides: [wheeze]
          sources: [expert]
      knowingly-gated: {}
      """;

  private static final String NSAID =
      """
      group: nsaid
      title: Anti-inflammatory painkillers
      reviewed: {by: null, date: null}
      rules:
        nsaid-wheeze:
          for: {class: nsaid}
          when: {all: [wheeze, {age: ">= 18 y"}]}
          unless: {reassuring: pressing-brings-it-on, else: nsaid-wheeze-tolerated}
          severity: contraindicated
          action: do-not-start
          say: It can set off a wheeze.
          say-taking: Ask today whether to go on.
          instead: [{measure: heat, says: a warm pack}]
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
          unknown: [clot/mild]
        nsaid-wheeze-tolerated:
          for: {class: nsaid}
          when: {all: [wheeze, {age: ">= 18 y"}]}
          severity: discuss
          action: ask-first
          say: Go on if it has never made you wheeze.
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
          unknown: [clot/mild]
        steroids-kept:
          for: [{class: steroid-tablets}, {ingredient: ibuprofen}]
          when: {takes: nsaid}
          silences: [steroids-noted]
          applies: [taking, starting]
          severity: contraindicated
          action: do-not-stop
          say: Not together with an anti-inflammatory.
          say-taking: Do not stop them; ring today.
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
          unknown: [clot/mild]
        steroids-noted:
          for: {class: steroid-tablets}
          when: {any: [{takes: nsaid}, wheeze]}
          severity: discuss
          action: ask-first
          action-taking: do-not-stop
          say: Ask before you begin them.
          say-taking: Go on with them, and ask.
          sources: [ng158]
          cases: [clot/bad]
          near-miss: [clot/mild]
          unknown: [clot/mild]
        heat-wrapped:
          for: {measure: heat}
          severity: discuss
          action: ask-first
          say: Wrap it.
          sources: [ng158]
          cases: [clot/bad]
      """;

  private static final String BACK =
      """
      area: back
      title: Back pain
      reviewed: {by: null, date: null}
      options:
        warm-pack:
          name: A warm pack
          says: Fifteen minutes at a time.
          for: [rib-fracture]
          when: wheeze
          who: self
          evidence: moderate
          uses: [{measure: heat}, {class: nsaid}]
          step: first
          sources: [hanak2005]
      """;

  private static final String EASE =
      """
      group: ease
      title: Ease it
      reviewed: {by: null, date: null}
      items:
        rest-a-little:
          do: Rest a little.
          why: It helps.
          grade: C
          for: [whooping]
          levels: [self-care, routine]
          avoid-if: breathing-bad
          uses: {measure: heat}
          sources: [hanak2005]
      """;

  private static final String CARE =
      """
      reviewed: {by: null, date: null}
      likely: {at-least: 0.1, source: expert, note: one in ten}
      commonly-bought: [{class: nsaid}]
      measures:
        heat: {name: Heat}
      safety-net:
        worse-breath: {says: You cannot speak, then: emergency-ambulance, for: [rib-fracture], when: cough, sources: [ng158]}
      meanwhile:
        bad-breath: {title: While you wait, at: emergency-ambulance, who: cough, when: wheeze, in-doubt: Only with a cough., zone: red, sources: [ng158]}
        rib: {title: On the way, at: emergency-department, in-doubt: Only with a rib., steps: [Sit up., Wait.], sources: [ng158]}
      recheck:
        self-care: {first: 3 d, next: [7 d, 14 d], says: Answer again., sources: [expert]}
        routine: {first: 3 d, says: Answer again., sources: [expert]}
        same-day: {first: 12 h, says: Answer again., sources: [expert]}
      follow-up:
        after-cough: {when: cough, for: [whooping], first: 2 wk, next: [8 wk], items: [cough], says: See someone., sources: [ng158]}
      adherence:
        missed: {says: Doses are missed for many reasons., when: wheeze, ask: Which?, sources: [ng158]}
      asthma-plan:
        when: wheeze
        says: Measure each morning.
        zones:
          green: {name: Green, from: 80, signs: well}
          red: {name: Red, from: 0, signs: unwell}
        steps:
          unknown: {green: go on, red: get help}
          mart: {green: go on, red: one more puff}
        sources: [ng158]
      back-plan: {for: [rib-fracture], says: Move a little more each day., steps: [Walk.], sources: [ng158]}
      """;

  /// The golden cases that the rules name.
  public static final List<String> CASES = List.of("clot/bad", "clot/mild");

  private final Map<String, String> files;

  private SoundBase(Map<String, String> files) {
    this.files = files;
  }

  public static SoundBase sound() {
    var files = new LinkedHashMap<String, String>();
    files.put("base.yaml", BASE);
    files.put("sources.yaml", SOURCES);
    files.put("medicines.yaml", MEDICINES);
    files.put("facts/you.yaml", YOU);
    files.put("facts/chest.yaml", CHEST);
    files.put("conditions/rib-fracture.yaml", RIB);
    files.put("conditions/whooping.yaml", WHOOPING);
    files.put("red-flags/clot.yaml", CLOT);
    files.put("combinations.yaml", COMBINATIONS);
    files.put("policy.yaml", POLICY);
    files.put("medicine-rules/nsaid.yaml", NSAID);
    files.put("options/back.yaml", BACK);
    files.put("self-care/ease.yaml", EASE);
    files.put("care.yaml", CARE);
    return new SoundBase(files);
  }

  /// With a text in one file replaced where it stands first.
  public SoundBase with(String path, String old, String replacement) {
    String text = files.getOrDefault(path, "");
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException(path + " does not contain " + old);
    }
    return with(path, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /// With a file added or replaced.
  public SoundBase with(String path, String text) {
    var changed = new LinkedHashMap<>(files);
    changed.put(path, text);
    return new SoundBase(changed);
  }

  public SoundBase without(String path) {
    var changed = new LinkedHashMap<>(files);
    changed.remove(path);
    return new SoundBase(changed);
  }

  /// The line of a file on which a text stands first, from 1.
  public int line(String path, String text) {
    String before = files.getOrDefault(path, "");
    return 1
        + (int) before.substring(0, before.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  public List<KnowledgeFile> files() {
    var list = new ArrayList<KnowledgeFile>();
    files.forEach((path, text) -> list.add(new KnowledgeFile(path, text)));
    return list;
  }

  public Reading read() {
    return KnowledgeReader.read(files());
  }

  /// The knowledge of a base that can be read.
  public Knowledge knowledge() {
    return switch (read()) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound ->
          throw new IllegalStateException(unsound.problems().toString());
    };
  }

  /// What reading finds.
  public List<Problem> problems() {
    return switch (read()) {
      case Reading.Sound _ -> List.of();
      case Reading.Unsound unsound -> unsound.problems();
    };
  }

  /// What the checks find in a base that can be read.
  public List<Problem> faults() {
    return Checks.run(knowledge(), CASES);
  }
}
