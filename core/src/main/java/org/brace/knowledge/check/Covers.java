package org.brace.knowledge.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.yaml.ProblemSink;

/// A cover line that cannot deny what it covers, or that is used as if it were a fact of its own.
///
/// "No" to a cover line must mean the harmless value of each fact under it, so that fact must have
/// one; and "yes" says nothing of any of them, so no rule and no condition can rest on the line.
final class Covers implements Check {

  @Override
  public String id() {
    return "cover";
  }

  @Override
  public String what() {
    return "a cover line whose \"no\" cannot deny what it covers, or that a rule or condition uses";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    Set<String> tied = tied(knowledge);
    Set<String> used = UnusedFact.used(subject);
    Map<String, String> coveredBy = new HashMap<>();
    for (Fact cover : knowledge.facts().values()) {
      if (!cover.isCover()) {
        continue;
      }
      if (cover.type() != Fact.Type.YES_NO || cover.reassuring() || cover.grades() != null) {
        wrong(cover, cover.id(), "a cover line is a plain yes-no fact", problems);
      }
      if (used.contains(cover.id()) || !cover.leak().isEmpty() || !cover.prevalence().isEmpty()) {
        wrong(
            cover, cover.id(), "a cover line is in no rule or condition and has no leak", problems);
      }
      if (cover.covers().size() < 2) {
        wrong(cover, cover.id(), "a cover line covers two facts or more", problems);
      }
      for (String member : cover.covers()) {
        String other = coveredBy.putIfAbsent(member, cover.id());
        if (other != null) {
          wrong(cover, member, member + " is covered by " + other + " as well", problems);
        }
        if (!canBeDenied(knowledge.fact(member), tied)) {
          wrong(cover, member, member + " has no harmless value that a no could mean", problems);
        }
      }
    }
  }

  /// Facts that grade another or are graded: a "no" to one would have to agree with the other.
  private static Set<String> tied(Knowledge knowledge) {
    Set<String> tied = new HashSet<>();
    for (Fact fact : knowledge.facts().values()) {
      if (fact.grades() != null) {
        tied.add(fact.grades());
        tied.add(fact.id());
      }
    }
    return tied;
  }

  private static boolean canBeDenied(Fact member, Set<String> tied) {
    boolean plain =
        !member.isDerived()
            && !member.isCover()
            && !member.reassuring()
            && !member.isNeutral()
            && !tied.contains(member.id());
    return plain
        && switch (member.type()) {
          case YES_NO, CHOICE, COUNT -> true;
          case QUANTITY -> member.kind() == Fact.Kind.MEASUREMENT;
          case CHOICES, DATE -> false;
        };
  }

  private void wrong(Fact cover, String value, String what, ProblemSink problems) {
    problems.add(
        id(),
        cover.place(),
        value,
        "the cover line %s: %s".formatted(cover.id(), what),
        "Ask it as a line of its own");
  }
}
