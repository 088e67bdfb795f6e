package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.report.Document;
import org.brace.report.PaperFormat;
import org.brace.report.Reports;
import org.brace.web.security.PaperHeaders;
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
    PaperFormat format = format(query);
    Case given = cases.one(request);
    Assessment assessment = assessor.assess(given, new Options(true));
    Document document =
        reader.equals("clinician")
            ? reports.forClinician(given, assessment)
            : reports.forPerson(assessment);
    return ResponseEntity.ok().headers(PaperHeaders.of(format)).body(format.bytes(document));
  }

  private static PaperFormat format(Query query) {
    List<PaperFormat> all = List.of(PaperFormat.values());
    List<String> ids = all.stream().map(PaperFormat::id).toList();
    return all.get(ids.indexOf(query.oneOf("format", PaperFormat.TEXT.id(), ids)));
  }
}
