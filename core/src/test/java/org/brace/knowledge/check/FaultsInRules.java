package org.brace.knowledge.check;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Faults in the rules of triage, in what they rest on, and in what each level says.
@NullMarked
final class FaultsInRules {

  private static final String CHEST = "facts/chest.yaml";
  private static final String EASES = "eases.yaml";
  private static final String CLOT = "red-flags/clot.yaml";
  private static final String RIB = "conditions/rib-fracture.yaml";
  private static final String WHOOPING = "conditions/whooping.yaml";
  private static final String POLICY = "policy.yaml";

  static final List<PlantedFault> ALL =
      List.of(
          new PlantedFault("no-source", RIB, "{odds: 3, source: expert}", "{odds: 3}", ""),
          new PlantedFault(
              "no-source",
              CHEST,
              "leak: {effort: 0.1, rest: 0.02, source: expert}",
              "leak: {effort: 0.1, rest: 0.02}",
              ""),
          new PlantedFault(
              "no-source",
              CLOT,
              "    sources: [ng158]\n    cases: [clot/bad]",
              "    cases: [clot/bad]",
              ""),
          new PlantedFault(
              "no-source",
              POLICY,
              "      when: {breathless: \">= effort\"}\n      sources: [expert]",
              "      when: {breathless: \">= effort\"}",
              ""),
          new PlantedFault(
              "no-source",
              POLICY,
              "    within: 4h\n    sources: [expert]\n",
              "    within: 4h\n",
              ""),
          new PlantedFault(
              "no-source",
              POLICY,
              "hides: [wheeze]\n    sources: [expert]\n",
              "hides: [wheeze]\n",
              ""),
          new PlantedFault(
              "wrong-direction",
              CHEST,
              "{oxygen-saturation: \"< 92 %\"}",
              "{oxygen-saturation: \"> 92 %\"}",
              "oxygen-saturation > 92 %"),
          new PlantedFault(
              "wrong-direction", CHEST, "{attacks: \">= 2\"}", "{attacks: \"< 2\"}", "attacks < 2"),
          new PlantedFault(
              "wrong-direction",
              CLOT,
              "when: breathing-bad",
              "when: pressing-brings-it-on",
              "pressing-brings-it-on"),
          new PlantedFault("wrong-direction", EASES, "{absent: breathless}", "wheeze", "wheeze"),
          new PlantedFault(
              "wrong-direction", EASES, "{age: \"< 50 y\"}", "{age: \">= 50 y\"}", "age >= 50 y"),
          new PlantedFault(
              "wrong-direction",
              CHEST,
              "breathing-bad:\n    type: yes-no\n    worse: present",
              "breathing-bad:\n    type: yes-no\n    worse: absent",
              "breathing-bad"),
          new PlantedFault(
              "wrong-direction",
              CHEST,
              "breathing-bad:\n    type: yes-no\n    worse: present",
              "breathing-bad:\n    type: yes-no\n    worse: neutral",
              "breathing-bad"),
          new PlantedFault(
              "not-reassuring",
              CLOT,
              "{reassuring: chest-wall-pattern",
              "{reassuring: wheeze",
              "wheeze"),
          new PlantedFault(
              "not-reassuring",
              POLICY,
              "when: {breathless: \">= effort\"}\n",
              "when: {breathless: \">= effort\"}\n      unless: {reassuring: wheeze, says: But not now}\n",
              "wheeze"),
          new PlantedFault(
              "else-rule",
              CLOT,
              "{reassuring: chest-wall-pattern, else: pleuritic-chest-wall}",
              "chest-wall-pattern",
              ""),
          new PlantedFault(
              "else-rule", CLOT, "else: pleuritic-chest-wall", "else: long-cough", "long-cough"),
          new PlantedFault(
              "else-rule",
              CLOT,
              "level: routine\n    within: 3d",
              "level: same-day\n    within: 4h",
              "pleuritic-chest-wall"),
          new PlantedFault(
              "else-rule",
              CLOT,
              "level: routine\n    within: 3d",
              "level: routine\n    within: 3d\n    unless: chest-wall-pattern\n    else: long-cough",
              "pleuritic-chest-wall"),
          new PlantedFault(
              "else-rule",
              CLOT,
              "    unless: {reassuring: chest-wall-pattern, else: pleuritic-chest-wall}",
              "    else: pleuritic-chest-wall",
              "pleuritic-chest-wall"),
          new PlantedFault(
              "cycle",
              CHEST,
              "{any: [{breathless: \">= rest\"},",
              "{any: [breathing-bad,",
              "breathing-bad"),
          new PlantedFault(
              "cycle",
              WHOOPING,
              "shows:",
              "caused-by:\n  rib-fracture: {odds: 2, source: expert}\nshows:",
              "whooping"),
          new PlantedFault(
              "blind-mask", POLICY, "hides: [wheeze]", "hides: [breathing-bad]", "breathing-bad"),
          new PlantedFault(
              "blind-mask", POLICY, "when: {age: \">= 90 y\"}", "when: wheeze", "wheeze"),
          new PlantedFault(
              "unfit-reading", POLICY, "means: wheeze", "means: breathing-bad", "breathing-bad"),
          new PlantedFault(
              "unfit-reading",
              POLICY,
              "when: {oxygen-saturation: \"< 60 %\"}",
              "when: cough",
              "hardly-any-oxygen"),
          new PlantedFault(
              "reassured-behind-mask",
              EASES,
              "{absent: breathless}, {age:",
              "{absent: wheeze}, {age:",
              "chest-wall-pattern"),
          new PlantedFault(
              "reassured-behind-mask",
              EASES,
              "{absent: breathless}, {age:",
              "{any: [{absent: wheeze}, {absent: breathless}]}, {age:",
              "chest-wall-pattern"),
          new PlantedFault(
              "reassured-by-reading",
              EASES,
              "{absent: breathless}, {age:",
              "{oxygen-saturation: \">= 95 %\"}, {age:",
              "oxygen-saturation"),
          new PlantedFault("golden-cases", CLOT, "    cases: [clot/bad]\n", "", "bad-breathing"),
          new PlantedFault(
              "golden-cases", CLOT, "    near-miss: [clot/mild]\n", "", "bad-breathing"),
          new PlantedFault(
              "golden-cases", CLOT, "cases: [clot/bad]", "cases: [clot/badly]", "clot/badly"),
          new PlantedFault(
              "golden-cases",
              CLOT,
              "near-miss: [clot/mild]",
              "near-miss: [clot/milder]",
              "clot/milder"),
          new PlantedFault(
              "golden-cases", "combinations.yaml", "    cases: [clot/bad]\n", "", "many-warnings"),
          new PlantedFault(
              "golden-cases",
              POLICY,
              "    level: same-day\n    sources: [expert]",
              "    level: same-day\n    sources: [expert]\n    cases: [clot/none]",
              "clot/none"),
          new PlantedFault("missing-number", POLICY, "urgent: \"111\", ", "", "urgent"),
          new PlantedFault("missing-number", POLICY, "  unknown: {", "  nowhere: {", "unknown"),
          new PlantedFault("wrong-member", POLICY, "[GG, JE]", "[GG, QQ]", "QQ"),
          new PlantedFault("wrong-member", POLICY, "[GG, JE]", "[GG, JE, GG]", "GG"),
          new PlantedFault("wrong-member", POLICY, "[GG, JE]", "[GG, GB]", "GB"),
          new PlantedFault("wrong-member", POLICY, "members:\n  GB:", "members:\n  FR:", "FR"),
          new PlantedFault(
              "missing-level-text",
              POLICY,
              "  routine: {headline: Soon, do: Book, contact: routine}\n",
              "",
              "routine"),
          new PlantedFault(
              "missing-level-text", POLICY, "contact: urgent", "contact: helpline", "helpline"),
          new PlantedFault(
              "missing-level-text",
              POLICY,
              "do: Ask, contact: pharmacy",
              "do: Ask, contact: someone",
              "someone"));

  private FaultsInRules() {}
}
