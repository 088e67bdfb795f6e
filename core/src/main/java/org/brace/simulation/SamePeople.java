package org.brace.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.interview.Line;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.simulation.Witness.Filling;

/// The same people whatever the interview: drawn ones, with and without devices, and [Witnesses].
/// What they are asked tells what a topic, a cover line or a gate is for.
public final class SamePeople {

  private static final int DRAWN = 100;
  private static final int EVERY = 37;

  private final List<Person> people = new ArrayList<>();

  /// @param told what is true, by asked fact
  /// @param medicines what their medicine list says, by derived fact
  record Person(Map<String, Answer> told, Map<String, Span> medicines) {}

  /// @param knowledge that they are drawn from
  public SamePeople(Knowledge knowledge) {
    for (boolean devices : List.of(false, true)) {
      var simulation = new Simulation(knowledge, devices, 3);
      for (int i = 0; i < DRAWN; i++) {
        Answered answered = simulation.drawn(i).answered();
        people.add(new Person(answered.told(), answered.computed()));
      }
    }
    var witnesses = new Witnesses(knowledge, 3);
    for (int i = 0; i < witnesses.witnesses().size(); i += EVERY) {
      people.add(
          witnesses.person(witnesses.witnesses().get(i), Filling.ABSENT, new SplittableRandom(i)));
    }
  }

  public int count() {
    return people.size();
  }

  /// What becomes of one of them, each in the order of the ids.
  ///
  /// @param asked the lines that they are asked
  /// @param notRelevant the facts that a gate rules out in the end
  public record Seen(List<String> asked, List<String> notRelevant) {
    public Seen {
      asked = asked.stream().sorted().toList();
      notRelevant = notRelevant.stream().sorted().toList();
    }
  }

  /// What becomes of one of them when this is what the interview knows.
  public Seen seen(int person, Knowledge knowledge, Planner planner) {
    Interviewed done = respondent(person, knowledge).interview(planner);
    Chart chart = done.end().chart(knowledge);
    return new Seen(
        done.pages().stream().flatMap(page -> page.lines().stream()).map(Line::fact).toList(),
        knowledge.facts().keySet().stream()
            .filter(fact -> chart.state(fact) == State.NOT_RELEVANT)
            .toList());
  }

  /// How each fact stands for someone who denied every line that nothing stands before: what a
  /// cover line denies and what a gate rules out, the facts for causes and care as well.
  public static List<String> denied(Knowledge knowledge) {
    var answers = new TreeMap<String, Told>();
    for (Fact fact : knowledge.facts().values()) {
      FactTable.Row row = knowledge.table().row(fact.id());
      boolean gated =
          fact.askWhen() != null || (row.topic() != null && row.topic().askWhen() != null);
      if (!fact.isDerived() && !gated && row.coveredBy() == null) {
        answers.put(fact.id(), new Told(least(fact), Origin.ASKED, Teller.PERSON, Simulation.NOW));
      }
    }
    var covers = new TreeMap<>(answers);
    covers.keySet().removeIf(fact -> !knowledge.fact(fact).isCover());
    // A gate that is shut hides what a cover line denies, so the lines are denied alone as well.
    Chart all = Chart.of(knowledge, new Evidence(answers), Map.of(), Simulation.NOW);
    Chart alone = Chart.of(knowledge, new Evidence(covers), Map.of(), Simulation.NOW);
    return knowledge.facts().keySet().stream()
        .map(fact -> fact + "\t" + all.state(fact).id() + "\t" + alone.state(fact).id())
        .sorted()
        .toList();
  }

  private static Answer least(Fact fact) {
    Unit unit = fact.unit();
    return switch (fact.type()) {
      case YES_NO, CHOICES, DATE -> Answer.Word.ABSENT;
      case CHOICE -> new Answer.Choice(fact.states().getFirst());
      case COUNT -> new Answer.Count((int) fact.scale().low());
      case QUANTITY ->
          new Answer.Measured(new Quantity(fact.scale().low(), unit == null ? Unit.ONE : unit));
    };
  }

  Respondent respondent(int person, Knowledge knowledge) {
    Person each = people.get(person);
    return new Respondent(knowledge, each.told(), each.medicines(), Simulation.NOW);
  }

  /// A table: of how many of them each line is asked, and each fact is ruled out.
  public String table(Knowledge knowledge) {
    var planner = new Planner(knowledge);
    SortedMap<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < count(); i++) {
      Seen seen = seen(i, knowledge, planner);
      seen.asked().forEach(line -> counts.computeIfAbsent(line, _ -> new int[2])[0]++);
      seen.notRelevant().forEach(fact -> counts.computeIfAbsent(fact, _ -> new int[2])[1]++);
    }
    var text = new StringBuilder("of " + count() + " people\tasked\tnot relevant\n");
    counts.forEach((line, of) ->
        text.append(line).append('\t').append(of[0]).append('\t').append(of[1]).append('\n'));
    text.append("with every line denied\tstands as\n");
    denied(knowledge).forEach(fact -> text.append(fact).append('\n'));
    return text.toString();
  }
}
