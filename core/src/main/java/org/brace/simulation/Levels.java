package org.brace.simulation;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.brace.knowledge.Condition;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;

/// How many simulated people end at each level, which rules sent them there, and which emergencies
/// are missed.
///
/// @param groups everyone first, then parts of them
/// @param atFault for each level but self-care, the rules that gave it, the most frequent first
/// @param emergencies for each condition that is one, where those who have it end
public record Levels(List<Group> groups, List<AtFault> atFault, List<Emergency> emergencies) {

  /// The levels whose rules are named.
  public static final List<Level> OF_RULES =
      List.of(Level.EMERGENCY_AMBULANCE, Level.EMERGENCY_DEPARTMENT, Level.SAME_DAY, Level.ROUTINE);

  /// How many rules are named for a level.
  private static final int RULES = 20;

  /// How many signs make up a typical picture.
  private static final int SIGNS = 10;

  /// How many of the worst misses are told in full.
  private static final int EXAMPLES = 2;

  /// The ages that count as young: 18 to 44.
  private static final int YOUNG = 45;

  public Levels {
    groups = List.copyOf(groups);
    atFault = List.copyOf(atFault);
    emergencies = List.copyOf(emergencies);
  }

  /// People of one kind.
  ///
  /// @param levels how many of them end at each level
  public record Group(String name, int people, Map<Level, Integer> levels) {
    static Group of(String name, List<Simulated> people) {
      var levels = new TreeMap<Level, Integer>();
      people.forEach(person -> levels.merge(person.level(), 1, Integer::sum));
      return new Group(name, people.size(), levels);
    }

    /// The share of them at a level.
    public double share(Level level) {
      return people == 0 ? 0 : (double) levels.getOrDefault(level, 0) / people;
    }
  }

  /// A rule and those whom it sends to an emergency level.
  ///
  /// @param ofAll the share of everyone
  /// @param ofNotSerious the share of those without a condition to be seen the same day or sooner
  /// @param alone the share of everyone whom no other rule sends there
  public record AtFault(
      Level level, String rule, double ofAll, double ofNotSerious, double alone) {}

  /// Those who have one emergency condition.
  ///
  /// @param missed how many of them end below same-day
  /// @param atMost the upper end of the exact 95 % interval of that share
  /// @param typical which of its signs those who were missed show most often
  /// @param examples the answers of the worst misses
  public record Emergency(
      String condition,
      Group people,
      int missed,
      double atMost,
      List<Sign> typical,
      List<List<String>> examples) {}

  /// What someone shows, and how many of the missed do.
  public record Sign(String told, double share) {}

  /// Runs the simulation.
  ///
  /// @param people how many are drawn from everyone
  /// @param withEach how many are drawn with each emergency condition
  public static Levels of(Knowledge knowledge, Simulation simulation, int people, int withEach) {
    List<Simulated> all = simulation.people(people);
    var emergencies = new ArrayList<Emergency>();
    for (Condition condition : knowledge.conditions().values()) {
      if (condition.ifTrue().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        emergencies.add(emergency(condition, simulation.peopleWith(condition.id(), withEach)));
      }
    }
    return new Levels(groups(all), atFault(all), emergencies);
  }

  private static List<Group> groups(List<Simulated> all) {
    return List.of(
        Group.of("everyone", all),
        part("nothing serious", all, person -> !person.serious()),
        part(
            "young and well: 18 to 44, no asthma, nothing serious",
            all,
            person -> !person.serious() && !person.asthma() && person.age() < YOUNG),
        part("with asthma", all, Simulated::asthma),
        part("something serious", all, Simulated::serious));
  }

  private static Group part(String name, List<Simulated> all, Predicate<Simulated> which) {
    return Group.of(name, all.stream().filter(which).toList());
  }

  private static List<AtFault> atFault(List<Simulated> all) {
    var found = new ArrayList<AtFault>();
    long notSerious = all.stream().filter(person -> !person.serious()).count();
    for (Level level : OF_RULES) {
      var byRule = new TreeMap<String, int[]>();
      for (Simulated person : all) {
        for (String rule : person.level() == level ? person.rules() : List.<String>of()) {
          int[] counts = byRule.computeIfAbsent(rule, none -> new int[3]);
          counts[0]++;
          counts[1] += person.serious() ? 0 : 1;
          counts[2] += person.rules().size() == 1 ? 1 : 0;
        }
      }
      byRule.entrySet().stream()
          .map(entry -> {
            int[] counts = entry.getValue();
            return new AtFault(
                level,
                entry.getKey(),
                share(counts[0], all.size()),
                share(counts[1], notSerious),
                share(counts[2], all.size()));
          })
          .sorted(Comparator.comparingDouble((AtFault rule) -> -rule.ofAll()))
          .limit(RULES)
          .forEach(found::add);
    }
    return found;
  }

  private static Emergency emergency(Condition condition, List<Simulated> people) {
    List<Simulated> missed =
        people.stream().filter(person -> !person.level().atLeast(Level.SAME_DAY)).toList();
    var shown = condition.shows().keySet().stream().map(FindingKey::fact).collect(toSet());
    var signs = new TreeMap<String, Integer>();
    for (Simulated person : missed) {
      person.told().stream()
          .map(Levels::withoutNumber)
          .filter(sign -> shown.contains(sign.replaceFirst(":.*", "")))
          .forEach(sign -> signs.merge(sign, 1, Integer::sum));
    }
    return new Emergency(
        condition.id(),
        Group.of(condition.id(), people),
        missed.size(),
        UpperBound.of(missed.size(), people.size()),
        signs.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(SIGNS)
            .map(sign -> new Sign(sign.getKey(), share(sign.getValue(), missed.size())))
            .toList(),
        missed.stream()
            .sorted(
                Comparator.comparing(Simulated::level)
                    .thenComparingInt(person -> -person.told().size()))
            .limit(EXAMPLES)
            .map(Simulated::told)
            .toList());
  }

  /// The fact and its state, without a number that differs from one person to the next.
  private static String withoutNumber(String told) {
    return told.replaceFirst(": [0-9].*", "");
  }

  private static double share(long part, long of) {
    return of == 0 ? 0 : (double) part / of;
  }
}
