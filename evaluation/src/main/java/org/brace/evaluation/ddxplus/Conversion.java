package org.brace.evaluation.ddxplus;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.evaluation.ddxplus.Tables.Condition;
import org.brace.evaluation.ddxplus.Tables.Evidence;
import org.brace.model.Level;

/// Writes the source tables as the files of a knowledge base.
public final class Conversion {

  /// What "never seen" counts as, and how far from certain "always" is.
  private static final double NEVER = 1e-4;

  /// The most lines that a page of questions has.
  private static final int PAGE = 8;

  private static final String SOURCE = "ddxplus";

  private final Tables tables;
  private final SortedMap<String, String> files = new TreeMap<>();

  private Conversion(Tables tables) {
    this.tables = tables;
  }

  /// The texts of the files, by path.
  public static SortedMap<String, String> of(Tables tables) {
    return new Conversion(tables).files();
  }

  private SortedMap<String, String> files() {
    files.put(
        "base.yaml",
        """
        name: DDXPlus
        version: "1"
        language: en
        causes: exactly-one
        """);
    files.put(
        "sources.yaml",
        """
        sources:
          ddxplus:
            title: "DDXPlus: A New Dataset For Automatic Medical Diagnosis (Fansi Tchango and others, Mila; CC BY 4.0)"
            year: "2022"
            url: "https://github.com/mila-iqia/ddxplus"
            took: "questions, conditions and severities as released; shares of findings counted over the training patients"
            verified: checked
        """);
    files.put("policy.yaml", POLICY);
    files.put("facts/you.yaml", YOU);
    questions("symptoms", "What is the matter", false, 100);
    questions("past", "Earlier illnesses and habits", true, 500);
    double patients = tables.conditions().stream().mapToInt(Condition::patients).sum();
    for (Condition condition : tables.conditions()) {
      files.put("conditions/" + condition.id() + ".yaml", condition(condition, patients));
    }
    return files;
  }

  private void questions(String name, String title, boolean antecedents, int order) {
    List<Evidence> asked =
        tables.evidences().stream().filter(each -> each.antecedent() == antecedents).toList();
    for (int from = 0; from < asked.size(); from += PAGE) {
      int number = from / PAGE + 1;
      var page = new StringBuilder();
      page.append("topic: %s-%s\n".formatted(name, number))
          .append("title: %s\n".formatted(quoted(title)))
          .append("order: %s\n".formatted(order + number))
          .append("layout: one-by-one\n")
          .append("why: It tells the possible causes apart.\n")
          .append("facts:\n");
      for (Evidence each : asked.subList(from, Math.min(from + PAGE, asked.size()))) {
        page.append("  %s:\n".formatted(each.id()))
            .append(antecedents ? "    kind: history\n" : "")
            .append("    type: yes-no\n")
            .append("    worse: present\n")
            .append("    question: %s\n".formatted(quoted(each.question())))
            .append(
                "    report: %s\n".formatted(quoted(each.question().replaceAll("[?\\s]+$", ""))))
            .append("    leak: {value: %s, source: %s}\n".formatted(number(NEVER), SOURCE))
            .append("    codes: {ddxplus: %s}\n".formatted(quoted(each.code())));
      }
      files.put(String.format(Locale.ROOT, "facts/%s-%02d.yaml", name, number), page.toString());
    }
  }

  private String condition(Condition condition, double patients) {
    double share = condition.patients() / patients;
    var page = new StringBuilder();
    page.append("id: %s\n".formatted(condition.id()))
        .append("name: %s\n".formatted(quoted(condition.name())))
        .append("clinical-name: %s\n".formatted(quoted(condition.name())))
        .append("lay: %s\n".formatted(quoted("One of the conditions of DDXPlus.")))
        .append("group: ddxplus\n")
        .append("if-true: {level: %s}\n".formatted(level(condition.severity()).id()))
        .append(
            "codes: {icd10: %s}\n".formatted(quoted(condition.icd10().toUpperCase(Locale.ROOT))))
        .append("sources-used: [%s]\n".formatted(SOURCE))
        .append("reviewed: {by: null, date: null}\n")
        .append(
            "prior: {value: %s, source: %s, kind: derived, note: %s}\n"
                .formatted(
                    number(share / (1 + share)),
                    SOURCE,
                    quoted("its odds are the share of the training patients")))
        .append("shows:\n");
    for (Evidence each : tables.evidences()) {
      double chance = condition.chances().getOrDefault(each.code(), 0.0);
      if (chance > NEVER) {
        page.append(
            "  %s: {sensitivity: %s, source: %s}\n"
                .formatted(each.id(), number(Math.min(chance, 1 - NEVER)), SOURCE));
      }
    }
    return page.toString();
  }

  static Level level(int severity) {
    return List.of(Level.values()).reversed().get(severity - 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.12g", value);
  }

  /// Double quotes hold for YAML what they hold for JSON.
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static final String YOU =
      """
      topic: you
      title: You
      order: 1
      layout: one-by-one
      why: The patients of DDXPlus have an age.
      facts:
        age:
          kind: person
          type: quantity
          unit: y
          allowed: [0, 120]
          worse: high
          question: How old are you?
          report: age
      """;

  private static final String POLICY =
      """
      reviewed: {by: null, date: null}
      scope:
        adult: "0 y"
        when: {age: ">= 0 y"}
        says: This is a test of the engine with the simulated patients of DDXPlus, and not for anyone's health
        headline: Not simulated
        soon: at any time
        do: Nothing; these are simulated patients.
        contact: pharmacy
      levels:
        emergency-ambulance: {headline: Severity 1, do: Nothing; these are simulated patients., contact: emergency}
        emergency-department: {headline: Severity 2, do: Nothing; these are simulated patients., contact: emergency}
        same-day: {headline: Severity 3, do: Nothing; these are simulated patients., contact: urgent}
        routine: {headline: Severity 4, do: Nothing; these are simulated patients., contact: routine}
        self-care: {headline: Severity 5, do: Nothing; these are simulated patients., contact: pharmacy}
      places:
        unknown: {emergency: your local emergency number, urgent: your doctor, routine: your doctor, pharmacy: your pharmacist}
      range-classes: {published: 1, derived: 1, expert: 1, mass: 0.9, source: ddxplus, note: the patients were drawn from these very numbers}
      telling: {chance: 1, source: ddxplus, note: its patients tell of all that they have}
      self-care-gate: {level: routine, within: 1w, blockers: {}}
      """;
}
