package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.brace.cli.Screen.Tone;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private final StringWriter text = new StringWriter();

  @Test
  void a_paragraph_breaks_between_words_and_hangs_under_its_lead() {
    screen(24, false).paragraph(Tone.PLAIN, "  - ", "pain that is worse on coughing and sneezing");

    assertThat(text.toString().lines())
        .containsExactly("  - pain that is worse", "    on coughing and", "    sneezing");
  }

  @Test
  void a_word_longer_than_the_line_stays_whole() {
    screen(10, false).paragraph(Tone.PLAIN, "", "a steroid-tablet-course now");

    assertThat(text.toString().lines()).containsExactly("a", "steroid-tablet-course", "now");
  }

  @Test
  void colour_is_only_where_it_was_asked_for() {
    screen(80, false).line(Tone.ALARM, "Now");
    screen(80, true).line(Tone.ALARM, "Now");

    assertThat(text.toString().lines()).containsExactly("Now", "\u001b[1;31mNow\u001b[0m");
  }

  @Test
  void the_width_is_that_of_the_environment_within_reason() {
    var out = new PrintWriter(text);

    assertThat(Screen.of(out, Map.of(), null).width()).isEqualTo(80);
    assertThat(Screen.of(out, Map.of("COLUMNS", "64"), null).width()).isEqualTo(64);
    assertThat(Screen.of(out, Map.of("COLUMNS", "9"), null).width()).isEqualTo(40);
    assertThat(Screen.of(out, Map.of("COLUMNS", "400"), null).width()).isEqualTo(100);
    assertThat(Screen.of(out, Map.of("COLUMNS", "wide"), null).width()).isEqualTo(80);
  }

  @Test
  void where_there_is_no_terminal_there_is_no_colour() {
    assertThat(Screen.of(new PrintWriter(text), Map.of(), null).colour()).isFalse();
  }

  @Test
  void what_was_typed_gives_the_terminal_no_orders() {
    screen(80, false).line(Tone.PLAIN, "pain \u001b[2J\u009b2K since\b\b\b\b\b");

    assertThat(text.toString()).contains("pain \uFFFD[2J").doesNotContain("\u001b", "\u009b", "\b");
  }

  private Screen screen(int width, boolean colour) {
    return new Screen(new PrintWriter(text, true), width, colour);
  }
}
