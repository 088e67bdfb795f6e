package org.brace.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A page of the interview as its template shows it.
///
/// @param oneByOne whether each line has "yes", "no" and "not sure" instead of a box to tick
/// @param ticks whether there is a list to tick
public record PageView(List<PartView> parts, boolean oneByOne, boolean ticks) {

  /// The lines of a topic.
  ///
  /// @param why why it is asked, in plain words; null where nothing is said
  public record PartView(
      String title, @Nullable String intro, @Nullable String why, List<LineView> lines) {}

  /// One line.
  ///
  /// @param kind how it is answered: tick, choice, number, date, members or medicines
  /// @param options for a choice or members: value and what a person reads
  /// @param units for a number: what it can be given in
  /// @param given what was answered before, or sent with a mistake
  public record LineView(
      String fact,
      String kind,
      String question,
      @Nullable String help,
      List<Option> options,
      List<Option> units,
      boolean measurement,
      Given given,
      @Nullable String error) {}

  public record Option(String value, String label) {}

  /// An answer as the fields hold it.
  ///
  /// @param word a word or choice; empty where there is none
  public record Given(String word, String value, String sign, String unit, List<String> members) {
    static final Given NOTHING = new Given("", "", "", "", List.of());
  }

  static PageView of(
      Knowledge knowledge,
      List<Part> parts,
      Evidence evidence,
      String medicines,
      Teller teller,
      boolean oneByOne,
      Map<String, String> errors) {
    var views = new ArrayList<PartView>();
    boolean ticks = false;
    for (Part part : parts) {
      Topic topic = Objects.requireNonNull(knowledge.topics().get(part.topic()), part.topic());
      var lines = new ArrayList<LineView>();
      for (Line line : part.lines()) {
        LineView view =
            line.fact().equals(Planner.MEDICINES)
                ? medicineLine(medicines, errors.get(Planner.MEDICINES))
                : line(knowledge.fact(line.fact()), evidence, teller, errors);
        ticks |= view.kind().equals("tick");
        lines.add(view);
      }
      views.add(new PartView(topic.title(), topic.intro(), topic.why(), lines));
    }
    return new PageView(views, oneByOne, ticks);
  }

  private static LineView medicineLine(String given, @Nullable String error) {
    return new LineView(
        Planner.MEDICINES,
        "medicines",
        "Which medicines do you take?",
        "One a line, as it stands on the packet, with dose and dates if you know them. Count inhalers,"
            + " creams, drops, cold remedies, herbal remedies, and steroid tablets of the last 12 months.",
        List.of(),
        List.of(),
        false,
        new Given("", given, "", "", List.of()),
        error);
  }

  private static LineView line(
      Fact fact, Evidence evidence, Teller teller, Map<String, String> errors) {
    String proxy = fact.proxyQuestion();
    String question = teller == Teller.PROXY && proxy != null ? proxy : fact.question();
    return new LineView(
        fact.id(),
        switch (fact.type()) {
          case YES_NO -> "tick";
          case CHOICE -> "choice";
          case CHOICES -> "members";
          case COUNT, QUANTITY -> "number";
          case DATE -> "date";
        },
        question,
        fact.help(),
        options(fact),
        units(fact),
        fact.kind() == Fact.Kind.MEASUREMENT,
        given(fact, evidence),
        errors.get(fact.id()));
  }

  private static List<Option> options(Fact fact) {
    return switch (fact.type()) {
      case CHOICE, CHOICES ->
          fact.states().stream()
              .map(state -> new Option(state, fact.labels().getOrDefault(state, state)))
              .toList();
      case YES_NO, COUNT, QUANTITY, DATE -> List.of();
    };
  }

  /// The units of the same kind that people use, the fact's own first.
  private static List<Option> units(Fact fact) {
    Unit own = fact.unit();
    if (own == null || own == Unit.ONE) {
      return List.of();
    }
    var units = new ArrayList<Option>();
    units.add(new Option(own.ucum(), Wording.unit(own)));
    for (Unit unit : Unit.values()) {
      if (unit != own && unit.dimension() == own.dimension() && Units.asked(unit)) {
        units.add(new Option(unit.ucum(), Wording.unit(unit)));
      }
    }
    return units;
  }

  private static Given given(Fact fact, Evidence evidence) {
    if (fact.type() == Fact.Type.CHOICES) {
      return new Given(
          "",
          "",
          "",
          "",
          fact.states().stream()
              .filter(state ->
                  evidence
                      .of(fact.id() + "." + state)
                      .filter(told -> told.answer() == Answer.Word.PRESENT)
                      .isPresent())
              .toList());
    }
    return evidence.of(fact.id()).map(Told::answer).map(PageView::given).orElse(Given.NOTHING);
  }

  private static Given given(Answer answer) {
    String text = answer.text();
    return switch (answer) {
      case Answer.Word _, Answer.Choice _ -> new Given(text, "", "", "", List.of());
      case Answer.Count _, Answer.Day _ -> new Given("", text, "", "", List.of());
      case Answer.Measured _ -> number("", text);
      case Answer.Between _ -> {
        String[] parts = text.split(" ", 2);
        yield number(parts[0].replace("=", ""), parts[1]);
      }
    };
  }

  private static Given number(String sign, String text) {
    int gap = text.indexOf(' ');
    return gap < 0
        ? new Given("", text, sign, "", List.of())
        : new Given("", text.substring(0, gap), sign, text.substring(gap + 1), List.of());
  }
}
