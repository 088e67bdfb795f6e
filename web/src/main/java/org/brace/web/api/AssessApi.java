package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/assess`: cases in, an assessment or a refusal of each out, one line each.
@RestController
class AssessApi {

  private static final Logger LOG = LoggerFactory.getLogger(AssessApi.class);

  private final Cases cases;
  private final Batches batches;
  private final Assessor assessor;

  AssessApi(Cases cases, Batches batches, Assessor assessor) {
    this.cases = cases;
    this.batches = batches;
    this.assessor = assessor;
  }

  @PostMapping("/api/assess")
  ResponseEntity<byte[]> assess(HttpServletRequest request) {
    Query query = Query.of(request, "ranges", "care", "evidence");
    var options = new Options(query.yesNo("ranges", true), query.yesNo("care", true));
    boolean evidence = query.yesNo("evidence", true);
    Cases.Sent sent = cases.all(request);
    boolean anyRead = sent.outcomes().stream().anyMatch(CaseOutcome.Read.class::isInstance);
    boolean several = sent.outcomes().size() > 1;
    String lines =
        several
            ? batches.run(() -> lines(sent, options, evidence))
            : lines(sent, options, evidence);
    return ResponseEntity.status(anyRead ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(
            several || sent.lines() ? MediaType.APPLICATION_NDJSON : MediaType.APPLICATION_JSON)
        .body(lines.getBytes(StandardCharsets.UTF_8));
  }

  private String lines(Cases.Sent sent, Options options, boolean evidence) {
    boolean several = sent.outcomes().size() > 1;
    var lines = new StringBuilder();
    for (CaseOutcome outcome : sent.outcomes()) {
      lines.append(line(outcome, options, evidence, several)).append('\n');
    }
    return lines.toString();
  }

  /// @param several whether others were sent with it, which a fault in this one must not keep back
  private String line(CaseOutcome outcome, Options options, boolean evidence, boolean several) {
    return switch (outcome) {
      case CaseOutcome.Read(Case given) -> {
        try {
          yield AssessmentJson.line(assessor.assess(given, options), evidence);
        } catch (RuntimeException fault) {
          if (!several) {
            throw fault;
          }
          LOG.error("A case of several failed", fault);
          yield AssessmentJson.refusal(given.id(), List.of(Assessor.fault(fault)));
        }
      }
      case CaseOutcome.Refused(String id, List<Problem> problems) ->
          AssessmentJson.refusal(id, problems);
    };
  }
}
