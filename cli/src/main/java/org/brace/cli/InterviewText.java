package org.brace.cli;

import java.util.List;
import java.util.Locale;
import org.brace.knowledge.Knowledge;
import org.brace.simulation.InterviewRun;
import org.brace.simulation.InterviewRun.Stratum;

/// What interviews came to, as Markdown.
final class InterviewText {

  private InterviewText() {}

  /// @param record whether age, sex, illnesses and medicines were known beforehand
  record Table(boolean record, InterviewRun run) {}

  static String of(Knowledge knowledge, List<Table> tables, String command) {
    var text = new StringBuilder();
    text.append(
        """
        # The interview: how much is asked, and what that misses

        Written by `%s` with the knowledge base %s (%s).

        - People are drawn from the network, let in when they are in scope, and answer every page truthfully until nothing is left to ask,
          offers after an emergency included. What is true of them is what they would have answered when asked everything.
        - *Lower* must be 0: the level of the rules is never lower than full knowledge gives. The bound is the end of the exact 95 %% interval.
        - *Lines* counts each place of pain as one, *questions* the whole list of places as one.
        - Shown level and first cause are compared where full knowledge ends below an emergency, for as many as the column *compared* says;
          *or near*: or, with full knowledge, within 0.05 of the first;
          where so many signs are there that exact causes would take too long, they are not.
        - *With care*: the pages and lines of whoever also answers what is offered with the result: which medicines and measures suit them.
          Nothing of it can change how urgent it is.
        """
            .formatted(command, knowledge.version(), knowledge.sha256().substring(0, 12)));
    for (Table table : tables) {
      text.append(
          table.record()
              ? "\n## With a record of age, sex, illnesses and medicines\n"
              : "\n## Nothing known beforehand\n");
      table(text, table.run());
    }
    return text.toString();
  }

  private static void table(StringBuilder text, InterviewRun run) {
    text.append(
        """

        | | people | lower | at most | level equal | and time equal | screens | lines | questions | with care: screens | lines | compared | shown level equal | first cause equal | or near |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    for (Stratum stratum : run.strata()) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %s, %s | %s, %s | %s, %s | %s, %s | %s, %s | %s | %s | %s | %s |\n"
              .formatted(
                  stratum.name(),
                  stratum.people(),
                  stratum.lower(),
                  percent(stratum.lowerAtMost()),
                  share(stratum.equal(), stratum.people()),
                  share(stratum.soon(), stratum.people()),
                  stratum.screens().median(),
                  stratum.screens().most(),
                  stratum.lines().median(),
                  stratum.lines().most(),
                  stratum.questions().median(),
                  stratum.questions().most(),
                  stratum.screensWithCare().median(),
                  stratum.screensWithCare().most(),
                  stratum.linesWithCare().median(),
                  stratum.linesWithCare().most(),
                  stratum.causes(),
                  share(stratum.shown(), stratum.causes()),
                  share(stratum.first(), stratum.causes()),
                  share(stratum.near(), stratum.causes())));
    }
    text.append("\nScreens, lines and questions: the median, then what 95 in 100 stay within.\n");
  }

  private static String share(int part, int of) {
    return of == 0 ? "–" : percent((double) part / of);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
