package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Figure;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Review;
import org.brace.knowledge.Source;
import org.brace.knowledge.TriageRule;

/// How much of everything a knowledge base holds.
record Inventory(Knowledge knowledge) {

  static Inventory of(Knowledge knowledge) {
    return new Inventory(knowledge);
  }

  /// One line for each kind of thing.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%s %s is sound.".formatted(knowledge.name(), knowledge.version()));
    add(lines, knowledge.topics().size(), "topics");
    add(lines, facts(fact -> !fact.isDerived()), "facts that are asked");
    add(lines, facts(Fact::isDerived), "facts that are derived");
    add(lines, knowledge.conditions().size(), "conditions");
    add(lines, links(), "links between conditions, facts and risk factors");
    for (TriageRule.Kind kind : TriageRule.Kind.values()) {
      add(lines, rules(kind), plural(kind));
    }
    add(lines, knowledge.medicineClasses().size(), "classes of medicines");
    add(lines, knowledge.ingredients().size(), "ingredients");
    add(lines, knowledge.products().size(), "products");
    add(lines, knowledge.care().rules().size(), "medicine rules");
    add(lines, knowledge.care().options().size(), "options");
    add(lines, knowledge.care().selfCare().size(), "self-care items");
    add(lines, knowledge.care().safetyNet().size(), "lines of the safety net");
    long checked = knowledge.sources().values().stream().filter(Source::checked).count();
    add(lines, knowledge.sources().size(), "sources (" + checked + " checked)");
    Figure.counts(knowledge)
        .forEach(
            (kind, count) -> add(lines, count, "numbers: " + kind.name().toLowerCase(Locale.ROOT)));
    Review review = knowledge.review();
    add(lines, review.signed(), "of " + review.signable() + " items signed by a clinician");
    return lines;
  }

  private static void add(List<String> lines, long count, String of) {
    lines.add("%6s %s".formatted(count, of));
  }

  private static String plural(TriageRule.Kind kind) {
    return switch (kind) {
      case RED_FLAG -> "red flags";
      case COMBINATION -> "combinations";
      case POLICY -> "policies";
    };
  }

  /// Facts without those that are only lines of a heading or follow from the medicine list.
  private long facts(Predicate<Fact> which) {
    return knowledge.facts().values().stream()
        .filter(fact -> fact.group() == null && fact.medicineClass() == null)
        .filter(which)
        .count();
  }

  private long rules(TriageRule.Kind kind) {
    return knowledge.rules().values().stream().filter(rule -> rule.kind() == kind).count();
  }

  private int links() {
    int links = 0;
    for (Condition condition : knowledge.conditions().values()) {
      links +=
          condition.shows().size()
              + condition.hides().size()
              + condition.riskFactors().size()
              + condition.causedBy().size();
    }
    return links;
  }
}
