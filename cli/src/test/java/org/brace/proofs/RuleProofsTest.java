package org.brace.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds of the rules, for everybody. A failure shows the case files that break it.
class RuleProofsTest {

  private static final KnowledgeText TEXT = ProvedBase.TEXT;
  private static final Evaluator EVALUATOR = ProvedBase.EVALUATOR;

  /// Rules beside which another as urgent always stands, and that are kept for what they say.
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("heart-pressure-on-moving", "stands beside heart-pressure"),
          Map.entry("heart-pressure-steady-angina", "stands in for heart-pressure-on-moving"),
          Map.entry(
              "chest-pressure-unsure-steady-angina",
              "stands in for chest-pressure-unsure-and-risk-settled"),
          Map.entry(
              "heart-disease-pain-at-rest-explained", "stands in for heart-disease-pain-at-rest"),
          Map.entry("sudden-back-pull-and-dizzy-at-65", "stands in for the same at rest"),
          Map.entry("cancer-spinal-pain-explained", "stands in for cancer-spinal-pain"),
          Map.entry("flu-very-ill", "stands in for cough-and-very-ill"),
          Map.entry("bulge-or-bruise-mending", "stands in for bulge-or-bruise-on-pressing"),
          Map.entry("pregnancy-back-pain-and-flu", "stands in for pregnancy-back-pain-and-fever"),
          Map.entry("sudden-strong-belly-pain-at-60-on-moving", "stands in for the same at rest"),
          Map.entry(
              "sudden-upper-back-pain-in-pregnancy-on-moving", "stands in for the same at rest"),
          Map.entry("tearing-pain-on-moving", "stands in for tearing-pain"),
          Map.entry("fall-sore-arm-looked-into", "stands beside fall-at-65-looked-into"),
          Map.entry("knocked-ribs-looked-into", "stands beside fall-at-65-looked-into"),
          Map.entry("neck-injury-looked-into-at-risk", "stands in for neck-injury-at-risk"),
          Map.entry(
              "front-chest-pain-tight-calm", "stands in for front-chest-pain-sudden-or-tight"),
          Map.entry("front-chest-pain-two-more-calm", "stands in for front-chest-pain-two-more"),
          Map.entry(
              "upper-pain-sick-and-breathless-explained",
              "stands in for upper-pain-sick-and-breathless"),
          Map.entry("band-pain-as-ever", "stands in for band-pain"),
          Map.entry(
              "severe-pain-over-60-on-moving",
              "stands in for first-severe-flank-or-back-pain-over-60"),
          Map.entry("asthma-relief-short-on-effort", "stands in for asthma-relief-short"),
          Map.entry(
              "asthma-breathless-as-when-looked-into",
              "stands in for asthma-breathless-and-a-sign"),
          Map.entry(
              "cold-sweat-and-chest-pain-with-a-cold",
              "stands beside cold-sweat-and-front-chest-pain"),
          Map.entry("cough-fainting", "stands in for fainting with pain"),
          Map.entry("asthma-no-relief-on-effort", "stands in for asthma-no-relief"),
          Map.entry(
              "racing-heart-and-chest-pain-at-40-checked",
              "stands in for the same never looked into"),
          Map.entry(
              "racing-heart-with-chest-pain-at-risk-checked",
              "stands in for the same never looked into"),
          Map.entry(
              "racing-heart-with-chest-pain-checked", "stands in for the same never looked into"),
          Map.entry("oxygen-under-90-agreed-target", "stands in for oxygen-under-90"),
          Map.entry("oxygen-low-agreed-target", "stands in for oxygen-low"),
          Map.entry("oxygen-under-94-as-ever", "stands in for oxygen-under-94"),
          Map.entry("pain-on-effort-as-ever", "stands in for pain-on-effort"),
          Map.entry("chest-pain-unwell-as-ever", "stands in for chest-pain-unwell"),
          Map.entry("asthma-life-threatening", "says which illness is suspected"),
          Map.entry("fluid-round-the-lung", "says which illness is suspected"),
          Map.entry("cough-eight-weeks", "says how long"),
          Map.entry("sedated-breathing", "says that a medicine may be why"));

  private static final Firing FIRING = new Firing(TEXT);
  private static final Worsening WORSENING = new Worsening(TEXT, false);

  @Test
  void every_rule_can_fire() {
    fires(FIRING.some());
  }

  /// The table of the smallest witnesses goes to `target/proofs/firing.txt`.
  @Tag("long")
  @Test
  void every_rule_can_fire_in_somebody_with_as_little_as_possible() throws IOException {
    Map<String, Optional<CaseText>> smallest = FIRING.smallest();

    fires(smallest);
    var table = new StringBuilder();
    smallest.forEach((id, person) ->
        table.append(id).append(": ").append(FIRING.told(person.orElseThrow())).append('\n'));
    kept("firing.txt", table.toString());
  }

  private static void fires(Map<String, Optional<CaseText>> found) {
    Map<CaseText, Set<String>> fired = new HashMap<>();
    found.forEach((id, person) -> {
      assertThat(person).as(id + " can never fire").isPresent();
      assertThat(fired.computeIfAbsent(person.orElseThrow(), EVALUATOR::fired))
          .as("what the evaluator fires for\n%s", person.orElseThrow().yaml())
          .contains(id);
    });
  }

  private static void kept(String name, String text) throws IOException {
    Path file = Path.of(System.getProperty("brace.home", "."), "target", "proofs", name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void every_rule_is_the_one_highest_reason_for_somebody() {
    assertThat(FIRING.dead()).containsExactlyInAnyOrderElementsOf(KEPT.keySet());
  }

  @Test
  void a_worse_answer_never_lowers_the_level_of_the_rules() {
    holds(WORSENING.lowersLevel());
  }

  @Test
  void a_worse_answer_never_makes_the_rules_wait_longer() {
    holds(WORSENING.delays());
  }

  @Tag("long")
  @Test
  void a_worse_answer_never_makes_anyone_wait_longer_than_the_gate_of_self_care() {
    holds(WORSENING.delaysBeyondGate());
  }

  @Tag("long")
  @Test
  void a_worse_answer_never_allows_self_care() {
    holds(WORSENING.allowsSelfCare());
  }

  @Test
  void yes_is_never_less_urgent_than_unsure() {
    holds(new Worsening(TEXT, true).lowersLevel());
  }

  @Test
  void gates_hide_no_rule_of_same_day_or_above() {
    holds(new Gating(TEXT).hides());
  }

  @Test
  void where_self_care_is_said_nothing_open_could_reach_the_same_day() {
    var selfCare = new SelfCare(TEXT);

    assertThat(selfCare.some())
        .get()
        .satisfies(person ->
            assertThat(EVALUATOR.triage(person).ruleDisposition().level().id())
                .as(person.yaml())
                .isEqualTo("self-care"));
    holds(selfCare.couldReachMore());
  }

  /// A sign that an emergency rule looks for rules out self-care by itself, but for those listed in
  /// `self-care-with.txt`: places, histories and common symptoms that need a second sign.
  @Test
  void a_sign_of_an_emergency_rules_out_self_care_by_itself() throws IOException {
    Set<String> listed = new TreeSet<>();
    try (var lines = RuleProofsTest.class.getResourceAsStream("/self-care-with.txt")) {
      new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .forEach(listed::add);
    }

    Map<String, Set<String>> allowed = SelfCare.allowed(TEXT);

    kept("self-care-with.txt", String.join("\n", allowed.keySet()) + "\n");
    Map<String, Set<String>> unlisted = new TreeMap<>(allowed);
    unlisted.keySet().removeAll(listed);
    assertThat(unlisted).as("allow self-care, and are not listed").isEmpty();
    listed.removeAll(allowed.keySet());
    assertThat(listed).as("listed, but rule out self-care").isEmpty();
  }

  private static void holds(Optional<List<CaseText>> counterexample) {
    assertThat(counterexample.map(RuleProofsTest::shown)).isEmpty();
  }

  /// The case files, and what the evaluator makes of each.
  private static String shown(List<CaseText> cases) {
    return cases.stream()
        .map(each -> each.yaml() + "# " + EVALUATOR.triage(each).ruleDisposition())
        .collect(Collectors.joining("\n---\n"));
  }
}
