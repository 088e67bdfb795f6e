package org.brace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.report.HtmlFormat;
import org.brace.report.PaperFormat;
import org.junit.jupiter.api.Test;

class PaperHeadersTest {

  private static final String POLICY = "Content-Security-Policy";

  @Test
  void each_format_has_its_type() {
    assertThat(type(PaperFormat.TEXT)).isEqualTo("text/plain;charset=UTF-8");
    assertThat(type(PaperFormat.HTML)).isEqualTo("text/html;charset=UTF-8");
    assertThat(type(PaperFormat.PDF)).isEqualTo("application/pdf");
  }

  @Test
  void html_may_show_its_own_style_and_nothing_else() {
    assertThat(PaperHeaders.of(PaperFormat.HTML).getFirst(POLICY))
        .isEqualTo(
            "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(HtmlFormat.styleHash()));
  }

  /// Text and PDF have the policy of every other reply.
  @Test
  void no_other_format_has_a_policy_of_its_own() {
    assertThat(PaperHeaders.of(PaperFormat.TEXT).getFirst(POLICY)).isNull();
    assertThat(PaperHeaders.of(PaperFormat.PDF).getFirst(POLICY)).isNull();
  }

  private static String type(PaperFormat format) {
    return PaperHeaders.of(format).getFirst("Content-Type");
  }
}
