package org.brace.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.brace.assessment.Assessment;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.brace.report.Document;
import org.brace.report.HtmlFormat;
import org.brace.report.PdfFormat;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The result of a visit, on the screen and on paper.
@Controller
class ResultPages {

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Visits visits;
  private final Reports reports;

  ResultPages(Knowledge knowledge, Interviews interviews, Visits visits) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.visits = visits;
    this.reports = new Reports(knowledge);
  }

  @GetMapping("/visits/{id}/result")
  String result(@PathVariable UUID id, Model model) {
    Visit visit = Given.visit(visits, id);
    model.addAttribute("visit", id);
    model.addAttribute("result", ResultView.of(knowledge, interviews.assess(visit.given())));
    model.addAttribute("finished", interviews.next(visit.given()) instanceof Step.Stop);
    return "result";
  }

  /// The report for a clinician or the leaflet, as `report.pdf`, `leaflet.txt` and so on.
  @GetMapping("/visits/{id}/{name:report|leaflet}.{ending:pdf|html|txt}")
  ResponseEntity<byte[]> paper(
      @PathVariable UUID id, @PathVariable String name, @PathVariable String ending)
      throws IOException {
    Visit visit = Given.visit(visits, id);
    Assessment assessment = interviews.assess(visit.given());
    Document document =
        name.equals("report")
            ? reports.forClinician(visit.given(), assessment)
            : reports.forPerson(assessment);
    var reply = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
    return switch (ending) {
      case "pdf" -> {
        var out = new ByteArrayOutputStream();
        PdfFormat.write(document, out);
        yield reply
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=brace-" + name + ".pdf")
            .body(out.toByteArray());
      }
      case "html" ->
          reply
              .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
              .header("Content-Security-Policy", ownStyle())
              .body(HtmlFormat.write(document).getBytes(StandardCharsets.UTF_8));
      case "txt" ->
          reply
              .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
              .body(TextFormat.write(document).getBytes(StandardCharsets.UTF_8));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /// The file carries its style with it, so that it can be sent on; just this style is allowed.
  private static String ownStyle() {
    return "default-src 'none'; style-src '"
        + HtmlFormat.styleHash()
        + "'; base-uri 'none';"
        + " form-action 'none'; frame-ancestors 'none'";
  }
}
