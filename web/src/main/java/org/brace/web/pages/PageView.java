package org.brace.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.brace.casefile.Denial;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Dimension;
import org.brace.model.Teller;
import org.brace.model.Unit;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A page of the interview as its template shows it.
///
/// @param oneByOne whether each line has "yes", "no" and "not sure" instead of a box to tick
/// @param forOther whether someone answers for another, whom "you" then means
public record PageView(List<PartView> parts, boolean oneByOne, boolean forOther) {

  /// The lines of a topic.
  ///
  /// @param topic its id
  /// @param splits the cover line that is asked one by one here; null elsewhere
  /// @param why why it is asked, in plain words; null where nothing is said
  /// @param ticks what "None of these" can deny; last, next to it, the lines with a box of their
  ///   own
  /// @param asked what needs an answer of its own
  /// @param none whether "None of these" is ticked
  public record PartView(
      String topic,
      String title,
      @Nullable String intro,
      @Nullable String why,
      @Nullable String splits,
      List<LineView> ticks,
      List<LineView> asked,
      boolean none,
      @Nullable String error) {

    /// Whether some of the lines that "None of these" can deny have several answers.
    public boolean hasChoices() {
      return ticks.stream().anyMatch(line -> !line.kind().equals(TICK));
    }
  }

  private static final String TICK = "tick";

  /// One line.
  ///
  /// @param kind how it is answered: tick, yes-no, choice, number, date, members or medicines
  /// @param howToTell how to find out, for who is not sure; null where that cannot be said
  /// @param options for a choice or members: value and what a person reads
  /// @param units for a number: what it can be given in, the usual one first; of several none is
  ///   chosen beforehand
  /// @param rough whether "more than" and "less than" are offered
  /// @param person whether it is about who someone is
  /// @param mayDecline whether "I would rather not say" is offered
  public record LineView(
      String fact,
      String kind,
      String question,
      @Nullable String help,
      @Nullable String howToTell,
      List<Option> options,
      List<Option> units,
      boolean rough,
      boolean measurement,
      boolean person,
      boolean mayDecline,
      Filled filled,
      @Nullable String error) {

    /// The ids of what is said of the question as a whole; null where nothing is.
    ///
    /// @param tells whether how to tell stands under it from the first
    public @Nullable String describedBy(boolean tells) {
      var ids = new ArrayList<String>();
      if (error != null) {
        ids.add("error-" + fact);
      }
      if (help != null) {
        ids.add("help-" + fact);
      }
      if (tells && howToTell != null) {
        ids.add("tell-" + fact);
      }
      return ids.isEmpty() ? null : String.join(" ", ids);
    }
  }

  /// A value of a field and what a person reads.
  public record Option(String value, String label) {}

  /// @param filled what the fields of each line hold
  /// @param none in which parts "None of these" is ticked
  static PageView of(
      Knowledge knowledge,
      List<Part> parts,
      Teller teller,
      boolean oneByOne,
      Function<String, Filled> filled,
      IntPredicate none,
      Map<String, String> errors) {
    var views = new ArrayList<PartView>();
    for (Part part : parts) {
      Topic topic = Objects.requireNonNull(knowledge.topics().get(part.topic()), part.topic());
      boolean list = Form.isList(knowledge, part, oneByOne);
      var ticks = new ArrayList<LineView>();
      var asked = new ArrayList<LineView>();
      for (Line line : part.lines()) {
        Filled fields = filled.apply(line.fact());
        String error = errors.get(line.fact());
        if (line.fact().equals(Planner.MEDICINES)) {
          asked.add(medicines(fields, error));
          continue;
        }
        Fact fact = knowledge.fact(line.fact());
        boolean tick = list && Denial.byLeaving(fact);
        (tick ? ticks : asked).add(line(fact, teller, tick, oneByOne, fields, error));
      }
      // "None of these" right under round buttons would read as one more of them.
      ticks.sort(Comparator.comparing(line -> line.kind().equals(TICK)));
      String splits = part.splits();
      int number = views.size();
      views.add(
          new PartView(
              topic.id(),
              splits == null ? topic.title() : "More about: " + knowledge.fact(splits).report(),
              splits == null
                  ? topic.intro()
                  : list ? "Tick each that is true." : "Answer each by itself.",
              topic.why(),
              splits,
              ticks,
              asked,
              none.test(number),
              errors.get("part." + number)));
    }
    return new PageView(views, oneByOne, teller == Teller.PROXY);
  }

