package org.brace.web.api;

import org.brace.assessment.Assessment;
import org.brace.assessment.WhyAsked;
import org.brace.casefile.Case;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Level;
import org.brace.model.Teller;
import tools.jackson.core.JsonGenerator;

/// Writes what comes next in an interview as the contract `brace-next/1` says. Its JSON Schema is
/// `docs/schema/brace-next-1.json`.
record NextJson(Knowledge knowledge) {

  /// @param now the assessment of the case, whose level stands and whose problems are told
  /// @param left how many lines would be asked as things stand
  String of(Case given, Step step, Assessment now, int left) {
    Level standing = now.triage().disposition().level();
    return Json.object(json -> {
      json.writeStringProperty("schema", "brace-next/1");
      json.writeStringProperty("case", given.id());
      Json.stamp(json, knowledge);
      switch (step) {
        case Step.Stop stop -> {
          json.writeStringProperty("step", "stop");
          json.writeStringProperty("why", Json.word(stop.why()));
          json.writeStringProperty("standing", standing.id());
        }
        case Step.Ask ask -> {
          json.writeStringProperty("step", "ask");
          json.writeStringProperty("purpose", Json.word(ask.purpose()));
          json.writeStringProperty("why", WhyAsked.of(ask, standing));
          json.writeStringProperty("standing", standing.id());
          json.writeStringProperty("couldRiseTo", upTo(ask, standing).id());
          json.writeBooleanProperty("offered", ask.offered());
          json.writeNumberProperty("left", left);
          Json.objects(
              json, "topics", ask.screen().parts(), part -> topic(json, part, given.toldBy()));
        }
      }
      Json.problems(json, now.problems());
    });
  }

  private static Level upTo(Step.Ask ask, Level standing) {
    return ask.upTo().atLeast(standing) ? ask.upTo() : standing;
  }

  private void topic(JsonGenerator json, Part part, Teller teller) {
    json.writeStringProperty("topic", part.topic());
    Topic topic = knowledge.topics().get(part.topic());
    if (topic != null) {
      json.writeStringProperty("title", topic.title());
      Json.optional(json, "intro", topic.intro());
      Json.optional(json, "why", topic.why());
      json.writeStringProperty("layout", Json.word(topic.layout()));
    }
    Json.optional(json, "splits", part.splits());
    Json.objects(json, "questions", part.lines(), line -> question(json, line, teller));
  }

  private void question(JsonGenerator json, Line line, Teller teller) {
    json.writeStringProperty("fact", line.fact());
    if (line.fact().equals(Planner.MEDICINES)) {
      json.writeStringProperty("type", "medicines");
      json.writeStringProperty("reach", line.reach().id());
      json.writeStringProperty("question", "Which medicines do you take?");
      return;
    }
    Fact fact = knowledge.fact(line.fact());
    json.writeStringProperty("type", Json.word(fact.type()));
    json.writeStringProperty("reach", line.reach().id());
    String proxy = fact.proxyQuestion();
    json.writeStringProperty(
        "question", teller == Teller.PROXY && proxy != null ? proxy : fact.question());
    FormJson.write(json, fact);
  }
}
