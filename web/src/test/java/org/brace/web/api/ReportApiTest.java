package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.brace.report.HtmlFormat;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;

class ReportApiTest {

  private static final String CASE =
      "{\"brace-case\": 1, \"id\": \"mine\", \"person\": {\"age\": 44}, \"answers\": {\"cough\": \"present\"}}";

  private static HttpResponse<String> report(String query) {
    var reply = SharedServer.post("/api/report" + query, "application/json", CASE);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return reply;
  }

  private static String type(HttpResponse<String> reply) {
    return reply.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void a_report_is_for_a_clinician_in_text_unless_something_else_is_asked_for() {
    assertThat(type(report(""))).isEqualTo("text/plain;charset=UTF-8");
    assertThat(report("").body()).isEqualTo(report("?for=clinician&format=text").body());
    assertThat(report("").body()).isNotEqualTo(report("?for=person").body());
  }

  @Test
  void html_carries_its_own_style_and_only_that_is_allowed() {
    var reply = report("?for=person&format=html");
    assertThat(type(reply)).isEqualTo("text/html;charset=UTF-8");
    assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    assertThat(reply.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("style-src '" + HtmlFormat.styleHash() + "'");
  }

  @Test
  void pdf_is_pdf() {
    var reply = report("?for=clinician&format=pdf");
    assertThat(type(reply)).isEqualTo("application/pdf");
    assertThat(reply.body().getBytes(StandardCharsets.ISO_8859_1)).hasSizeGreaterThan(5_000);
    assertThat(reply.body()).startsWith("%PDF-");
  }

  @Test
  void an_unknown_reader_or_format_is_refused() {
    for (String query :
        new String[] {"?for=cat", "?format=docx", "?form=pdf", "?format=pdf&format=pdf"}) {
      var reply = SharedServer.post("/api/report" + query, "application/json", CASE);
      assertThat(reply.statusCode()).as(query).isEqualTo(400);
      Schemas.holds("brace-problem-1", reply.body());
    }
  }
}
