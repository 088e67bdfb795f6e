package org.brace.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brace.assessment.WhyAsked;
import org.brace.casefile.Denial;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Teller;

/// One page of the interview in words, and which of its lines are ticked or asked for a value.
final class PageText {

  private final Knowledge knowledge;
  private final Screen screen;

  PageText(Knowledge knowledge, Screen screen) {
    this.knowledge = knowledge;
    this.screen = screen;
  }

  /// The lines to tick, in their order: yes-no facts, cover lines, graded choices, places.
  List<Fact> ticks(Step.Ask ask) {
    List<Fact> ticks = new ArrayList<>();
    for (Line line : ask.screen().lines()) {
      Fact fact = knowledge.facts().get(line.fact());
      if (fact == null) {
        continue;
      }
      switch (fact.type()) {
        case CHOICES -> fact.parts().forEach(member -> ticks.add(knowledge.fact(member)));
        case YES_NO -> ticks.add(fact);
        case CHOICE -> {
          if (!isAsked(fact)) {
            ticks.add(fact);
          }
        }
        case COUNT, QUANTITY, DATE -> {}
      }
    }
    return ticks;
  }

  /// The facts that need an answer of their own, in their order.
  List<Fact> values(Step.Ask ask) {
    return ask.screen().lines().stream()
        .map(line -> knowledge.facts().get(line.fact()))
        .filter(fact -> fact != null && isAsked(fact))
        .toList();
  }

  /// Whether a page asks for the medicine list.
  static boolean asksMedicines(Step.Ask ask) {
    return ask.screen().lines().stream().anyMatch(line -> line.fact().equals(Planner.MEDICINES));
  }

  private static boolean isAsked(Fact fact) {
    return fact.type() != Fact.Type.CHOICES && !Denial.byLeaving(fact);
  }

  /// Prints the titles and the lines to tick, numbered. What has none is asked afterwards, and
  /// speaks for itself; a title stands over it only where the page has nothing else.
  void print(Step.Ask ask, int page, int left, Teller teller) {
    screen.blank();
    if (ask.purpose() != Step.Purpose.CARE) {
      String more = left > 0 ? ", about %s more".formatted(left) : "";
      screen.line(Tone.FAINT, "Page %s%s".formatted(page, more));
    }
    if (teller == Teller.PROXY) {
      screen.line(Tone.FAINT, "Answer for the person you help: \"you\" means them.");
    }
    String only = ask.purpose().only();
    if (only != null && !knowledge.rules().isEmpty()) {
      screen.paragraph(
          Tone.FAINT, "", "It is now clear how urgent it is. %s (q ends here).".formatted(only));
    }
    Set<String> shown = new HashSet<>();
    int number = 0;
    boolean any = !ticks(ask).isEmpty();
    for (Part part : ask.screen().parts()) {
      List<Fact> ticks = ticks(only(ask, part));
      if (!ticks.isEmpty() || (!any && !isMedicines(part))) {
        title(part, shown);
      }
      for (Fact tick : ticks) {
        number++;
        String lead = "  %2s  ".formatted(number);
        String question =
            teller == Teller.PROXY && tick.proxyQuestion() != null
                ? tick.proxyQuestion()
                : tick.question();
        screen.paragraph(Tone.PLAIN, lead, question);
        if (tick.help() != null) {
          screen.paragraph(Tone.FAINT, "      ", tick.help());
        }
      }
    }
  }

  private static boolean isMedicines(Part part) {
    return part.lines().stream().anyMatch(line -> line.fact().equals(Planner.MEDICINES));
  }

  /// The title over the medicine list.
  void aboutMedicines() {
    knowledge.topics().values().stream()
        .filter(topic -> topic.layout() == Topic.Layout.MEDICINE_LIST)
        .forEach(topic -> {
          screen.line(Tone.STRONG, topic.title());
          if (topic.intro() != null) {
            screen.paragraph(Tone.PLAIN, "", topic.intro());
          }
        });
  }

  private Step.Ask only(Step.Ask ask, Part part) {
    return new Step.Ask(
        new org.brace.interview.Screen(List.of(part)),
        ask.standing(),
        ask.upTo(),
        ask.offered(),
        ask.purpose());
  }

  private void title(Part part, Set<String> shown) {
    if (part.splits() != null) {
      if (shown.add(part.splits())) {
        screen.line(Tone.STRONG, "More about: " + knowledge.fact(part.splits()).report());
        screen.line(Tone.PLAIN, "Tick each that is true.");
      }
      return;
    }
    Topic topic = knowledge.topics().get(part.topic());
    if (topic != null && shown.add(part.topic())) {
      screen.line(Tone.STRONG, topic.title());
      if (topic.intro() != null) {
        screen.paragraph(Tone.PLAIN, "", topic.intro());
      }
    }
    for (Line line : part.lines()) {
      Fact fact = knowledge.facts().get(line.fact());
      if (fact != null && fact.type() == Fact.Type.CHOICES) {
        screen.line(Tone.PLAIN, fact.question());
        if (fact.help() != null) {
          screen.paragraph(Tone.FAINT, "", fact.help());
        }
      }
    }
  }

  /// Says why the page comes now.
  void why(Step.Ask ask) {
    for (Part part : ask.screen().parts()) {
      Topic topic = knowledge.topics().get(part.topic());
      if (topic != null && topic.why() != null) {
        screen.paragraph(Tone.FAINT, "  - ", topic.title() + ": " + topic.why());
      }
    }
    screen.paragraph(Tone.FAINT, "  - ", WhyAsked.of(ask, ask.standing()));
  }
}
