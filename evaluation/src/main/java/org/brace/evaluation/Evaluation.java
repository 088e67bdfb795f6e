package org.brace.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.brace.casefile.Case;
import org.brace.model.Level;

/// What Brace makes of many cases.
///
/// @param outside ids of the cases that do not meet the entry criterion, and are left out
/// @param unknown ids of the cases of which nothing is known to be right
/// @param cases all others, in the order of the files
public record Evaluation(List<String> outside, List<String> unknown, List<Judged> cases) {

  private static final int MIDDLE = 45;
  private static final int OLD = 65;

  public Evaluation {
    outside = List.copyOf(outside);
    unknown = List.copyOf(unknown);
    cases = List.copyOf(cases);
  }

  /// Judges all cases, several at a time.
  ///
  /// @param gold by id; a case that is not in it counts by what it expects itself, if it does
  /// @param done told once for each case that was judged
  public static Evaluation of(
      Judge judge, List<Case> cases, Map<String, Gold> gold, Runnable done) {
    var outside = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    var judged = new ArrayList<Case>();
    for (Case each : cases) {
      Gold known = gold(each, gold);
      if (!known.inScope()) {
        outside.add(each.id());
      } else if (!known.hasLevel() && known.condition() == null) {
        unknown.add(each.id());
      } else {
        judged.add(each);
      }
    }
    return new Evaluation(
        outside,
        unknown,
        judged.parallelStream()
            .map(each -> {
              Judged found = judge.judge(each, gold(each, gold));
              done.run();
              return found;
            })
            .toList());
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
