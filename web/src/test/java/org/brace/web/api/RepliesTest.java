package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.web.Logged;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RepliesTest {

  @Test
  void our_own_fault_is_told_and_logged_without_what_was_sent() {
    try (var logged = Logged.from()) {
      var fault = new IllegalStateException("zqxcanaryzqx", new StackOverflowError("zqxcanaryzqx"));
      var reply = new Replies().failed(fault);

      assertThat(reply.getStatusCode().value()).isEqualTo(500);
      assertThat(reply.getBody())
          .contains("\"status\":500", "This is our fault")
          .doesNotContain("zqxcanaryzqx", "StackOverflow");
      assertThat(logged.lines())
          .singleElement()
          .asString()
          .contains("java.lang.StackOverflowError at org.brace.web.api.RepliesTest")
          .doesNotContain("zqxcanaryzqx");
    }
  }

  @Test
  void a_refusal_carries_nothing_that_a_log_could_show() {
    var refusal = Refusal.of(HttpStatus.BAD_REQUEST, "code", "at", "zqxcanaryzqx", "", "");
    assertThat(refusal).hasMessageNotContaining("zqxcanaryzqx").hasNoCause();
    assertThat(refusal.toString()).doesNotContain("zqxcanaryzqx");
  }
}
