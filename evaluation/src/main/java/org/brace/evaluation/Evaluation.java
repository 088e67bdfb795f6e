package org.brace.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.brace.casefile.Case;
import org.brace.model.Level;
import org.brace.model.Problem;

/// What Brace makes of many cases.
///
/// @param outside ids of the cases that do not meet the entry criterion, and are left out
/// @param unknown ids of the cases of which nothing is known to be right
/// @param missing ids of which it is known what is right, but there is no case that can be used
/// @param refused how many cases could not be used
/// @param cases all others, in the order of the files
public record Evaluation(
    List<String> outside,
    List<String> unknown,
    List<String> missing,
    int refused,
    List<Judged> cases) {

  private static final int MIDDLE = 45;
  private static final int OLD = 65;

  public Evaluation {
    outside = List.copyOf(outside);
    unknown = List.copyOf(unknown);
    missing = List.copyOf(missing);
    cases = List.copyOf(cases);
  }

  /// Judges all cases, several at a time.
  ///
  /// @param gold by id; a case that is not in it counts by what it expects itself, if it does
  /// @param done told once for each case that was judged
  public static Evaluation of(Judge judge, Encoded encoded, Map<String, Gold> gold, Runnable done) {
    var outside = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    var judged = new ArrayList<Case>();
    for (Case each : encoded.cases()) {
      Gold known = gold(each, gold);
      if (!known.inScope()) {
        outside.add(each.id());
      } else if (isUnknown(known)) {
        unknown.add(each.id());
      } else {
        judged.add(each);
      }
    }
    return new Evaluation(
        outside,
        unknown,
        missing(encoded.cases(), gold),
        encoded.refused(),
        judged.parallelStream()
            .map(each -> {
              Judged found = judge.judge(each, gold(each, gold));
              done.run();
              return found;
            })
            .toList());
  }

  private static boolean isUnknown(Gold gold) {
    return gold.inScope() && !gold.hasLevel() && gold.condition() == null;
  }

  private static List<String> missing(List<Case> cases, Map<String, Gold> gold) {
    var missing = new TreeSet<String>(gold.keySet());
    cases.forEach(each -> missing.remove(each.id()));
    return List.copyOf(missing);
  }

  /// What of cases and gold has no counterpart, each as a problem.
  ///
  /// @param file the name of the gold
  public static List<Problem> unmatched(List<Case> cases, Map<String, Gold> gold, String file) {
    var found = new ArrayList<Problem>();
    for (String id : missing(cases, gold)) {
      found.add(
          new Problem(
              "gold-without-case",
              file,
              id,
              "no case that can be used has the id \"" + id + "\"",
              "Give the case this id, or leave it out here"));
    }
    for (Case each : cases) {
      if (isUnknown(gold(each, gold))) {
        found.add(
            new Problem(
                "case-without-gold",
                each.id(),
                each.id(),
                "nothing says what is right for " + each.id(),
                "Add it to " + file + ", or leave the case out"));
      }
    }
    return found;
  }

  private static Gold gold(Case each, Map<String, Gold> gold) {
    Gold known = gold.get(each.id());
    if (known != null) {
      return known;
    }
    Level expected = each.expect() == null ? null : each.expect().level();
    return new Gold(each.id(), true, expected == null ? List.of() : List.of(expected), null);
  }

  /// Cases of one kind.
  public record Group(String name, List<Judged> cases) {
    public Group {
      cases = List.copyOf(cases);
    }
  }

  /// Parts of the cases: by level, age, sex and asthma. Those without cases are left out.
  public List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (Level level : List.of(Level.values()).reversed()) {
      group(groups, level.id(), each -> each.levelKnown() && each.gold().level() == level);
    }
    group(groups, "under 45", each -> each.age() != null && each.age() < MIDDLE);
    group(
        groups, "45 to 64", each -> each.age() != null && each.age() >= MIDDLE && each.age() < OLD);
    group(groups, "65 and over", each -> each.age() != null && each.age() >= OLD);
    for (String sex : List.of("female", "male")) {
      group(groups, sex, each -> each.sex().equals(sex));
    }
    group(groups, "with asthma", each -> each.asthma().equals("yes"));
    group(groups, "no asthma told", each -> !each.asthma().equals("yes"));
    return groups;
  }

  private void group(List<Group> groups, String name, Predicate<Judged> which) {
    List<Judged> some = cases.stream().filter(which).toList();
    if (!some.isEmpty()) {
      groups.add(new Group(name, some));
    }
  }

  /// Those shown less than what is right, the furthest first.
  public List<Judged> under() {
    return cases.stream()
        .filter(each -> each.levelKnown() && each.above() < 0)
        .sorted(java.util.Comparator.comparingInt(Judged::above).thenComparing(Judged::id))
        .toList();
  }

  /// Those shown more than what is right, the furthest first.
  public List<Judged> over() {
    return cases.stream()
        .filter(each -> each.levelKnown() && each.above() > 0)
        .sorted(
            java.util.Comparator.comparingInt((Judged each) -> -each.above())
                .thenComparing(Judged::id))
        .toList();
  }
}
