package org.brace.knowledge.check;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Faults in facts, and in how they are asked.
@NullMarked
final class FaultsInFacts {

  private static final String CHEST = "facts/chest.yaml";
  private static final String EASES = "eases.yaml";
  private static final String YOU = "facts/you.yaml";
  private static final String CLOT = "red-flags/clot.yaml";
  private static final String WHOOPING = "conditions/whooping.yaml";

  static final List<PlantedFault> ALL =
      List.of(
          new PlantedFault("no-why", CHEST, "why: A clot shows here.\n", "", "chest"),
          new PlantedFault(
              "long-how-to-tell",
              CHEST,
              "A whistle counts.",
              "A whistle counts. ".repeat(4).strip(),
              "5 sentences"),
          new PlantedFault(
              "long-how-to-tell",
              CHEST,
              "A whistle counts.",
              "A whistle" + " or".repeat(26) + " counts.",
              "a sentence of 29 words"),
          new PlantedFault(
              "long-how-to-tell",
              CHEST,
              "A whistle counts.",
              "A " + "whistle".repeat(41) + " counts.",
              "328 characters"),
          new PlantedFault(
              "unseen-how-to-tell",
              CHEST,
              "  pain-site:\n",
              "  pain-site:\n    how-to-tell: {say: Look., source: expert}\n",
              "pain-site"),
          new PlantedFault(
              "unseen-how-to-tell",
              YOU,
              "    question: What is your sex?\n",
              "    question: What is your sex?\n    how-to-tell: {say: Look., source: expert}\n",
              "sex"),
          new PlantedFault(
              "topic-length",
              CHEST,
              "covers: [wheeze, pleuritic-pain, attacks]\n",
              "covers: [wheeze, pleuritic-pain, attacks]\n"
                  + "    twin: [gasping, blue]\n"
                  + "  gasping: {type: yes-no, worse: present, question: Gasping, report: gasping}\n"
                  + "  blue: {type: yes-no, worse: present, question: Blue, report: blue}\n",
              "9"),
          new PlantedFault("unused-fact", CHEST, ", {attacks: \">= 2\"}", "", "attacks"),
          new PlantedFault(
              "cover",
              CHEST,
              "[wheeze, pleuritic-pain, attacks]",
              "[wheeze]",
              "noise-or-sharp-pain"),
          new PlantedFault(
              "cover",
              CHEST,
              "[wheeze, pleuritic-pain, attacks]",
              "[wheeze, pressing-brings-it-on]",
              "pressing-brings-it-on"),
          new PlantedFault(
              "cover",
              CHEST,
              "[wheeze, pleuritic-pain, attacks]",
              "[wheeze, breathing-bad]",
              "breathing-bad"),
          new PlantedFault(
              "cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze, cough]", "cough"),
          new PlantedFault(
              "cover",
              CHEST,
              "[wheeze, pleuritic-pain, attacks]",
              "[wheeze, pain-site]",
              "pain-site"),
          new PlantedFault(
              "cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze, sex]", "sex"),
          new PlantedFault(
              "cover", CHEST, "[wheeze, pleuritic-pain, attacks]", "[wheeze, wheeze]", "wheeze"),
          new PlantedFault(
              "cover",
              CLOT,
              "when: pleuritic-pain\n    level: same-day",
              "when: noise-or-sharp-pain\n    level: same-day",
              "noise-or-sharp-pain"),
          new PlantedFault(
              "grades", CHEST, "grades: cough\n", "grades: breathing-bad\n", "breathing-bad"),
          new PlantedFault(
              "grades",
              WHOOPING,
              "cough-duration.long: {sensitivity: 0.6",
              "cough: {sensitivity: 0.6",
              "cough"),
          new PlantedFault("no-twin", CHEST, "    twin: [breathless]\n", "", "oxygen-saturation"),
          new PlantedFault(
              "no-twin", CHEST, "twin: [breathless]", "twin: [breathing-bad]", "breathing-bad"),
          new PlantedFault(
              "reassuring-without-source",
              CHEST,
              "    reassuring: true\n    sources: [ng158]\n    question",
              "    reassuring: true\n    question",
              "pressing-brings-it-on"),
          new PlantedFault(
              "reassuring-without-source",
              EASES,
              "    sources: [ng158]\n    when:",
              "    when:",
              "chest-wall-pattern"),
          new PlantedFault("topic-order", YOU, "order: 1", "order: 2", "2"),
          new PlantedFault(
              "gate-looks-ahead",
              YOU,
              "layout: one-by-one",
              "layout: one-by-one\nask-when: cough",
              "cough"),
          new PlantedFault(
              "gate-looks-ahead",
              CHEST,
              "ask-when: cough\n",
              "ask-when: {any: [cough, wheeze]}\n",
              "wheeze"),
          new PlantedFault(
              "gate-looks-ahead",
              CHEST,
              "ask-when: cough\n",
              "ask-when: {all: [cough, smoker]}\n",
              "cough-duration"));

  private FaultsInFacts() {}
}
