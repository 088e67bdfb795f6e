package org.brace.medicines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.model.Quantity;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// A medicine as someone typed it, taken apart: "prednisolone 40 mg for 5 days in March".
///
/// @param names what may be its name, the fullest first: with its strength, without, and without
///   what only describes it
/// @param unbranded all of it without what says how often and what any brand may be called
/// @param amount the amount that was told, as [TypedDose] reads it
/// @param dose the amount of a day
/// @param days how many days, where told
/// @param window the days between which it was taken, where told
/// @param courses how many courses, where told
/// @param use how it is used, where told
/// @param ended whether it is told to be over
/// @param ongoing whether it began in the window and goes on until its end, for the days at least
/// @param last the day on which the last of it was, where that was told by itself
/// @param doubt whether the time may be that of something else
record Typed(
    List<String> names,
    String unbranded,
    @Nullable Quantity amount,
    @Nullable Quantity dose,
    @Nullable Integer days,
    @Nullable Window window,
    @Nullable Integer courses,
    @Nullable Use use,
    boolean ended,
    boolean ongoing,
    @Nullable LocalDate last,
    Doubt doubt) {

  Typed {
    names = List.copyOf(names);
  }

  /// Days between which something was taken, both included.
  record Window(LocalDate from, LocalDate to) {}

  /// How a medicine is used.
  enum Use {
    WHEN_NEEDED,
    REGULARLY,
    BOTH
  }

  /// Whether a time that is past, by which alone something is over, may be the time of something
  /// else: of a clot, a test, a change of the dose.
  enum Doubt {
    NONE,

    /// Of what is taken for weeks and more it may be when it began: "apixaban March 2025".
    BEGAN_OR_ENDED,

    /// Of what is taken for weeks and more: "apixaban for a clot in March", "apixaban, last dose
    /// yesterday". Of a short course it is the time of the course.
    OF_LASTING,

    ANY
  }

  private static final Pattern MULTIPLIED =
      Pattern.compile("(\\d+)\\s*(?:x|×|\\*)\\s*(\\d+(?:\\.\\d+)?)\\s*(mg|mcg|ug|g)\\b");
  private static final Pattern TABLETS =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)\\s*(mg|mcg|ug|g)\\s*(?:x|×|\\*)\\s*(\\d+)\\s*(?:tab\\w*|pill\\w*|cap\\w*)");
  private static final Pattern STRENGTH =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)?(?:\\s*/\\s*\\d+(?:[.,]\\d+)?)*\\s*(?:mg|mcg|ug|µg|micrograms?|milligrams?|grams?|g|ml|units?|iu|%)?"
              + "(?:\\s*/\\s*(?:\\d+\\s*)?(?:ml|h|hr|hour|dose|puff|actuation)\\b)?");
  private static final Pattern COURSES =
      Pattern.compile(
          "(?<!\\d)\\b(\\d{1,3}|one|two|three|four|five|six)\\s+courses?(?:\\s+of)?\\b");

  /// A strength that stands against the name: "ibuprofen400mg".
  private static final Pattern GLUED =
      Pattern.compile("([a-z]{4,})(\\d+(?:[.,]\\d+)?\\s?(?:mg|mcg|ug|µg|g|ml|%)(?![a-z]))");

  private static final String BETWEEN = "[\\s,;:()]+";

  /// Takes it apart.
  static Typed of(String text, Today today) {
    String lower = GLUED.matcher(Notes.without(folded(text))).replaceAll("$1 $2");
    var times = new TypedTimes(lower, today, courses(lower) != null);
    String timeless = times.rest();
    Use use = TypedUse.of(TimesADay.inDays(timeless));
    boolean over =
        TypedUse.ENDED.matcher(timeless).find() && !TypedUse.RESUMED.matcher(lower).find();
    // "Daily" and one day that is over: whether it began then or was taken then is not told; nor is
    // when something ended that went on for years.
    boolean regular = use == Use.REGULARLY || use == Use.BOTH;
    boolean untold = over ? times.ongoing() : times.pastDay() && regular;
    boolean ended = over || (times.ended() && !untold);
    Integer courses = courses(timeless);
    var dose =
        TypedDose.of(
            COURSES.matcher(timeless).replaceAll(" "),
            times.days() != null || use == Use.REGULARLY);
    return new Typed(
        names(lower, timeless),
        TypedUse.withoutBrandWords(timeless),
        dose.amount(),
        dose.ofDay(),
        times.days(),
        untold ? null : times.window(),
        courses,
        use,
        ended,
        times.ongoing() && !untold,
        untold ? null : times.last(),
        over || !times.onlyPast() || TimePatterns.PAST_TENSE.matcher(lower).find()
            ? Doubt.NONE
            : doubt(timeless));
  }

  private static Doubt doubt(String timeless) {
    if (TypedUse.CHANGED.matcher(timeless).find() || TypedUse.REASON.matcher(timeless).find()) {
      return Doubt.ANY;
    }
    boolean ofLasting =
        TypedUse.FOR.matcher(timeless).find() || TypedUse.LAST_OF_MANY.matcher(timeless).find();
    return ofLasting ? Doubt.OF_LASTING : Doubt.BEGAN_OR_ENDED;
  }

  /// In small letters, with one kind of apostrophe.
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }

  /// The text without its times and notes, its words as they were typed where that can be told.
  static String timeless(String text, Today today) {
    String lower = Notes.without(folded(text));
    String rest =
        COURSES
            .matcher(new TypedTimes(lower, today, courses(lower) != null).rest())
            .replaceAll(" ")
            .strip();
    List<String> words = List.of(rest.split("\\s+", -1));
    List<String> typed = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      if (typed.size() < words.size()
          && word.toLowerCase(Locale.ROOT).equals(words.get(typed.size()))) {
        typed.add(word);
      }
    }
    return typed.size() == words.size() ? String.join(" ", typed) : rest;
  }

  /// The same as taken now, since when and for how long is not known.
  Typed withoutTime() {
    return new Typed(
        names, unbranded, amount, dose, null, null, courses, use, false, false, null, Doubt.NONE);
  }

  private static List<String> names(String lower, String timeless) {
    List<String> names = new ArrayList<>();
    add(lower, names);
    add(TypedUse.withoutArticle(lower), names);
    String plain = COURSES.matcher(timeless).replaceAll(" ");
    plain = TypedUse.without(plain);
    add(plain, names);
    add(TypedUse.withoutForms(plain), names);
    add(firstStrength(TypedUse.withoutForms(plain)), names);
    String weightless = MULTIPLIED.matcher(plain).replaceAll(" ");
    weightless = TABLETS.matcher(weightless).replaceAll(" ");
    weightless = STRENGTH.matcher(weightless).replaceAll(" ");
    add(weightless, names);
    add(TypedUse.withoutSalts(weightless), names);
    add(TypedUse.withoutForms(weightless), names);
    add(TypedUse.withoutForms(TypedUse.withoutSalts(weightless)), names);
    return names;
  }

  private static void add(String name, List<String> names) {
    String folded = String.join(" ", List.of(name.split(BETWEEN, -1))).strip();
    if (!folded.isEmpty() && !names.contains(folded)) {
      names.add(folded);
    }
  }

  /// Of several strengths the first, without its unit: "seretide 500/50" is sold as 500.
  private static String firstStrength(String name) {
    Matcher strength = STRENGTH.matcher(name);
    if (!strength.find()) {
      return name;
    }
    String first = strength.group().replaceFirst("^(\\d+(?:[.,]\\d+)?).*", "$1");
    return name.substring(0, strength.start()) + first + name.substring(strength.end());
  }

  private static @Nullable Integer courses(String text) {
    Matcher matcher = COURSES.matcher(text);
    return matcher.find() ? Integer.valueOf(TimeWords.number(matcher.group(1))) : null;
  }
}
