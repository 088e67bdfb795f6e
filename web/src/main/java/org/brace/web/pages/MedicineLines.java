package org.brace.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessor;
import org.brace.model.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The lines of a medicine list as they were sent, and what the page asks about them: what was
/// meant by a name that looks misspelt, and when a steroid was taken that has no time.
final class MedicineLines {

  /// More lines than these are kept as they are, and told as not recognised or open.
  private static final int MOST_ASKED = 12;

  private final Assessor assessor;
  private final Instant now;
  private final Map<String, String> chosen;
  private final Map<String, String> times;
  private final List<String> list = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<OpenTime> openTimes = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> timeless = new ArrayList<>();
  private final List<String> misread = new ArrayList<>();

  /// @param fields what was sent: `meant-for.0` and `meant.0` belong together, and so do
  ///   `when-for.0` and `when.0`
  MedicineLines(
      Assessor assessor, Instant now, List<String> lines, MultiValueMap<String, String> fields) {
    this.assessor = assessor;
    this.now = now;
    this.chosen = replies("meant", fields);
    this.times = replies("when", fields);
    lines.forEach(line -> list.add(timed(line, spelt(line))));
  }

  private static Map<String, String> replies(String name, MultiValueMap<String, String> fields) {
    Map<String, String> replies = new HashMap<>();
    for (int i = 0; i < MOST_ASKED; i++) {
      String typed = fields.getFirst(name + "-for." + i);
      String reply = fields.getFirst(name + "." + i);
      if (typed != null && reply != null) {
        replies.put(typed, reply.strip());
      }
    }
    return replies;
  }

  private String spelt(String line) {
    List<String> near = doubts.size() < MOST_ASKED ? assessor.meant(line, now) : List.of();
    String choice = chosen.get(line);
    if (!near.isEmpty()) {
      doubts.add(new Doubt(line, near, choice));
      if (choice == null) {
        unknown.add(line);
      }
    }
    return choice == null || choice.isEmpty() ? line : Names.respelt(line, choice);
  }

  /// The line with the time that was told for it.
  private String timed(String line, String spelt) {
    if (openTimes.size() == MOST_ASKED || !assessor.isTimeOpen(spelt, now)) {
      return spelt;
    }
    String when = times.get(line);
    if (when == null) {
      openTimes.add(new OpenTime(line, "", false));
      timeless.add(spelt);
      return spelt;
    }
    Optional<String> whole = assessor.timed(spelt, when, now);
    boolean wrong = !when.isEmpty() && whole.isEmpty();
    openTimes.add(new OpenTime(line, when, wrong));
    if (wrong) {
      misread.add(when);
    }
    return whole.orElse(spelt);
  }

  /// The list as it stands; null while something about it is asked.
  @Nullable List<String> list() {
    return asked().isEmpty() ? list : null;
  }

  /// What is to be answered first; empty for nothing.
  String asked() {
    return Stream.of(
            sentence("Brace does not know this name: %s. Say below what you meant.", unknown),
            sentence("Say below when you took this, and for how long: %s.", timeless),
            sentence(
                "Brace does not understand this time: %s. Write it like one of the examples below.",
                misread))
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
