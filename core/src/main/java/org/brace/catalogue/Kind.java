package org.brace.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.brace.knowledge.TriageRule;

/// What sorts of things a knowledge base holds.
public enum Kind {
  FACT("fact", "facts", "Facts", "What can be asked, measured or worked out of someone."),
  TOPIC("topic", "topics", "Topics", "The pages of the interview, in their order."),
  CONDITION("condition", "conditions", "Conditions", "The possible causes that are weighed."),
  RED_FLAG("red-flag", "red-flags", "Red flags", "Signs that make it urgent by themselves."),
  COMBINATION("combination", "combinations", "Combinations", "Signs that make it urgent together."),
  POLICY(
      "policy",
      "policies",
      "Policies",
      "Rules of caution, whatever the cause may be, and what else can be a reason for a level."),
  OPTION("option", "options", "Options", "What may help, to be talked over."),
  SELF_CARE("self-care", "self-care", "Self-care", "What someone can do on their own."),
  MEDICINE(
      "medicine", "medicines", "Medicines", "Classes, ingredients and products that are known."),
  MEDICINE_RULE(
      "medicine-rule", "medicine-rules", "Medicine rules", "What can go wrong, and for whom."),
  MEASURE("measure", "measures", "Measures", "What is done that is no medicine: heat, massage."),
  SOURCE("source", "sources", "Sources", "Where the rules and numbers come from.");

  private final String id;
  private final String plural;
  private final String title;
  private final String about;

  Kind(String id, String plural, String title, String about) {
    this.id = id;
    this.plural = plural;
    this.title = title;
    this.about = about;
  }

  /// The name in commands: `red-flag`.
  public String id() {
    return id;
  }

  /// The name in addresses: `red-flags`.
  public String plural() {
    return plural;
  }

  /// The heading above all of them.
  public String title() {
    return title;
  }

  /// What they are, in one sentence.
  public String about() {
    return about;
  }

  public static Optional<Kind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  public static Optional<Kind> ofPlural(String plural) {
    return Arrays.stream(values()).filter(kind -> kind.plural.equals(plural)).findFirst();
  }

  static Kind of(TriageRule rule) {
    return switch (rule.kind()) {
      case RED_FLAG -> RED_FLAG;
      case COMBINATION -> COMBINATION;
      case POLICY -> POLICY;
    };
  }
}
