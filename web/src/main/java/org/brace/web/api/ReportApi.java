package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.report.Document;
import org.brace.report.HtmlFormat;
import org.brace.report.PdfFormat;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/report`: a case as a report for a clinician or a leaflet for the person.
@RestController
class ReportApi {

  private final Cases cases;
  private final Assessor assessor;
  private final Reports reports;

  ReportApi(Cases cases, Assessor assessor, Reports reports) {
    this.cases = cases;
    this.assessor = assessor;
    this.reports = reports;
  }

  @PostMapping("/api/report")
  ResponseEntity<byte[]> report(HttpServletRequest request) throws IOException {
    Query query = Query.of(request, "for", "format");
    String reader = query.oneOf("for", "clinician", List.of("clinician", "person"));
    String format = query.oneOf("format", "text", List.of("text", "html", "pdf"));
    Case given = cases.one(request);
    Assessment assessment = assessor.assess(given, new Options(true));
    Document document =
        reader.equals("clinician")
            ? reports.forClinician(given, assessment)
            : reports.forPerson(assessment);
    return switch (format) {
      case "pdf" -> pdf(document);
      case "html" -> html(document);
      default ->
          ResponseEntity.ok()
              .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
              .body(TextFormat.write(document).getBytes(StandardCharsets.UTF_8));
    };
  }

  private static ResponseEntity<byte[]> pdf(Document document) throws IOException {
    var out = new ByteArrayOutputStream();
    PdfFormat.write(document, out);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(out.toByteArray());
  }

  /// The file carries its style with it, so that it can be sent on; just this style is allowed.
  private static ResponseEntity<byte[]> html(Document document) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src '"
                + HtmlFormat.styleHash()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        .body(HtmlFormat.write(document).getBytes(StandardCharsets.UTF_8));
  }
}
