package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.casefile.NoneOfThese;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.interview.Recheck;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.simulation.Witness.Filling;
import org.brace.triage.Triage;
import org.brace.triage.TriageResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever checks again ends no lower than when everything is asked anew, whatever has changed.
class CheckedAgainTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final Planner PLANNER = new Planner(KNOWLEDGE);

  private static final List<Duration> LATER =
      List.of(
          Duration.ofMinutes(20),
          Duration.ofHours(3),
          Duration.ofHours(20),
          Duration.ofHours(30),
          Duration.ofDays(9));

  @Test
  void whoever_is_as_another_simulated_person_in_some_things_ends_no_lower() {
    asOthers(100);
  }

  @Tag("long")
  @Test
  void so_does_each_of_two_thousand() {
    asOthers(2_000);
  }

  private static void asOthers(int people) {
    var simulation = new Simulation(KNOWLEDGE, false, 11);
    List<String> lower =
        IntStream.range(0, people)
            .parallel()
            .mapToObj(i -> {
              var random = new SplittableRandom(i);
              Answered before = simulation.drawn(2L * i).answered();
              Answered other = simulation.drawn(2L * i + 1).answered();
              Duration later = LATER.get(i % LATER.size());
              double share = random.nextDouble();
              Map<String, Answer> after =
                  changed(before.told(), other.told(), later, share, random);
              return lower(before.told(), after, before.computed(), later);
            })
            .flatMap(List::stream)
            .toList();

    assertThat(lower).isEmpty();
  }

  @Test
  void whoever_gets_a_sign_of_a_rule_ends_no_lower() {
    asWitnesses(20);
  }

  @Tag("long")
  @Test
  void so_does_whoever_gets_any_sign_of_a_rule() {
    asWitnesses(1);
  }

  /// @param every one in so many of the ways to fire a rule
  private static void asWitnesses(int every) {
    var witnesses = new Witnesses(KNOWLEDGE, 11);
    var simulation = new Simulation(KNOWLEDGE, false, 12);
    List<String> lower =
        IntStream.range(0, witnesses.witnesses().size())
            .filter(i -> i % every == 0)
            .parallel()
            .mapToObj(i -> {
              var random = new SplittableRandom(i);
              var ill = witnesses.person(witnesses.witnesses().get(i), Filling.ABSENT, random);
              Answered before = simulation.drawn(i).answered();
              Duration later = LATER.get(i / every % LATER.size());
              Map<String, Answer> after = changed(before.told(), ill.told(), later, 1, random);
              return lower(before.told(), after, before.computed(), later);
            })
            .flatMap(List::stream)
            .toList();

    assertThat(lower).isEmpty();
  }

  /// What is true later: some of what can be otherwise is as it is with another person.
  private static Map<String, Answer> changed(
      Map<String, Answer> before,
      Map<String, Answer> other,
      Duration later,
      double share,
      SplittableRandom random) {
    var after = new TreeMap<>(before);
    for (Fact fact : KNOWLEDGE.facts().values()) {
      Duration validFor = fact.validFor();
      boolean changes = !fact.lasts() || (validFor != null && validFor.compareTo(later) < 0);
      if (changes && random.nextDouble() < share) {
        after.remove(fact.id());
        Answer answer = other.get(fact.id());
        if (answer != null) {
          after.put(fact.id(), answer);
        }
      }
    }
    return after;
  }

  /// What is wrong; empty where checking again ends as high as asking anew.
  private static List<String> lower(
      Map<String, Answer> before,
      Map<String, Answer> after,
      Map<String, Span> medicines,
      Duration later) {
    Known earlier =
        new Respondent(KNOWLEDGE, before, medicines, Simulation.NOW).interview(PLANNER).end();
    var now = new Respondent(KNOWLEDGE, after, medicines, Simulation.NOW.plus(later));
    Instant at = Simulation.NOW.plus(later);
    Known standing = new Known(Recheck.standing(KNOWLEDGE, PLANNER, earlier, at), medicines, at);
    Level again = level(now.interview(PLANNER, standing).end());
    Known anew = now.interview(PLANNER).end();
    var wrong = new ArrayList<String>();
    Known confirmed =
        new Known(stillSo(standing.evidence(), after, anew.evidence()), medicines, at);
    Level corrected = level(now.interview(PLANNER, confirmed).end());
    if (corrected != level(anew) && isInScope(after, medicines, at)) {
      wrong.add(
          corrected + " after " + later + " with what is still so, asked anew " + level(anew));
    }
    if (again.compareTo(level(anew)) < 0 && isInScope(after, medicines, at)) {
      var kept = new TreeMap<String, String>();
      standing
          .evidence()
          .answers()
          .forEach((fact, told) -> {
            if (!told.answer().equals(after.get(fact))) {
              kept.put(fact, told.answer().text() + ", now " + after.get(fact));
            }
          });
      wrong.add(again + " after " + later + ", asked anew " + level(anew) + "; stood: " + kept);
    }
    return wrong;
  }

  /// What is left of an earlier visit once they have said what is not so any more. Nobody keeps to
  /// a pain that a deep breath sharpens who has no pain: what asking anew does not come upon goes.
  private static Evidence stillSo(Evidence standing, Map<String, Answer> truth, Evidence anew) {
    Evidence still = standing;
    for (Map.Entry<String, Told> told : standing.answers().entrySet()) {
      boolean shown = told.getValue().origin() == Origin.PREFILLED;
      boolean so = told.getValue().answer().equals(truth.get(told.getKey()));
      if (shown && !(so && anew.of(told.getKey()).isPresent())) {
        still = still.without(told.getKey());
      }
    }
    return still;
  }

  /// Whether Brace is meant for someone of whom all is known: whoever has neither pain nor cough
  /// any more is told that it is not, and is asked no further.
  private static boolean isInScope(
      Map<String, Answer> truth, Map<String, Span> medicines, Instant at) {
    var told = new TreeMap<String, Told>();
    truth.forEach((id, answer) -> told.put(id, new Told(answer, Origin.ASKED, Teller.PERSON, at)));
    var open = new Case("", "", at, null, Teller.PERSON, null, List.of(), new Evidence(told), null);
    Evidence all = NoneOfThese.everywhere(KNOWLEDGE, open).evidence();
    return triage(new Known(all, medicines, at)).inScope();
  }

  private static TriageResult triage(Known known) {
    return Triage.of(KNOWLEDGE, known.chart(KNOWLEDGE));
  }

  private static Level level(Known known) {
    return triage(known).ruleDisposition().level();
  }
}
