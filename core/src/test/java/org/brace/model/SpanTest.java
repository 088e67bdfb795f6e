package org.brace.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void a_span_holds_what_lies_within_its_ends() {
    assertThat(Span.YES_OR_NO.holds(Span.PRESENT)).isTrue();
    assertThat(Span.YES_OR_NO.holds(Span.YES_OR_NO)).isTrue();
    assertThat(Span.PRESENT.holds(Span.YES_OR_NO)).isFalse();
    assertThat(Span.closed(1, 3).holds(Span.closed(2, 4))).isFalse();
  }

  @Test
  void an_end_that_is_left_out_is_not_held() {
    var above = new Span(0, true, 5, false);

    assertThat(above.holds(Span.point(0))).isFalse();
    assertThat(above.holds(Span.point(5))).isTrue();
    assertThat(above.holds(above)).isTrue();
    assertThat(Span.closed(0, 5).holds(above)).isTrue();
  }
}