  /// Why something is asked, in plain words.
  public record Why(String title, String text) {}

  /// Why each topic of the page is asked, from top to bottom.
  public List<Why> whys() {
    var whys = new ArrayList<Why>();
    for (PartView part : parts) {
      String why = part.why();
      if (why != null) {
        whys.add(new Why(part.title(), why));
      }
    }
    return whys.stream().distinct().toList();
  }

  /// Whether a part is more of what stands right above it, and needs no title of its own.
  public boolean goesOn(int at) {
    return at > 0 && parts.get(at).title().equals(parts.get(at - 1).title());
  }

  /// Something that is missing or cannot be understood.
  ///
  /// @param anchor the id of the element where it is mended
  /// @param where the title or the question above it
  public record Mistake(String anchor, String where, String message) {}

  /// What is missing or cannot be understood, from top to bottom.
  public List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    for (int at = 0; at < parts.size(); at++) {
      PartView part = parts.get(at);
      add(mistakes, "part." + at, part.title(), part.error());
      for (LineView line : part.ticks()) {
        add(mistakes, "line-" + line.fact(), line.question(), line.error());
      }
      for (LineView line : part.asked()) {
        add(mistakes, "line-" + line.fact(), line.question(), line.error());
      }
    }
    return mistakes;
  }

  private static void add(
      List<Mistake> mistakes, String anchor, String where, @Nullable String message) {
    if (message != null) {
      mistakes.add(new Mistake(anchor, where, message));
    }
  }

  /// Whether there is a list, so that each line of it could be asked by itself.
  public boolean ticks() {
    return parts.stream().anyMatch(part -> !part.ticks().isEmpty());
  }

  private static LineView medicines(Filled filled, @Nullable String error) {
    return new LineView(
        Planner.MEDICINES,
        "medicines",
        "Which medicines do you take?",
        "One a line, as it stands on the packet, with dose and dates if you know them. Count"
            + " inhalers, creams, drops, cold remedies and herbal remedies. Of steroid tablets write each"
            + " course of the last 12 months: prednisolone 40 mg 5 days from 12 March.",
        null,
        List.of(),
        List.of(),
        false,
        false,
        false,
        false,
        filled,
        error);
  }

  private static LineView line(
      Fact fact,
      Teller teller,
      boolean tick,
      boolean oneByOne,
      Filled filled,
      @Nullable String error) {
    String proxy = fact.proxyQuestion();
    HowToTell howToTell = fact.howToTell();
    return new LineView(
        fact.id(),
        switch (fact.type()) {
          case YES_NO -> tick ? TICK : "yes-no";
          case CHOICE -> "choice";
          case CHOICES -> "members";
          case COUNT, QUANTITY -> "number";
          case DATE -> "date";
        },
        teller == Teller.PROXY && proxy != null ? proxy : fact.question(),
        fact.help(),
        howToTell == null ? null : howToTell.say(),
        options(fact),
        units(fact),
        isRough(fact),
        fact.kind() == Fact.Kind.MEASUREMENT,
        fact.kind() == Fact.Kind.PERSON,
        oneByOne,
        filled,
        error);
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

  /// Whether "more than" and "less than" are offered.
  static boolean isRough(Fact fact) {
    Unit unit = fact.unit();
    return fact.kind() != Fact.Kind.PERSON && unit != null && unit.dimension() == Dimension.TIME;
  }

  /// The units that it may be told in, its own first.
  static List<Option> units(Fact fact) {
    Unit own = fact.unit();
    if (own == null || own == Unit.ONE) {
      return List.of();
    }
    return Stream.concat(Stream.of(own), fact.units().stream())
        .distinct()
        .map(unit -> new Option(unit.ucum(), Wording.unit(unit)))
        .toList();
  }
}
