package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Interview;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.interview.Known;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/next`: what to ask next of the person of a case, or that nothing is left to ask.
///
/// Which level stands is what an assessment of the case says, not what the interview reckons with:
/// that leaves out what may still be denied.
///
/// `?until` says how far the interview goes: to the level, the causes, or what care waits for.
@RestController
class NextApi {

  private static final String UNTIL = "until";
  private static final List<String> PURPOSES = List.of("level", "causes", "care");

  private final Cases cases;
  private final Assessor assessor;
  private final Planner planner;
  private final Interview interview;
  private final NextJson json;

  NextApi(Cases cases, Knowledge knowledge, Assessor assessor) {
    this.cases = cases;
    this.assessor = assessor;
    this.planner = assessor.planner();
    this.interview = assessor.interview();
    this.json = new NextJson(knowledge);
  }

  @PostMapping("/api/next")
  ResponseEntity<String> next(HttpServletRequest request) {
    String until = Query.of(request, UNTIL).oneOf(UNTIL, "level", PURPOSES);
    Case given = cases.one(request);
    Known known = planner.known(given);
    Step next =
        switch (until) {
          case "level" -> planner.next(known);
          case "causes" -> interview.planner().next(known);
          default -> interview.next(given);
        };
    Assessment now = assessor.assess(given, new Options(false));
    return Replies.json(json.of(given, next, now, planner.left(known)));
  }
}
