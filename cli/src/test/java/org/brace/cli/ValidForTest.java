package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.knowledge.Fact;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A question about the last hours, days or weeks has another answer soon, so what was told is not
/// good for longer than the time that it asks about.
@NullMarked
class ValidForTest {

  /// "in the last 4 weeks", "in the past year"; "over the last days" sets no end.
  private static final Pattern LATELY =
      Pattern.compile(
          "(?i)\\b(?:last|past) (?:(\\d+|two) (?:to \\d+ )?(hour|day|week|month|year)s?"
              + "|(day|night|week|fortnight|month|year))\\b");

  @Test
  void what_is_asked_of_the_last_time_is_good_for_no_longer() {
    List<String> tooLong =
        BraceHome.knowledge().facts().values().stream()
            .filter(fact -> !fact.isDerived() && !fact.isCover())
            .filter(fact -> isLongerThan(asksAbout(fact), fact.validFor()))
            .map(Fact::id)
            .toList();

    assertThat(tooLong).as("valid-for is missing or longer than what is asked about").isEmpty();
  }

  @Test
  void the_question_says_what_time_it_asks_about() {
    assertThat(asksAbout(fact("surgery-or-immobile-4w"))).isEqualTo(Duration.ofDays(28));
    assertThat(asksAbout(fact("dived-lately"))).isEqualTo(Duration.ofDays(2));
    assertThat(asksAbout(fact("sickle-cell"))).isNull();
  }

  private static Fact fact(String id) {
    return BraceHome.knowledge().fact(id);
  }

  private static boolean isLongerThan(@Nullable Duration asked, @Nullable Duration validFor) {
    return asked != null && (validFor == null || validFor.compareTo(asked) > 0);
  }

  /// Null where it asks about no time up to now.
  private static @Nullable Duration asksAbout(Fact fact) {
    Matcher time = LATELY.matcher(fact.question() == null ? "" : fact.question());
    if (!time.find()) {
      return null;
    }
    int many =
        switch (time.group(1)) {
          case null -> 1;
          case "two" -> 2;
          case String number -> Integer.parseInt(number);
        };
    String unit = time.group(1) == null ? time.group(3) : time.group(2);
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "hour" -> Duration.ofHours(many);
      case "day", "night" -> Duration.ofDays(many);
      case "week" -> Duration.ofDays(7L * many);
      case "fortnight" -> Duration.ofDays(14L * many);
      case "month" -> Duration.ofDays(30L * many);
      default -> Duration.ofDays(365L * many);
    };
  }
}
