package org.brace.web.pages;

import java.io.IOException;
import java.time.ZoneId;
import java.util.UUID;
import org.brace.assessment.Assessment;
import org.brace.report.Document;
import org.brace.report.PaperFormat;
import org.brace.report.Reports;
import org.brace.web.security.PaperHeaders;
import org.brace.web.storage.Visits.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The result of a visit on paper: a report for the clinician, a leaflet for the person.
@Controller
final class Papers {

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
    PaperFormat format = PaperFormat.ofEnding(ending).orElseThrow(Stored::notFound);
    Visit visit = stored.visit(id);
    Assessment assessment = interviews.assess(visit.given());
    Document document =
        name.equals("report")
            ? reports.forClinician(visit.given(), assessment)
            : reports.forPerson(assessment, ZoneId.systemDefault());
    return ResponseEntity.ok()
        .headers(PaperHeaders.of(format))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=brace-" + name + "." + ending)
        .body(format.bytes(document));
  }
}
