package org.brace.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessor;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The lines of a medicine list as they were sent, and what the page asks about them: what was
/// meant by a name that looks misspelt, and when a steroid was taken whose time leaves something
/// open.
final class MedicineLines {

  /// More lines than these are kept as they are, and told as not recognised or open.
  private static final int MOST_ASKED = 12;

  /// In characters: with the longest line it is shorter than a medicine may be.
  private static final int LONGEST_TIME = 200;

  private final Assessor assessor;
  private final Today today;
  private final Map<String, String> chosen;
  private final Map<String, String> times;

  /// The times that were half understood when they were sent before.
  private final Map<String, String> halves;

  private final List<String> list = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<OpenTime> openTimes = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> timeless = new ArrayList<>();
  private final List<String> misread = new ArrayList<>();

  /// @param fields what was sent: `meant-for.0` and `meant.0` belong together, and so do
  ///   `when-for.0`, `when.0` and `when-told.0`, a time that was half understood before
  MedicineLines(
      Assessor assessor, Today today, List<String> lines, MultiValueMap<String, String> fields) {
    this.assessor = assessor;
    this.today = today;
    this.chosen = replies("meant-for", "meant", fields);
    this.times = replies("when-for", "when", fields);
    this.halves = replies("when-for", "when-told", fields);
    lines.stream()
        .flatMap(line -> assessor.apart(line, today).stream())
        .forEach(line -> list.add(timed(line, spelt(line))));
  }

  /// From each line to what was sent for it.
  private static Map<String, String> replies(
      String about, String name, MultiValueMap<String, String> fields) {
    Map<String, String> replies = new HashMap<>();
    for (int i = 0; i < MOST_ASKED; i++) {
      String typed = fields.getFirst(about + "." + i);
      String reply = fields.getFirst(name + "." + i);
      if (typed != null && reply != null) {
        replies.put(typed, reply.strip());
      }
    }
    return replies;
  }

  private String spelt(String line) {
    List<String> near = doubts.size() < MOST_ASKED ? assessor.meant(line, today) : List.of();
    String sent = chosen.get(line);
    // A page offers these, and to keep what was typed; nothing else is taken for the name.
    String choice = sent != null && (sent.isEmpty() || near.contains(sent)) ? sent : null;
    if (!near.isEmpty()) {
      doubts.add(new Doubt(line, near, choice));
      if (choice == null) {
        unknown.add(line);
      }
    }
    return choice == null || choice.isEmpty() ? line : assessor.respelt(line, choice, today);
  }

  /// The line with the time that was told for it.
  private String timed(String line, String spelt) {
    Optional<TimeAsked> asks =
        openTimes.size() == MOST_ASKED ? Optional.empty() : assessor.askTime(spelt, today);
    if (asks.isEmpty()) {
      return spelt;
    }
    TimeAsked asked = asks.get();
    String when = times.get(line);
    if (when == null) {
      openTimes.add(new OpenTime(line, asked, "", "", false));
      timeless.add(spelt);
      return spelt;
    }
    if (when.isEmpty()) {
      openTimes.add(new OpenTime(line, asked, when, "", false));
      return spelt;
    }
    if (when.length() > LONGEST_TIME) {
      misread(new OpenTime(line, asked, when, "", true), TOO_LONG);
      return spelt;
    }
    return switch (reply(line, spelt, when)) {
      case TimeReply.Settled(String whole) -> kept(line, asked, when, whole);
      case TimeReply.NotKnown(String whole) -> kept(line, asked, when, whole);
      case TimeReply.Half(String whole, String message) -> {
        if (when.equals(halves.get(line))) {
          yield kept(line, asked, when, whole);
        }
        String told = whole.substring(spelt.strip().length()).strip();
        misread(new OpenTime(line, asked, told, told, true), halfTold(told, message));
        yield spelt;
      }
      case TimeReply.NotUnderstood(String message) -> {
        misread(new OpenTime(line, asked, when, "", true), message);
        yield spelt;
      }
    };
  }

  /// What was half understood before may be what was missing, or be put right.
  private TimeReply reply(String line, String spelt, String when) {
    String half = halves.getOrDefault(line, "");
    if (!half.isEmpty()
        && !half.equals(when)
        && assessor.timed(spelt, half, today) instanceof TimeReply.Half(String told, _)) {
      TimeReply together = assessor.timed(told, when, today);
      if (!(together instanceof TimeReply.NotUnderstood)) {
        return together;
      }
    }
    return assessor.timed(spelt, when, today);
  }

  private static final String TOO_LONG =
      "What you wrote of the time is too long: write it as “5 days from 12 October”.";

  private String kept(String line, TimeAsked asked, String when, String whole) {
    openTimes.add(new OpenTime(line, asked, when, "", false));
    return whole;
  }

  private void misread(OpenTime time, String message) {
    openTimes.add(time);
    misread.add(message);
  }

  private static String halfTold(String when, String message) {
    return "“%s”: %s To leave the rest open, send it again as it is.".formatted(when, message);
  }

  /// The list as it stands; null while something about it is asked.
  @Nullable List<String> list() {
    return asked().isEmpty() ? list : null;
  }

  /// What is to be answered first; empty for nothing.
  String asked() {
    return Stream.of(
            sentence("Brace does not know this name: %s. Say below what you meant.", unknown),
            sentence("Answer below when you took this: %s.", timeless),
            String.join(" ", misread))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String sentence(String text, List<String> about) {
    return about.isEmpty() ? "" : text.formatted(String.join(", ", about));
  }

  List<Doubt> doubts() {
    return doubts;
  }

  List<OpenTime> openTimes() {
    return openTimes;
  }
}
