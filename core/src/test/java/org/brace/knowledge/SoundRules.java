package org.brace.knowledge;

/// What the small base says of how urgent it is: its red flags, combinations and policy.
final class SoundRules {

  private SoundRules() {}

  static final String CLOT =
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

  static final String COMBINATIONS =
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

  static final String POLICY =
      """
      scope: {adult: "18 y", when: {any: [cough, wheeze]}, says: Brace is for adults, headline: Not for Brace, soon: today if ill, do: Ask, contact: pharmacy}
      levels:
        emergency-ambulance: {headline: Call now, do: Call, contact: emergency}
        emergency-department: {headline: Go now, do: Go, contact: emergency}
        same-day: {headline: Today, do: Ring, contact: urgent}
        routine: {headline: Soon, do: Book, contact: routine}
        self-care: {headline: At home, do: Rest, contact: pharmacy}
      places:
        GB: {name: United Kingdom, emergency: "999", urgent: "111", routine: your GP, pharmacy: a pharmacist}
        unknown: {emergency: your local emergency number, urgent: your doctor, routine: your doctor, pharmacy: a pharmacist}
      members:
        GB: {countries: [GG, JE], sources: [expert]}
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
      readings:
        hardly-any-oxygen:
          when: {oxygen-saturation: "< 60 %"}
          means: wheeze
          sources: [expert]
      knowingly-gated: {}
      """;
}
