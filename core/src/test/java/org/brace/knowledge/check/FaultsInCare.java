package org.brace.knowledge.check;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Faults in what care says: medicine rules, options, self-care, plans.
@NullMarked
final class FaultsInCare {

  private static final String RULES = "medicine-rules/nsaid.yaml";
  private static final String BACK = "options/back.yaml";
  private static final String EASE = "self-care/ease.yaml";
  private static final String CARE = "care.yaml";

  static final List<PlantedFault> ALL =
      List.of(
          new PlantedFault("impossible-number", CARE, "at-least: 0.1", "at-least: 10", "10.0"),
          new PlantedFault(
              "no-source", CARE, "{at-least: 0.1, source: expert,", "{at-least: 0.1,", ""),
          new PlantedFault(
              "no-source", RULES, "say: Wrap it.\n    sources: [ng158]\n", "say: Wrap it.\n", ""),
          new PlantedFault("no-source", BACK, "    sources: [hanak2005]\n", "", ""),
          new PlantedFault("no-source", EASE, "    sources: [hanak2005]\n", "", ""),
          new PlantedFault("no-source", CARE, "when: cough, sources: [ng158]}", "when: cough}", ""),
          new PlantedFault(
              "no-source", CARE, "says: Answer again., sources: [expert]", "says: Answer.", ""),
          new PlantedFault(
              "no-source", CARE, "says: See someone., sources: [ng158]", "says: See.", ""),
          new PlantedFault("no-source", CARE, "ask: Which?, sources: [ng158]", "ask: Which?", ""),
          new PlantedFault("no-source", CARE, "puff}\n  sources: [ng158]\n", "puff}\n", ""),
          new PlantedFault("no-source", CARE, "[Walk.], sources: [ng158]", "[Walk.]", ""),
          new PlantedFault("no-source", CARE, "zone: red, sources: [ng158]", "zone: red", ""),
          new PlantedFault(
              "not-reassuring",
              RULES,
              "reassuring: pressing-brings-it-on",
              "reassuring: cough",
              "cough"),
          new PlantedFault(
              "wrong-direction", RULES, "{age: \">= 18 y\"}", "{age: \"< 18 y\"}", "age < 18 y"),
          new PlantedFault(
              "wrong-direction", EASE, "breathing-bad", "{age: \"< 18 y\"}", "age < 18 y"),
          new PlantedFault(
              "shared-name",
              BACK,
              "options:\n",
              "options:\n"
                  + "  bottle:\n"
                  + "    name: A hot-water bottle\n"
                  + "    called: [a WARM-pack]\n"
                  + "    for: [rib-fracture]\n"
                  + "    who: self\n"
                  + "    evidence: low\n"
                  + "    uses: [{measure: heat}]\n"
                  + "    sources: [hanak2005]\n",
              "A warm pack"),
          new PlantedFault(
              "shared-name",
              CARE,
              "  heat: {name: Heat}\n",
              "  heat: {name: Heat}\n  warmth: {name: Heat}\n",
              "Heat"),
          new PlantedFault(
              "no-say-taking",
              RULES,
              "    say-taking: Do not stop them; ring today.\n",
              "",
              "steroids-kept"),
          new PlantedFault(
              "urgent-for-nobody",
              RULES,
              "say: Wrap it.",
              "say: Wrap it.\n    urgent: true",
              "heat-wrapped"),
          new PlantedFault(
              "urgent-for-nobody",
              RULES,
              "say: Go on if it has never made you wheeze.",
              "say: Go on.\n    urgent: true",
              "nsaid-wheeze-tolerated"),
          new PlantedFault(
              "urgent-for-nobody",
              RULES,
              "applies: [taking, starting]",
              "applies: [starting]\n    urgent: true",
              "steroids-kept"),
          new PlantedFault(
              "else-medicine-rule",
              RULES,
              "{reassuring: pressing-brings-it-on, else: nsaid-wheeze-tolerated}",
              "{reassuring: pressing-brings-it-on}",
              ""),
          new PlantedFault(
              "else-medicine-rule",
              RULES,
              "{reassuring: pressing-brings-it-on, else: nsaid-wheeze-tolerated}",
              "{else: nsaid-wheeze-tolerated}",
              "nsaid-wheeze-tolerated"),
          new PlantedFault(
              "else-medicine-rule",
              RULES,
              "else: nsaid-wheeze-tolerated",
              "else: heat-wrapped",
              "heat-wrapped"),
          new PlantedFault(
              "else-medicine-rule",
              RULES,
              "severity: discuss\n    action: ask-first",
              "severity: contraindicated\n    action: do-not-start",
              "nsaid-wheeze-tolerated"),
          new PlantedFault(
              "silenced-medicine-rule",
              RULES,
              "silences: [steroids-noted]",
              "silences: [steroids-kept]",
              "steroids-kept"),
          new PlantedFault(
              "silenced-medicine-rule",
              RULES,
              "severity: discuss\n    action: ask-first\n    action-taking: do-not-stop",
              "severity: contraindicated\n    action: do-not-stop\n    silences: [steroids-kept]",
              "steroids-kept"),
          new PlantedFault(
              "silenced-medicine-rule",
              RULES,
              "say: Ask before you begin them.",
              "say: Ask before you begin them.\n    urgent: true",
              "steroids-noted"),
          new PlantedFault(
              "medicine-rule-cases", RULES, "    cases: [clot/bad]\n", "", "nsaid-wheeze"),
          new PlantedFault(
              "medicine-rule-cases", RULES, "    near-miss: [clot/mild]\n", "", "nsaid-wheeze"),
          new PlantedFault(
              "medicine-rule-cases", RULES, "    unknown: [clot/mild]\n", "", "nsaid-wheeze"),
          new PlantedFault(
              "medicine-rule-cases",
              RULES,
              "unknown: [clot/mild]",
              "unknown: [clot/mld]",
              "clot/mld"),
          new PlantedFault("unruled-use", BACK, "{class: nsaid}]", "{measure: cold}]", "cold"),
          new PlantedFault(
              "no-safety-net",
              CARE,
              "for: [rib-fracture], when: cough,",
              "when: cough,",
              "rib-fracture"),
          new PlantedFault(
              "no-recheck",
              CARE,
              "  routine: {first: 3 d, says: Answer again., sources: [expert]}\n",
              "",
              "routine"),
          new PlantedFault("plan-zones", CARE, "from: 80", "from: 0", "red"),
          new PlantedFault("plan-zones", CARE, "from: 0,", "from: 5,", "zones"),
          new PlantedFault(
              "plan-zones", CARE, "    unknown: {green", "    saba-only: {green", "unknown"),
          new PlantedFault("plan-zones", CARE, "zone: red, ", "zone: blue, ", "bad-breath"),
          new PlantedFault("plan-zones", CARE, "zone: red, ", "", "bad-breath"),
          new PlantedFault("plan-zones", CARE, "steps: [Sit up., Wait.], ", "", "rib"),
          new PlantedFault("plan-zones", CARE, "    mart: {green", "    smart: {green", "smart"),
          new PlantedFault(
              "plan-zones", CARE, "{green: go on, red: one more puff}", "{green: go on}", "mart"));

  private FaultsInCare() {}
}
