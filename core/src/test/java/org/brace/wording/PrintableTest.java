package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @Test
  void what_can_be_read_stays() {
    String text = "Łódź, 37 °C\n\tπόνος, كحة, 咳 \uD83D\uDE00";

    assertThat(Printable.text(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\u001b", "\u009b", "\r", "\ud800", "\udc00", "\ufffe", "\u202e"})
  void what_cannot_is_shown_as_something_that_was_there(String sign) {
    assertThat(Printable.text("a" + sign + "b")).isEqualTo("a\uFFFDb");
  }
}
