package org.brace.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.brace.wording.Wording;

/// A rule on one line: `breathless-sudden and (syncope or oxygen-saturation < 92 %)`.
final class RuleText {

  private RuleText() {}

  static String of(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> joined(parts, " and ");
      case Rule.Any(List<Rule> parts) -> joined(parts, " or ");
      case Rule.AtLeast(int count, List<Rule> parts) ->
          "at least " + count + " of (" + joined(parts, ", ") + ")";
      case Rule.Atom atom -> atom.text();
      case Rule.Unless(String fact) -> "unless " + fact;
      case Rule.Unsure(String fact) -> "not sure about " + fact;
    };
  }

  /// `same-day, within 4 hours`.
  static String urgency(Disposition disposition) {
    return disposition.level() == Level.SELF_CARE
        ? disposition.level().id()
        : disposition.level().id() + ", " + Wording.soon(disposition.within());
  }

  private static String joined(List<Rule> parts, String by) {
    return parts.stream().map(RuleText::part).collect(Collectors.joining(by));
  }

  private static String part(Rule rule) {
    boolean several =
        rule instanceof Rule.All(List<Rule> all) && all.size() > 1
            || rule instanceof Rule.Any(List<Rule> any) && any.size() > 1;
    return several ? "(" + of(rule) + ")" : of(rule);
  }
}
