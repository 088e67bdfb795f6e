package org.brace.knowledge.check;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Faults in the numbers of conditions, facts, medicines and policies.
@NullMarked
final class FaultsInNumbers {

  private static final String CHEST = "facts/chest.yaml";
  private static final String YOU = "facts/you.yaml";
  private static final String RIB = "conditions/rib-fracture.yaml";
  private static final String WHOOPING = "conditions/whooping.yaml";
  private static final String POLICY = "policy.yaml";
  private static final String MEDICINES = "medicines.yaml";

  static final List<PlantedFault> ALL =
      List.of(
          new PlantedFault(
              "impossible-number", RIB, "range: [0.84, 0.93]", "range: [-0.84, 0.93]", "-0.84"),
          new PlantedFault(
              "impossible-number",
              RIB,
              "{sensitivity: 0.9, range: [0.84, 0.93]",
              "{sensitivity: 1",
              "1.0"),
          new PlantedFault("impossible-number", RIB, "{ratio: 0.5", "{ratio: 0", "0.0"),
          new PlantedFault("impossible-number", POLICY, "at-least: 0.5", "at-least: 1", "1.0"),
          new PlantedFault("impossible-number", POLICY, "at-least: 0.5", "at-least: 0", "0.0"),
          new PlantedFault("impossible-number", POLICY, "mass: 0.9", "mass: 1", "1.0"),
          new PlantedFault("impossible-number", POLICY, "{chance: 1,", "{chance: 0,", "0.0"),
          new PlantedFault("impossible-number", POLICY, "{chance: 1,", "{chance: 1.2,", "1.2"),
          new PlantedFault("impossible-number", POLICY, "mass: 0.9", "mass: 0", "0.0"),
          new PlantedFault("impossible-number", RIB, "75+: 1.8", "75+: 0", "0.0"),
          new PlantedFault(
              "impossible-number", RIB, "per-1000: 4\n  range: [1, 12]", "per-1000: 4000", "4.0"),
          new PlantedFault(
              "impossible-number", RIB, "per-1000: 4\n  range: [1, 12]", "per-1000: 0", "0.0"),
          new PlantedFault("impossible-number", RIB, "{odds: 2, range: [1, 4]", "{odds: 0", "0.0"),
          new PlantedFault("impossible-number", RIB, "{odds: 8", "{odds: -8", "-8.0"),
          new PlantedFault("impossible-number", RIB, "{ratio: 0.5", "{ratio: 1.5", "1.5"),
          new PlantedFault(
              "impossible-number", RIB, "range: [0.84, 0.93]", "range: [0.84, 1.2]", "1.2"),
          new PlantedFault("impossible-number", RIB, "male: 0.5", "male: 0", "0.0"),
          new PlantedFault("impossible-number", RIB, "75+: 1.8", "75+: -1", "-1.0"),
          new PlantedFault("impossible-number", YOU, "{value: 0.2", "{value: 1.2", "1.2"),
          new PlantedFault("impossible-number", MEDICINES, "{value: 0.05", "{value: 1.05", "1.05"),
          new PlantedFault("impossible-number", POLICY, "at-least: 0.5", "at-least: 50", "50.0"),
          new PlantedFault("impossible-number", POLICY, "derived: 2", "derived: 0.5", "0.5"),
          new PlantedFault("impossible-number", POLICY, "mass: 0.9", "mass: 90", "90.0"),
          new PlantedFault("bands", CHEST, "low: \"< 95 %\"", "low: \"< 92 %\"", "very-low"),
          new PlantedFault("bands", CHEST, "short: \">= 0 wk\"", "short: \">= 9 wk\"", "long"),
          new PlantedFault("bands", CHEST, "short: \">= 0 wk\"", "short: \"> 8 wk\"", "long"),
          new PlantedFault("bands", CHEST, "low: \"< 95 %\"", "low: \"< 91 %\"", "very-low"),
          new PlantedFault("bands", CHEST, "long: \"> 8 wk\"", "long: \"< 8 wk\"", "long"),
          new PlantedFault("range-misses-value", RIB, "range: [1, 12]", "range: [5, 12]", "0.004"),
          new PlantedFault("range-misses-value", RIB, "range: [1, 12]", "range: [1, 3]", "0.004"),
          new PlantedFault(
              "shares-over-one",
              CHEST,
              "{effort: 0.1, rest: 0.02,",
              "{effort: 0.1, rest: 0.02, awful: 0.1,",
              "awful"),
          new PlantedFault(
              "shares-over-one",
              CHEST,
              "{effort: 0.1, rest: 0.02,",
              "{none: 0.8, effort: 0.1, rest: 0.02,",
              "none"),
          new PlantedFault(
              "missing-share",
              CHEST,
              "    leak: {value: 0.1, range: [0.05, 0.2], source: expert}\n",
              "",
              "wheeze"),
          new PlantedFault(
              "missing-share",
              CHEST,
              "leak: {effort: 0.1, rest: 0.02,",
              "leak: {rest: 0.02,",
              "breathless"),
          new PlantedFault(
              "missing-share", YOU, "    prevalence: {value: 0.2, source: expert}\n", "", "smoker"),
          new PlantedFault(
              "missing-share",
              CHEST,
              "leak: {neck: 0.1, chest-side: 0.05,",
              "leak: {chest-side: 0.05,",
              "pain-site.neck"),
          new PlantedFault(
              "unknown-stratum",
              RIB,
              "75+: 1.8",
              "75-99: 1.8",
              "18-29, 30-44, 45-59, 60-74, 75-99"),
          new PlantedFault(
              "unknown-stratum", RIB, "{female: 1.4, male: 0.5}", "{female: 1.4}", "female"),
          new PlantedFault(
              "unknown-stratum",
              YOU,
              "    prevalence: {value: 0.2, source: expert}\n",
              "    prevalence: {value: 0.2, source: expert}\n    by-age: {18-29: 2}\n",
              "18-29"),
          new PlantedFault(
              "sensitivity-under-leak",
              WHOOPING,
              "wheeze: {sensitivity: 0.2",
              "wheeze: {sensitivity: 0.09",
              "0.09"),
          new PlantedFault(
              "sensitivity-under-leak",
              WHOOPING,
              "breathless.rest: {sensitivity: 0.05",
              "breathless.rest: {sensitivity: 0.019",
              "0.019"),
          new PlantedFault(
              "shows-and-hides",
              RIB,
              "pain-site.neck: {ratio",
              "pain-site.chest-side: {ratio",
              "pain-site.chest-side"),
          new PlantedFault(
              "shows-and-hides",
              RIB,
              "pain-site.neck: {ratio",
              "breathless.rest: {ratio",
              "breathless.rest"),
          new PlantedFault(
              "hidden-with",
              CHEST,
              "    report: wheeze\n",
              "    report: wheeze\n    hidden-with: pleuritic-pain\n",
              "wheeze"),
          new PlantedFault(
              "shows-and-hides",
              CHEST,
              "    report: breathlessness\n",
              "    report: breathlessness\n    hidden-with: pain-site.neck\n",
              "breathless"));

  private FaultsInNumbers() {}
}
