package org.brace.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.brace.assessment.Assessment;
import org.brace.report.Document;
import org.brace.report.HtmlFormat;
import org.brace.report.PdfFormat;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.brace.web.storage.Visits.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The result of a visit on paper: a report for the clinician, a leaflet for the person.
@Controller
final class Papers {

  /// The page carries its style with it, so that it can be sent on; just this style is allowed.
  private static final String OWN_STYLE =
      "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(HtmlFormat.styleHash());

  private final Interviews interviews;
  private final Stored stored;
  private final Reports reports;

  Papers(Reports reports, Interviews interviews, Stored stored) {
    this.interviews = interviews;
    this.stored = stored;
    this.reports = reports;
  }

  /// `report.pdf`, `leaflet.txt` and so on.
  @GetMapping("/visits/{id}/{name:report|leaflet}.{ending:pdf|html|txt}")
  ResponseEntity<byte[]> paper(
      @PathVariable UUID id, @PathVariable String name, @PathVariable String ending)
      throws IOException {
    Visit visit = stored.visit(id);
    Assessment assessment = interviews.assess(visit.given());
    Document document =
        name.equals("report")
            ? reports.forClinician(visit.given(), assessment)
            : reports.forPerson(assessment, ZoneId.systemDefault());
    var reply =
        ResponseEntity.ok()
            .header(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=brace-" + name + "." + ending);
    return switch (ending) {
      case "pdf" -> {
        var out = new ByteArrayOutputStream();
        PdfFormat.write(document, out);
        yield reply.contentType(MediaType.APPLICATION_PDF).body(out.toByteArray());
      }
      case "html" ->
          reply
              .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
              .header("Content-Security-Policy", OWN_STYLE)
              .body(HtmlFormat.write(document).getBytes(StandardCharsets.UTF_8));
      case "txt" ->
          reply
              .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
              .body(TextFormat.write(document).getBytes(StandardCharsets.UTF_8));
      default -> throw Stored.notFound();
    };
  }
}
