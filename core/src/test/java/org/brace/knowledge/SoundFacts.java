package org.brace.knowledge;

/// What the small base knows of people, medicines and signs: its sources, facts and conditions.
final class SoundFacts {

  private SoundFacts() {}

  static final String SOURCES =
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

  static final String MEDICINES =
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

  static final String YOU =
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

  static final String CHEST =
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

  static final String EASES =
      """
      title: What makes it less urgent
      derived:
        chest-wall-pattern:
          type: yes-no
          reassuring: true
          sources: [ng158]
          when: {all: [pressing-brings-it-on, {absent: breathless}, {age: "< 50 y"}]}
      """;

  static final String RIB =
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

  static final String WHOOPING =
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
}
