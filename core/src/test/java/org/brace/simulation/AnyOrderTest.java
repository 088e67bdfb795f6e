package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.interview.Screen;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.triage.Triage;
import org.junit.jupiter.api.Test;

/// The same facts give the same level, however they come in.
class AnyOrderTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final Planner PLANNER = new Planner(KNOWLEDGE);
  private static final SamePeople PEOPLE = new SamePeople(KNOWLEDGE);

  /// What is known of each at the end of a plain interview.
  private static final List<Known> ENDS =
      IntStream.range(0, PEOPLE.count())
          .mapToObj(i -> PEOPLE.respondent(i, KNOWLEDGE).interview(PLANNER).end())
          .toList();

  private static final Known NOTHING = new Known(Evidence.NONE, null, Simulation.NOW);

  private static Level level(Known known) {
    return Triage.of(KNOWLEDGE, known.chart(KNOWLEDGE)).ruleDisposition().level();
  }

  @Test
  void topics_that_were_skipped_and_answered_later_change_nothing() {
    int skipped = 0;
    for (int i = 0; i < PEOPLE.count(); i++) {
      Respondent person = PEOPLE.respondent(i, KNOWLEDGE);
      var interview = new Skipping(person, new SplittableRandom(i));

      Level later = level(interview.end());

      assertThat(later)
          .as("person %d, who skipped %s", i, interview.skipped)
          .isEqualTo(level(ENDS.get(i)));
      skipped += interview.skipped.size();
    }
    assertThat(skipped).isGreaterThan(5 * PEOPLE.count());
  }

  /// Leaves out every other part of a page, and answers those when nothing else is asked, in any
  /// order.
  private static final class Skipping {

    private final Respondent person;
    private final SplittableRandom random;
    private final List<String> skipped = new ArrayList<>();
    private final List<Part> left = new ArrayList<>();

    Skipping(Respondent person, SplittableRandom random) {
      this.person = person;
      this.random = random;
    }

    Known end() {
      Known known = NOTHING;
      while (true) {
        if (PLANNER.next(known) instanceof Step.Ask ask) {
          for (Part part : ask.screen().parts()) {
            known = canBeSkipped(part) ? without(known, part) : answered(known, part);
          }
        } else if (left.isEmpty()) {
          return known;
        } else {
          known = answered(known, left.remove(random.nextInt(left.size())));
        }
      }
    }

    private boolean canBeSkipped(Part part) {
      return random.nextBoolean()
          && part.lines().stream().noneMatch(line -> line.fact().equals(Planner.MEDICINES));
    }

    private Known answered(Known known, Part part) {
      return person.answered(known, new Screen(List.of(part)));
    }

    private Known without(Known known, Part part) {
      Evidence evidence = known.evidence();
      for (Line line : part.lines()) {
        Fact fact = KNOWLEDGE.fact(line.fact());
        for (String id : fact.parts()) {
          evidence = evidence.with(id, told(Word.DECLINED));
        }
        skipped.add(line.fact());
      }
      left.add(part);
      return known.with(evidence);
    }
  }

  private static Told told(Answer answer) {
    return new Told(answer, Origin.ASKED, Teller.PERSON, Simulation.NOW);
  }

  @Test
  void the_order_in_which_answers_came_changes_nothing() {
    for (int i = 0; i < PEOPLE.count(); i += 3) {
      Known end = ENDS.get(i);
      List<String> facts = new ArrayList<>(end.evidence().answers().keySet());
      var random = new SplittableRandom(i);
      Evidence shuffled = Evidence.NONE;
      while (!facts.isEmpty()) {
        String fact = facts.remove(random.nextInt(facts.size()));
        shuffled = shuffled.with(fact, end.evidence().of(fact).orElseThrow());
      }

      assertThat(level(end.with(shuffled))).isEqualTo(level(end));
      assertThat(PLANNER.next(end.with(shuffled))).isEqualTo(PLANNER.next(end));
    }
  }

  /// Every number told once more in another unit, or as a range of one value; every "no" to a
  /// graded fact as its first grade.
  @Test
  void the_wording_of_an_answer_changes_nothing() {
    int reworded = 0;
    for (int i = 0; i < PEOPLE.count(); i++) {
      Known end = ENDS.get(i);
      Evidence other = end.evidence();
      for (var entry : end.evidence().answers().entrySet()) {
        Answer answer = otherwise(KNOWLEDGE.fact(entry.getKey()), entry.getValue().answer());
        reworded += answer.equals(entry.getValue().answer()) ? 0 : 1;
        other = other.with(entry.getKey(), told(answer));
      }

      assertThat(level(end.with(other))).as("person %d", i).isEqualTo(level(end));
    }
    assertThat(reworded).isGreaterThan(3 * PEOPLE.count());
  }

  private static Answer otherwise(Fact fact, Answer answer) {
    return switch (answer) {
      case Answer.Measured(Quantity quantity) when quantity.unit().equals(Unit.WEEK) ->
          new Answer.Measured(new Quantity(7 * quantity.value(), Unit.DAY));
      case Answer.Measured(Quantity quantity) ->
          new Answer.Between(quantity, false, quantity, false);
      case Word word
          when word == Word.ABSENT && fact.type() == Fact.Type.CHOICE && !fact.isNeutral() ->
          new Answer.Choice(fact.states().getFirst());
      case Answer.Choice(String state)
          when !fact.isNeutral() && state.equals(fact.states().getFirst()) ->
          Word.ABSENT;
      default -> answer;
    };
  }
}
