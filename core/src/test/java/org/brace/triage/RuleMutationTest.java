package org.brace.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.Expectation;
import org.brace.chart.Chart;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.model.Values;
import org.brace.network.CauseNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Takes away each rule in turn: a golden case must notice.
class RuleMutationTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final CauseNetwork NETWORK = CauseNetwork.of(KNOWLEDGE);
  private static final Map<String, Case> CASES = cases();

  /// The cases that say how urgent it is; those about care say nothing of it.
  private static final List<Case> LEVELLED =
      CASES.values().stream().filter(RuleMutationTest::saysHowUrgent).toList();

  /// The cases that come out right by the rules alone; those that a likely cause raises do not.
  private static final Set<Case> RIGHT =
      LEVELLED.stream()
          .filter(subject -> holds(KNOWLEDGE, subject))
          .collect(Collectors.toUnmodifiableSet());

  static Stream<TriageRule> rules() {
    return KNOWLEDGE.rules().values().stream();
  }

  static Stream<Policy.Blocker> blockers() {
    return KNOWLEDGE.policy().selfCareGate().blockers().stream();
  }

  @Test
  void nearly_every_golden_case_is_right_by_the_rules_alone() {
    assertThat(RIGHT).hasSizeGreaterThan(LEVELLED.size() * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void without_the_rule_a_golden_case_fails(TriageRule rule) {
    var rules = new LinkedHashMap<>(KNOWLEDGE.rules());
    rules.remove(rule.id());

    assertThat(noticed(with(rules, KNOWLEDGE.policy()), rule.cases())).as(rule.id()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_fires_in_the_cases_it_names_and_not_in_its_near_misses(TriageRule rule) {
    assertThat(rule.cases()).as("cases of " + rule.id()).isNotEmpty();
    assertThat(rule.nearMisses()).as("near misses of " + rule.id()).isNotEmpty();
    for (String name : rule.cases()) {
      assertThat(reasons(KNOWLEDGE, named(name))).as(name).contains(rule.id());
    }
    for (String name : rule.nearMisses()) {
      assertThat(reasons(KNOWLEDGE, named(name))).as(name).doesNotContain(rule.id());
    }
  }

  @ParameterizedTest
  @MethodSource("blockers")
  void without_the_blocker_a_golden_case_fails(Policy.Blocker blocker) {
    Policy.SelfCareGate gate = KNOWLEDGE.policy().selfCareGate();
    var fewer = new ArrayList<>(gate.blockers());
    fewer.remove(blocker);

    assertThat(
            noticed(
                with(
                    new Policy.SelfCareGate(gate.otherwise(), fewer),
                    KNOWLEDGE.policy().escalators(),
                    KNOWLEDGE.policy().masks()),
                List.of()))
        .as(blocker.id())
        .isTrue();
  }

  @Test
  void without_an_escalator_a_mask_or_a_reading_a_golden_case_fails() {
    Policy policy = KNOWLEDGE.policy();
    for (Policy.Escalator escalator : policy.escalators()) {
      var fewer = new ArrayList<>(policy.escalators());
      fewer.remove(escalator);
      assertThat(noticed(with(policy.selfCareGate(), fewer, policy.masks()), List.of()))
          .as(escalator.id())
          .isTrue();
    }
    for (Policy.Mask mask : policy.masks()) {
      var fewer = new ArrayList<>(policy.masks());
      fewer.remove(mask);
      Knowledge mutant = with(policy.selfCareGate(), policy.escalators(), fewer);
      assertThat(noticed(mutant, List.of()) || noticedByCauses(mutant)).as(mask.id()).isTrue();
    }
    for (Policy.Reading reading : policy.readings()) {
      var fewer = new ArrayList<>(policy.readings());
      fewer.remove(reading);
      Knowledge mutant = with(policy.selfCareGate(), policy.escalators(), policy.masks(), fewer);
      assertThat(noticed(mutant, List.of())).as(reading.id()).isTrue();
    }
  }

  private static Knowledge with(
      Policy.SelfCareGate gate, List<Policy.Escalator> escalators, List<Policy.Mask> masks) {
    return with(gate, escalators, masks, KNOWLEDGE.policy().readings());
  }

  private static Knowledge with(
      Policy.SelfCareGate gate,
      List<Policy.Escalator> escalators,
      List<Policy.Mask> masks,
      List<Policy.Reading> readings) {
    Policy policy = KNOWLEDGE.policy();
    var mutant =
        new Policy(
            policy.adultFrom(),
            policy.inScopeWhen(),
            policy.outOfScope(),
            policy.levels(),
            policy.numbers(),
            policy.members(),
            policy.risk(),
            policy.rangeFactors(),
            policy.rangeMass(),
            policy.telling(),
            gate,
            escalators,
            masks,
            readings,
            policy.knowinglyGated(),
            policy.sayWho(),
            policy.place());
    return with(new LinkedHashMap<>(KNOWLEDGE.rules()), mutant);
  }

  private static Case named(String name) {
    Case subject = CASES.get(name);
    assertThat(subject).as("the case " + name).isNotNull();
    return subject;
  }

  /// Whether a case goes wrong; those named are tried first.
  private static boolean noticed(Knowledge knowledge, List<String> first) {
    return Stream.concat(first.stream().map(RuleMutationTest::named), RIGHT.stream())
        .anyMatch(subject -> RIGHT.contains(subject) && !holds(knowledge, subject));
  }

  /// Whether a case has causes that it must not have.
  private static boolean noticedByCauses(Knowledge knowledge) {
    return CASES.values().stream()
        .filter(subject -> subject.expect() != null && !subject.expect().causes().isEmpty())
        .anyMatch(subject -> causesHold(KNOWLEDGE, subject) && !causesHold(knowledge, subject));
  }

  private static boolean causesHold(Knowledge knowledge, Case subject) {
    Map<String, Double> probabilities = NETWORK.probabilities(observed(knowledge, subject));
    return Objects.requireNonNull(subject.expect()).causes().entrySet().stream()
        .allMatch(expected -> {
          double probability = probabilities.getOrDefault(expected.getKey(), 0.0);
          return probability >= expected.getValue().atLeast()
              && probability <= expected.getValue().atMost();
        });
  }

  private static Values observed(Knowledge knowledge, Case subject) {
    return chart(knowledge, subject).observed();
  }

  private static boolean saysHowUrgent(Case subject) {
    Expectation expect = subject.expect();
    return expect == null || expect.level() != null;
  }

  private static boolean holds(Knowledge knowledge, Case subject) {
    Expectation expect = subject.expect();
    if (expect == null) {
      return true;
    }
    TriageResult result = triage(knowledge, subject);
    return result.ruleDisposition().level() == expect.level()
        && result.ruleDisposition().within() == expect.within()
        && reasons(knowledge, subject).containsAll(expect.because());
  }

  private static List<String> reasons(Knowledge knowledge, Case subject) {
    return triage(knowledge, subject).reasons().stream().map(Reason::id).toList();
  }

  private static TriageResult triage(Knowledge knowledge, Case subject) {
    return Triage.of(knowledge, chart(knowledge, subject));
  }

  private static Chart chart(Knowledge knowledge, Case subject) {
    var computed = RealBase.MEDICINES.resolve(subject.medicines(), subject.now()).computed();
    return Chart.of(knowledge, subject.evidence(), computed, subject.now());
  }

  private static Knowledge with(SequencedMap<String, TriageRule> rules, Policy policy) {
    return new Knowledge(
        KNOWLEDGE.name(),
        KNOWLEDGE.version(),
        KNOWLEDGE.sha256(),
        KNOWLEDGE.exactlyOne(),
        KNOWLEDGE.topics(),
        FactTable.of(KNOWLEDGE.facts(), KNOWLEDGE.topics(), policy),
        KNOWLEDGE.conditions(),
        rules,
        policy,
        KNOWLEDGE.medicineClasses(),
        KNOWLEDGE.ingredients(),
        KNOWLEDGE.products(),
        KNOWLEDGE.sources(),
        KNOWLEDGE.care());
  }

  private static Map<String, Case> cases() {
    Path folder =
        Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base").resolve("cases");
    Map<String, Case> cases = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/').replace(".yaml", "");
        try (Reader text = Files.newBufferedReader(path)) {
          var outcome =
              new CaseReader(KNOWLEDGE, Instant.EPOCH)
                  .read(name, text, CaseReader.Format.YAML)
                  .next();
          cases.put(name, ((CaseOutcome.Read) outcome).subject());
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return cases;
  }
}
