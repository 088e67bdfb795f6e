package org.brace.web.api;

import java.io.StringReader;
import java.time.Clock;
import java.util.Iterator;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/assess`: a case as JSON in, an assessment out. Nothing is kept.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AssessApi {

  private final Knowledge knowledge;
  private final Assessor assessor;
  private final Clock clock;

  AssessApi(Knowledge knowledge, Assessor assessor, Clock clock) {
    this.knowledge = knowledge;
    this.assessor = assessor;
    this.clock = clock;
  }

  /// @param ranges whether to say how sure each probability is
  @PostMapping(path = "/assess", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> assess(
      @RequestBody String document, @RequestParam(defaultValue = "true") boolean ranges) {
    Iterator<CaseOutcome> outcomes =
        new CaseReader(knowledge, clock.instant())
            .read("body", new StringReader(document), CaseReader.Format.YAML);
    if (!outcomes.hasNext()) {
      return ResponseEntity.status(HttpStatus.BAD_REQUEST)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(
              "{\"type\":\"about:blank\",\"title\":\"No case\",\"status\":400,\"detail\":\"The body holds no case.\"}");
    }
    return switch (outcomes.next()) {
      case CaseOutcome.Read(Case given) ->
          ResponseEntity.ok(AssessmentJson.line(assessor.assess(given, new Options(ranges))));
      case CaseOutcome.Refused refused ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
              .body(AssessmentJson.refusal(refused.id(), refused.problems()));
    };
  }
}
