package org.brace.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.brace.cli.Commands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each proof fails on a base with a fault of its kind, and shows people for whom it matters.
class PlantedTest {

  private static final KnowledgeText TEXT = ProvedBase.TEXT;

  private static final String SPECIAL = "red-flags/special.yaml";

  /// The base with more red flags.
  private static KnowledgeText planted(String flags) {
    return TEXT.with(SPECIAL, "flags:\n", "flags:\n" + flags.indent(2));
  }

  private static String flag(String id, String when, String level) {
    return """
    %s:
      says: "planted"
      when: %s
      level: %s
    """
        .formatted(id, when, level);
  }

  private static String level(KnowledgeText text, CaseText told) {
    return ProvedBase.urgency(new Encoding(text, new ToldAnswers(text, told))).level();
  }

  private static void isLower(KnowledgeText text, List<CaseText> cases) {
    assertThat(Urgency.LEVELS.indexOf(level(text, cases.getLast())))
        .as("%s\n%s", cases.getFirst().yaml(), cases.getLast().yaml())
        .isLessThan(Urgency.LEVELS.indexOf(level(text, cases.getFirst())));
  }

  @Test
  void a_rule_that_can_never_fire_is_found() {
    var text = planted(flag("planted", "{all: [cough-whoop, {absent: cough}]}", "same-day"));

    assertThat(new Firing(text).smallest("planted")).isEmpty();
    assertThat(new Firing(text).smallest("sickle-chest")).isPresent();
  }

  @Test
  void a_rule_behind_another_is_found() {
    var text = planted(flag("planted", "{all: [saddle-numbness, back-or-leg-pain]}", "same-day"));

    var firing = new Firing(text);

    assertThat(firing.isDead("planted")).isTrue();
    assertThat(firing.isDead("sickle-chest")).isFalse();
  }

  @Test
  void a_rule_that_who_is_no_longer_asked_silences_is_found() {
    var text =
        planted(flag("planted", "{all: [sickle-cell, childbearing-age]}", "emergency-department"));

    assertThat(new Worsening(text, false).lowersLevel())
        .hasValueSatisfying(cases -> isLower(text, cases));
  }

  @Tag("long")
  @Test
  void something_reassuring_that_is_not_is_found() {
    var text =
        planted(
                flag("planted", "sickle-cell", "emergency-department")
                    + "  unless: {reassuring: planted-calm, else: planted-lower}\n"
                    + flag("planted-lower", "sickle-cell", "same-day"))
            .with(
                "facts/fever.yaml",
                "derived:\n",
                """
                derived:
                  planted-calm:
                    type: yes-no
                    worse: absent
                    reassuring: true
                    report: "planted"
                    when: brain-fog
                """);

    assertThat(new Worsening(text, false).lowersLevel())
        .hasValueSatisfying(cases -> isLower(text, cases));
  }

  @Tag("long")
  @Test
  void a_longer_wait_at_the_same_level_is_found() {
    var text =
        planted(
            flag("planted", "sickle-cell", "same-day")
                + flag("planted-sooner", "{all: [sickle-cell, {absent: cough}]}", "same-day")
                + "  within: 2h\n");
    var worsening = new Worsening(text, false);

    assertThat(worsening.lowersLevel()).isEmpty();
    assertThat(worsening.delays()).isPresent();
  }

  @Tag("long")
  @Test
  void a_policy_for_which_yes_counts_less_than_unsure_is_found() {
    var text = planted(flag("planted", "{unsure: brain-fog}", "same-day"));

    assertThat(new Worsening(text, true).lowersLevel())
        .hasValueSatisfying(cases -> isLower(text, cases));
    assertThat(new Worsening(text, false).lowersLevel()).isEmpty();
  }

  @Test
  void a_gate_before_an_emergency_is_found() {
    var text =
        TEXT.with(
            "facts/legs-bladder-bowel.yaml",
            "  saddle-numbness:\n",
            "  saddle-numbness:\n    ask-when: pain-site.lower-back\n");

    assertThat(new Gating(text).hides()).hasValueSatisfying(cases -> isLower(text, cases));
  }

  @Test
  void an_emergency_whose_sign_allows_self_care_is_found() {
    var text = planted(flag("planted", "{all: [brain-fog, copd]}", "emergency-department"));

    assertThat(SelfCare.allowed(text)).containsKey("brain-fog");
  }

  /// A stop that forgot to ask, and one that does not know of a rule.
  @Test
  void a_stop_that_comes_too_early_is_found() {
    var interviews = new Interviews(ProvedBase.knowledge(TEXT));
    var person =
        ProvedBase.EVALUATOR.read(
            CaseText.of(
                """
                brace-case: 1
                id: strain
                now: "2026-11-22T10:00:00Z"
                medicines: []
                answers: {pain-site.lower-back: present, age: 40 a, sex: male}
                """));
    var stopped = interviews.ask(person);
    var fewer = new TreeMap<>(stopped.told().answers());
    fewer
        .keySet()
        .removeIf(
            id -> id.equals("saddle-numbness") || TEXT.fact(id).covers.contains("saddle-numbness"));
    var early = new CaseText("early", stopped.told().now(), fewer, List.of());
    var text = planted(flag("planted", "brain-fog", "emergency-department"));

    assertThat(new Stops(TEXT).other(stopped.told(), stopped.listed(), stopped.level())).isEmpty();
    assertThat(new Stops(TEXT).other(early, stopped.listed(), stopped.level())).isPresent();
    assertThat(new Stops(text).other(stopped.told(), stopped.listed(), stopped.level()))
        .isPresent();
  }

  @Test
  void a_rule_that_a_worse_answer_silences_is_found_in_cases_that_assess_reads(@TempDir Path folder)
      throws Exception {
    var text =
        planted(flag("planted", "{all: [sickle-cell, {absent: cough}]}", "emergency-department"));

    Optional<List<CaseText>> found = new Worsening(text, false).lowersLevel();

    assertThat(found).hasValueSatisfying(cases -> isLower(text, cases));
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, found.orElseThrow().getFirst().yaml());
    var out = new StringWriter();
    int code =
        Commands.run(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            "assess",
            "--no-ranges",
            "--knowledge",
            Path.of(System.getProperty("brace.home", "."), "knowledge-base").toString(),
            file.toString());
    assertThat(code).isZero();
    assertThat(out.toString()).contains("Case before");
  }
}
