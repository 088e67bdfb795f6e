package org.brace.catalogue;

import java.util.List;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.brace.wording.Wording;

/// A rule on one line: `breathless-sudden and (syncope or oxygen-saturation < 92 %)`.
final class RuleText {

  private final Links links;

  RuleText(Links links) {
    this.links = links;
  }

  Prose of(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> joined(parts, " and ");
      case Rule.Any(List<Rule> parts) -> joined(parts, " or ");
      case Rule.AtLeast(int count, List<Rule> parts) ->
          Prose.of("at least " + count + " of (").and(joined(parts, ", ")).and(")");
      case Rule.Atom atom -> links.test(atom.fact(), atom.text());
      case Rule.Unsure(String fact) -> Prose.of("not sure about ").and(links.to(Kind.FACT, fact));
    };
  }

  /// `same-day, within 4 hours`.
  static String urgency(Disposition disposition) {
    return disposition.level() == Level.SELF_CARE
        ? disposition.level().id()
        : disposition.level().id() + ", " + Wording.soon(disposition.within());
  }

  private Prose joined(List<Rule> parts, String by) {
    return Prose.joined(by, parts.stream().map(this::part).toList());
  }

  private Prose part(Rule rule) {
    boolean several =
        rule instanceof Rule.All(List<Rule> all) && all.size() > 1
            || rule instanceof Rule.Any(List<Rule> any) && any.size() > 1;
    return several ? Prose.of("(").and(of(rule)).and(")") : of(rule);
  }
}
