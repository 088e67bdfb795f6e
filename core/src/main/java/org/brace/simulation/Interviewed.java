package org.brace.simulation;

import java.util.ArrayList;
import java.util.List;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.Screen;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;

/// How an interview went.
///
/// @param pages every page that was shown
/// @param lines how many lines were read: each choice of a list to tick counts as one
/// @param end what is known in the end
public record Interviewed(List<Screen> pages, int lines, Known end, Step.Stop stop) {

  public Interviewed {
    pages = List.copyOf(pages);
  }

  /// Counts while the interview goes on.
  static final class Log {

    private final List<Screen> pages = new ArrayList<>();
    private int lines;

    void page(Step.Ask ask, Knowledge knowledge) {
      if (pages.size() > knowledge.facts().size()) {
        throw new IllegalStateException("The interview does not end: " + ask);
      }
      pages.add(ask.screen());
      for (Line line : ask.screen().lines()) {
        Fact fact = knowledge.facts().get(line.fact());
        lines += fact != null && fact.type() == Fact.Type.CHOICES ? fact.states().size() : 1;
      }
    }

    Interviewed end(Known known, Step.Stop stop) {
      return new Interviewed(pages, lines, known, stop);
    }
  }
}
