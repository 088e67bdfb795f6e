package org.brace.simulation;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.network.DrawnPerson;
import org.brace.network.People;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;
import org.brace.triage.Reason;
import org.brace.triage.Triage;
import org.brace.triage.TriageResult;

/// Draws people whom Brace is for, lets each answer everything truthfully, and takes them through
/// triage. The level is that of the rules: no probability enters.
///
/// Each person has random numbers of their own, from the seed and their number, so that how many
/// threads work changes nothing.
public final class Simulation {

  /// Answers do not age, so that any moment does.
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /// Someone outside the scope is drawn anew; after so many tries the scope must be wrong.
  private static final int TRIES = 10_000;

  private final Knowledge knowledge;
  private final People people;
  private final TruthfulAnswers answers;
  private final long seed;

  /// @param devices whether people have a thermometer, an oxygen meter and the like
  public Simulation(Knowledge knowledge, boolean devices, long seed) {
    this(knowledge, People.of(knowledge), devices, seed);
  }

  /// @param people who may be drawn
  public Simulation(Knowledge knowledge, People people, boolean devices, long seed) {
    this.knowledge = knowledge;
    this.people = people;
    this.answers = new TruthfulAnswers(knowledge, devices, NOW);
    this.seed = seed;
  }

  /// The first people of the run.
  public List<Simulated> people(int count) {
    return all(count, "", people::draw);
  }

  /// The first people who have this condition.
  public List<Simulated> peopleWith(String condition, int count) {
    return all(count, condition, random -> people.drawWith(condition, random));
  }

  private List<Simulated> all(
      int count, String stream, Function<SplittableRandom, DrawnPerson> drawing) {
    return LongStream.range(0, count)
        .parallel()
        .mapToObj(number -> simulated(one(number, stream, drawing)))
        .toList();
  }

  /// Someone drawn, with what they answer when asked everything.
  public record Drawn(DrawnPerson person, Answered answered) {}

  /// The person of this number, from 0.
  public Drawn drawn(long number) {
    return one(number, "", people::draw);
  }

  private Drawn one(long number, String stream, Function<SplittableRandom, DrawnPerson> drawing) {
    var random = new SplittableRandom(start(number, stream));
    for (int i = 0; i < TRIES; i++) {
      DrawnPerson person = drawing.apply(random);
      Answered answered = answers.of(person, random);
      if (Evaluation.truth(knowledge.policy().inScopeWhen(), answered.chart()) == Truth.TRUE) {
        return new Drawn(person, answered);
      }
    }
    throw new IllegalStateException("Nobody who was drawn is in the scope of the policy");
  }

  private Simulated simulated(Drawn drawn) {
    DrawnPerson person = drawn.person();
    Answered answered = drawn.answered();
    TriageResult triage = Triage.of(knowledge, answered.chart());
    Level level = triage.ruleDisposition().level();
    return new Simulated(
        person.age(),
        person.state("asthma") > 0,
        person.conditions(),
        person.conditions().stream()
            .anyMatch(id -> knowledge.condition(id).ifTrue().level().atLeast(Level.SAME_DAY)),
        level,
        triage.reasons().stream()
            .filter(reason -> reason.disposition().level() == level)
            .map(Reason::id)
            .toList(),
        answered.notable());
  }

  /// Mixes seed, stream and number (FNV-1a over all three).
  private long start(long number, String stream) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < stream.length(); i++) {
      hash = (hash ^ stream.charAt(i)) * 0x100000001b3L;
    }
    for (long part : new long[] {seed, number}) {
      for (int shift = 0; shift < 64; shift += 8) {
        hash = (hash ^ ((part >>> shift) & 0xff)) * 0x100000001b3L;
      }
    }
    return hash;
  }
}
