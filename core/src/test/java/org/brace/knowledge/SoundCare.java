package org.brace.knowledge;

/// What the small base says to do: its medicine rules, options, things to do on one's own and
/// plans.
final class SoundCare {

  private SoundCare() {}

  static final String NSAID =
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

  static final String BACK =
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

  static final String EASE =
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

  static final String CARE =
      """
      reviewed: {by: null, date: null}
      likely: {at-least: 0.1, source: expert, note: one in ten}
      seen-first: Ask when you are seen.
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
}
