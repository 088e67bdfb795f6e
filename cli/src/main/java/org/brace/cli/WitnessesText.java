package org.brace.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.model.Level;
import org.brace.simulation.Witness.Filling;
import org.brace.simulation.WitnessRun;
import org.brace.simulation.Witnesses.Ended;

/// How the witnesses end, as Markdown.
final class WitnessesText {

  private final StringBuilder out = new StringBuilder();

  private WitnessesText() {}

  static String of(WitnessRun run, String command) {
    var text = new WitnessesText();
    text.write(run, command);
    return text.out.toString();
  }

  private void write(WitnessRun run, String command) {
    line("# Witnesses");
    line("");
    line(
        "Made by `%s`. For every way in which a rule of same-day or above can fire there is one"
            .formatted(command));
    line(
        "person who has just that. Everything else is absent, random (drawn from the network) or unsure.");
    line("");
    line("| level of the rule | rules | ways |");
    line("| --- | ---: | ---: |");
    for (Level level : Level.values()) {
      var those =
          run.witnesses().stream()
              .filter(each -> each.rule().disposition().level() == level)
              .toList();
      if (!those.isEmpty()) {
        long rules = those.stream().map(each -> each.rule().id()).distinct().count();
        line("| %s | %s | %s |".formatted(level.id(), rules, those.size()));
      }
    }
    line("");
    line(
        "| else | witnesses | lower than the rule, all known | lower than all known, in the end | higher | pages, median | most |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    run.ended().forEach(this::row);
    line("");
    run.faults().forEach(this::fault);
  }

  private void row(Filling filling, List<Ended> all) {
    int[] pages = all.stream().mapToInt(Ended::pages).sorted().toArray();
    line(
        "| %s | %s | %s | %s | %s | %s | %s |"
            .formatted(
                filling.id(),
                all.size(),
                all.stream().filter(Ended::isUnderRule).count(),
                all.stream().filter(Ended::isMissed).count(),
                all.stream().filter(each -> each.ended().compareTo(each.known()) > 0).count(),
                pages.length == 0 ? 0 : pages[pages.length / 2],
                Arrays.stream(pages).max().orElse(0)));
  }

  private void fault(Ended each) {
    line(
        "- %s, else %s: known %s, ended %s; has %s"
            .formatted(
                each.witness().rule().id(),
                each.filling().id(),
                each.known().id(),
                each.ended().id(),
                has(each)));
  }

  private static String has(Ended each) {
    String told =
        each.witness().answers().entrySet().stream()
            .map(answer -> answer.getKey() + " " + answer.getValue().text())
            .collect(Collectors.joining(", "));
    String medicines = String.join(", ", each.witness().medicines().keySet());
    return medicines.isEmpty() ? told : told + ", " + medicines;
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
