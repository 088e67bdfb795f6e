package org.brace.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.brace.rules.Rule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The one answer that is worse and ends a question: from 60 on nobody is asked about pregnancy.
///
/// What was told of it still counts; what was not counts as denied, and as nothing milder.
@NullMarked
class PastChildbearingTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final List<String> OF_PREGNANCY = ofPregnancy();
  private static final int PEOPLE = 200;

  /// What only those are asked who may be pregnant.
  private static List<String> ofPregnancy() {
    return KNOWLEDGE.facts().values().stream()
        .filter(fact -> fact.askWhen() instanceof Rule.Atom gate && isOf(gate))
        .map(Fact::id)
        .toList();
  }

  private static boolean isOf(Rule.Atom gate) {
    return gate.fact().equals("childbearing-age");
  }

  /// Women of whom much is known, more of it bad for every other one.
  private static List<RandomPerson> women(long seed) {
    var random = new SplittableRandom(seed);
    List<RandomPerson> women = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      var woman = new RandomPerson(KNOWLEDGE, random, 0.95, i % 2 == 0 ? 0.02 : 0.1);
      woman.answers.put("sex", new Answer.Choice("female"));
      women.add(woman);
    }
    return women;
  }

  private static TriageResult at(int age, RandomPerson woman) {
    woman.answers.put("age", new Answer.Measured(new Quantity(age, Unit.YEAR)));
    return woman.triage();
  }

  private static void isNoLower(TriageResult later, TriageResult earlier, RandomPerson woman) {
    assertThat(later.ruleDisposition())
        .as("%s", woman.answers)
        .isGreaterThanOrEqualTo(earlier.ruleDisposition());
  }

  @Test
  void questions_about_pregnancy_end_with_age() {
    assertThat(OF_PREGNANCY)
        .contains("pregnancy", "pregnant", "pregnancy-possible", "postpartum-6w", "breastfeeding");
  }

  @Test
  void who_told_of_pregnancy_is_sent_no_later_at_60_than_at_59() {
    for (RandomPerson woman : women(1)) {
      for (String fact : OF_PREGNANCY) {
        woman.answers.putIfAbsent(fact, Word.PRESENT);
      }

      TriageResult at59 = at(59, woman);
      isNoLower(at(60, woman), at59, woman);
    }
  }

  @Test
  void who_ticked_only_the_line_on_pregnancy_is_sent_no_later_at_60_than_at_59() {
    for (RandomPerson woman : women(4)) {
      OF_PREGNANCY.forEach(woman.answers::remove);
      woman.answers.put("pregnancy", Word.PRESENT);

      TriageResult at59 = at(59, woman);
      isNoLower(at(60, woman), at59, woman);
    }
  }

  @Test
  void who_told_nothing_of_it_is_sent_at_60_as_if_it_were_denied_and_no_later_than_so_at_59() {
    for (RandomPerson woman : women(2)) {
      OF_PREGNANCY.forEach(woman.answers::remove);
      TriageResult untold = at(60, woman);
      OF_PREGNANCY.forEach(fact -> woman.answers.put(fact, Word.ABSENT));

      TriageResult denied = at(60, woman);
      assertThat(untold.ruleDisposition()).isEqualTo(denied.ruleDisposition());
      assertThat(reasons(untold)).isEqualTo(reasons(denied));
      assertThat(untold.couldRiseTo()).isEqualTo(denied.couldRiseTo());
      isNoLower(untold, at(59, woman), woman);
    }
  }

  private static Set<String> reasons(TriageResult result) {
    return result.reasons().stream().map(Reason::id).collect(Collectors.toSet());
  }

  @Test
  void what_was_not_told_of_it_is_open_until_59_and_not_from_60_on() {
    int open = 0;
    for (RandomPerson woman : women(3)) {
      OF_PREGNANCY.forEach(woman.answers::remove);

      open += isOpen(at(59, woman)) ? 1 : 0;
      assertThat(isOpen(at(60, woman))).as("%s", woman.answers).isFalse();
    }
    assertThat(open).isPositive();
  }

  private static boolean isOpen(TriageResult result) {
    return result.open().stream().map(OpenFact::fact).anyMatch(OF_PREGNANCY::contains);
  }
}
