package org.brace.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

/// The invariants of triage, over random people and the real knowledge base.
class TriagePropertiesTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;

  /// Invariant 1. The self-care gate is no rule: below routine there is only "no rule at all".
  @Test
  void a_worse_answer_never_lowers_the_level() {
    var random = new SplittableRandom(1);
    int tried = 0;
    for (int run = 0; run < 600; run++) {
      var person = new RandomPerson(KNOWLEDGE, random, 0.9, run % 2 == 0 ? 0.03 : 0.15);
      var before = person.triage().ruleDisposition();
      List<String> facts = new ArrayList<>(person.answers.keySet());
      for (int i = 0; i < 12; i++) {
        String id = facts.get(random.nextInt(facts.size()));
        Answer answer = person.answers.get(id);
        Answer worse = person.worse(KNOWLEDGE.fact(id), answer);
        if (worse != null) {
          person.answers.put(id, worse);
          var after = person.triage().ruleDisposition();
          assertThat(after)
              .as("%s from %s to %s, with %s", id, answer, worse, person.answers)
              .isGreaterThanOrEqualTo(before);
          person.answers.put(id, answer);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(3_000);
  }

  /// Unknown is never false: whatever the open facts turn out to be, the level stays at or below
  /// what was said it could rise to.
  @Test
  void no_completion_of_what_is_open_goes_above_what_it_could_rise_to() {
    var random = new SplittableRandom(2);
    for (int run = 0; run < 400; run++) {
      var person = new RandomPerson(KNOWLEDGE, random, 0.6, 0.03);
      Level bound = person.triage().couldRiseTo();
      var filled = new RandomPerson(KNOWLEDGE, random, 1, 0.1);
      for (Fact fact : KNOWLEDGE.facts().values()) {
        Answer known = person.answers.get(fact.id());
        boolean open = known == null || known == Word.UNSURE || known == Word.DECLINED;
        boolean tied =
            fact.grades() != null && person.answers.containsKey(fact.grades())
                || KNOWLEDGE.facts().values().stream()
                    .anyMatch(other ->
                        fact.id().equals(other.grades()) && person.answers.containsKey(other.id()));
        Answer completion = filled.answers.get(fact.id());
        if (open && !tied && completion != null && completion instanceof Word == false
            || open && !tied && (completion == Word.PRESENT || completion == Word.ABSENT)) {
          person.answers.put(fact.id(), completion);
        }
      }

      assertThat(person.triage().ruleDisposition().level()).isLessThanOrEqualTo(bound);
    }
  }

  @Test
  void with_nothing_known_it_is_routine_and_could_be_an_emergency() {
    var nobody = new RandomPerson(KNOWLEDGE, new SplittableRandom(3), 0, 0);

    TriageResult result = nobody.triage();

    assertThat(result.ruleDisposition().level()).isEqualTo(Level.ROUTINE);
    assertThat(result.couldRiseTo()).isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(result.settled()).isFalse();
    assertThat(result.open()).isNotEmpty();
  }

  @Test
  void the_same_person_gives_the_same_result_every_time() {
    for (int seed = 0; seed < 50; seed++) {
      var one = new RandomPerson(KNOWLEDGE, new SplittableRandom(seed), 0.7, 0.1);
      var other = new RandomPerson(KNOWLEDGE, new SplittableRandom(seed), 0.7, 0.1);

      assertThat(one.triage()).isEqualTo(other.triage());
    }
  }

  @Test
  void reasons_come_with_the_most_urgent_first_and_each_names_its_facts() {
    var random = new SplittableRandom(5);
    for (int run = 0; run < 100; run++) {
      TriageResult result = new RandomPerson(KNOWLEDGE, random, 0.9, 0.1).triage();
      for (int i = 1; i < result.reasons().size(); i++) {
        assertThat(result.reasons().get(i).disposition())
            .isLessThanOrEqualTo(result.reasons().get(i - 1).disposition());
      }
      for (Reason reason : result.reasons()) {
        if (!reason.id().equals(PolicyReason.OUT_OF_SCOPE)) {
          assertThat(reason.because()).as(reason.id()).isNotEmpty();
        }
      }
    }
  }
}
