package org.brace.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.simulation.Levels;

/// The outcome of a simulation as Markdown, which reads as text too.
final class LevelsText {

  /// A condition missed in more than this share is told with its answers.
  private static final double TOO_OFTEN = 0.02;

  private final StringBuilder out = new StringBuilder();
  private final Knowledge knowledge;

  private LevelsText(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// @param command the command that makes it
  static String of(Knowledge knowledge, Levels levels, String command) {
    var text = new LevelsText(knowledge);
    text.head(command);
    text.groups(levels);
    text.atFault(levels);
    text.emergencies(levels);
    text.missed(levels);
    return text.out.toString();
  }

  private void head(String command) {
    out.append(
        """
        # Where simulated people end

        Made by `%s`
        with knowledge %s (%s); do not edit.

        People are drawn from the network, answer everything truthfully and are taken through triage. The level is that of the rules. This finds rules that fire too easily and pictures that no rule catches. It does not say how accurate
        rules or network are: both come from the same tables, and signs that go together in life are drawn independently here.

        - Age, sex, risk factors, conditions and findings are drawn as the network has them; whoever is out of scope is drawn again.
        - A fact without any number is absent, a medicine without one is not taken, and so no rule that needs it can fire. A derived fact
          that was drawn (thin bones, say) is made true by one of its ways. What is gated off is not asked.
        - Without devices at home every measurement is `cannot-measure`; with `--devices` each is made.
        - "Serious" is a condition that should be seen on the same day or sooner.
        """
            .formatted(command, knowledge.version(), knowledge.sha256().substring(0, 12)));
  }

  private void groups(Levels levels) {
    out.append("\n## Shares of the levels, in per cent\n\n| | people |");
    levels().forEach(level -> out.append(' ').append(level.id()).append(" |"));
    out.append("\n| --- | ---: |").append(" ---: |".repeat(levels().size())).append('\n');
    for (Levels.Group group : levels.groups()) {
      row(group.name(), group);
      out.append('\n');
    }
  }

  private void row(String name, Levels.Group group) {
    out.append("| %s | %s |".formatted(name, group.people()));
    levels().forEach(level -> out.append(" %s |".formatted(percent(group.share(level), 1))));
  }

  private static List<Level> levels() {
    return List.of(Level.values()).reversed();
  }

  private void atFault(Levels levels) {
    for (Level level : Levels.OF_RULES) {
      out.append(
          """

          ## Rules that give %s, in per cent

          | rule | of everyone | of those with nothing serious | with no other rule |
          | --- | ---: | ---: | ---: |
          """
              .formatted(level.id()));
      levels.atFault().stream()
          .filter(rule -> rule.level() == level)
          .forEach(rule ->
              out.append(
                  "| %s | %s | %s | %s |\n"
                      .formatted(
                          rule.rule(),
                          percent(rule.ofAll(), 2),
                          percent(rule.ofNotSerious(), 2),
                          percent(rule.alone(), 2))));
    }
  }

  private void emergencies(Levels levels) {
    out.append("\n## Where those with an emergency end, in per cent\n\n| condition | people |");
    levels().forEach(level -> out.append(' ').append(level.id()).append(" |"));
    out.append(" below same-day | at most (exact 95 %) |\n| --- | ---: |");
    out.append(" ---: |".repeat(levels().size() + 2)).append('\n');
    for (Levels.Emergency each : levels.emergencies()) {
      row(each.condition(), each.people());
      double share = (double) each.missed() / each.people().people();
      out.append(" %s | %s |\n".formatted(percent(share, 1), percent(each.atMost(), 1)));
    }
  }

  private void missed(Levels levels) {
    out.append("\n## Missed in more than 2 in 100\n");
    boolean none = true;
    for (Levels.Emergency each : levels.emergencies()) {
      if (each.missed() > TOO_OFTEN * each.people().people()) {
        none = false;
        out.append("\n**%s**\n\n".formatted(knowledge.condition(each.condition()).name()));
        out.append(
            each.typical().stream()
                .map(sign -> sign.told() + " " + percent(sign.share(), 0) + " %")
                .collect(Collectors.joining(", ", "Most often: ", ".\n\n")));
        each.examples()
            .forEach(example -> out.append("- ").append(String.join(", ", example)).append('\n'));
      }
    }
    if (none) {
      out.append("\nNone.\n");
    }
  }

  private static String percent(double share, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", 100 * share);
  }
}
