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
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.Expectation;
import org.brace.chart.Chart;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.medicines.MedicineList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Takes away each rule in turn: a golden case must notice.
class RuleMutationTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final Map<String, Case> CASES = cases();

  static Stream<TriageRule> rules() {
    return KNOWLEDGE.rules().values().stream();
  }

  static Stream<Policy.Blocker> blockers() {
    return KNOWLEDGE.policy().selfCareGate().blockers().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void without_the_rule_a_golden_case_fails(TriageRule rule) {
    var rules = new LinkedHashMap<>(KNOWLEDGE.rules());
    rules.remove(rule.id());

    assertThat(failing(with(rules, KNOWLEDGE.policy()))).as(rule.id()).isNotEmpty();
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
    Policy policy = KNOWLEDGE.policy();
    var fewer = new ArrayList<>(policy.selfCareGate().blockers());
    fewer.remove(blocker);
    var gate = new Policy.SelfCareGate(policy.selfCareGate().otherwise(), fewer);
    var mutant =
        new Policy(
            policy.adultFrom(),
            policy.inScopeWhen(),
            policy.outOfScope(),
            policy.levels(),
            policy.numbers(),
            policy.risk(),
            policy.rangeFactors(),
            policy.rangeMass(),
            gate,
            policy.knowinglyGated(),
            policy.place());

    assertThat(failing(with(new LinkedHashMap<>(KNOWLEDGE.rules()), mutant)))
        .as(blocker.id())
        .isNotEmpty();
  }

  private static Case named(String name) {
    Case subject = CASES.get(name);
    assertThat(subject).as("the case " + name).isNotNull();
    return subject;
  }

  private static List<String> failing(Knowledge knowledge) {
    return CASES.entrySet().stream()
        .filter(entry -> !holds(knowledge, entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
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
    var computed =
        new MedicineList(knowledge).resolve(subject.medicines(), subject.now()).computed();
    return Triage.of(knowledge, Chart.of(knowledge, subject.evidence(), computed, subject.now()));
  }

  private static Knowledge with(SequencedMap<String, TriageRule> rules, Policy policy) {
    return new Knowledge(
        KNOWLEDGE.name(),
        KNOWLEDGE.version(),
        KNOWLEDGE.sha256(),
        KNOWLEDGE.exactlyOne(),
        KNOWLEDGE.topics(),
        KNOWLEDGE.facts(),
        KNOWLEDGE.conditions(),
        rules,
        policy,
        KNOWLEDGE.medicineClasses(),
        KNOWLEDGE.ingredients(),
        KNOWLEDGE.products(),
        KNOWLEDGE.sources());
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
