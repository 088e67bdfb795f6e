package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/next`: what to ask next of the person of a case, or that nothing is left to ask.
@RestController
class NextApi {

  private final Cases cases;
  private final Planner planner;
  private final NextJson json;

  NextApi(Cases cases, Knowledge knowledge, Assessor assessor) {
    this.cases = cases;
    this.planner = assessor.planner();
    this.json = new NextJson(knowledge);
  }

  @PostMapping("/api/next")
  ResponseEntity<String> next(HttpServletRequest request) {
    Query.of(request);
    Case given = cases.one(request);
    Known known = planner.known(given);
    return Replies.json(json.of(given, planner.next(known), planner.left(known)));
  }
}
