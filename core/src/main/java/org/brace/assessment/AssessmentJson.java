package org.brace.assessment;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Eased;
import org.brace.assessment.Assessment.Known;
import org.brace.assessment.Assessment.Next;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.StillOpen;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.Assessment.Weighed;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes assessments as the contract `brace-assessment/1` says, one line each; and, where a case
/// was refused, its problems as `brace-refusal/1`. Its JSON Schema is
/// `docs/schema/brace-assessment-1.json`.
///
/// The order of the fields is fixed, so equal assessments are equal bytes.
public final class AssessmentJson {

  private static final JsonFactory JSON = new JsonFactory();

  /// About as many characters as a line has.
  private static final int USUAL = 1 << 16;

  private AssessmentJson() {}

  /// One line, without its end.
  public static String line(Assessment assessment) {
    return line(assessment, true);
  }

  /// The same.
  ///
  /// @param evidence whether what was told is given back, which is most of a line where much was
  public static String line(Assessment assessment, boolean evidence) {
    return written(json -> write(json, assessment, evidence));
  }

  /// One line for a case that could not be read.
  public static String refusal(String caseId, List<Problem> problems) {
    return written(json -> {
      json.writeStartObject();
      json.writeStringProperty("schema", "brace-refusal/1");
      json.writeStringProperty("case", caseId);
      problems(json, problems);
      json.writeEndObject();
    });
  }

  /// Something that writes.
  private interface Body {
    void write(JsonGenerator json);
  }

  private static String written(Body body) {
    var text = new StringWriter(USUAL);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      body.write(json);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Assessment assessment, boolean evidence) {
    json.writeStartObject();
    json.writeStringProperty("schema", "brace-assessment/1");
    json.writeStringProperty("case", assessment.caseId());
    json.writeObjectPropertyStart("knowledge");
    json.writeStringProperty("version", assessment.knowledge().version());
    json.writeStringProperty("sha256", assessment.knowledge().sha256());
    json.writeEndObject();
    json.writeStringProperty("status", assessment.status());
    if (evidence) {
      json.writeArrayPropertyStart("evidence");
      assessment.evidence().forEach(known -> write(json, known));
      json.writeEndArray();
    }
    json.writeName("triage");
    write(json, assessment.triage(), Headline.of(assessment));
    json.writeArrayPropertyStart("causes");
    assessment.causes().forEach(cause -> write(json, cause));
    json.writeEndArray();
    if (assessment.noListedCause() != null) {
      json.writeNumberProperty("noListedCause", assessment.noListedCause());
    }
    if (assessment.next() != null) {
      write(json, assessment.next());
    }
    if (assessment.care() != null) {
      json.writeName("care");
      new CareJson(json).write(assessment.care());
    }
    problems(json, assessment.problems());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Known known) {
    json.writeStartObject();
    json.writeStringProperty("fact", known.fact());
    json.writeStringProperty("answer", known.answer());
    json.writeStringProperty("origin", known.origin().id());
    json.writeStringProperty("toldBy", known.toldBy().id());
    json.writeStringProperty("at", known.at().toString());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Urgency triage, Headline headline) {
    json.writeStartObject();
    json.writeStringProperty("level", triage.disposition().level().id());
    json.writeStringProperty("within", triage.disposition().within().id());
    json.writeStringProperty("headline", headline.text());
    json.writeObjectPropertyStart("contact");
    json.writeStringProperty("label", triage.contact().label());
    optional(json, "number", triage.contact().number());
    optional(json, "place", triage.contact().place());
    json.writeEndObject();
    json.writeArrayPropertyStart("reasons");
    Set<String> open = triage.open().stream().map(StillOpen::fact).collect(Collectors.toSet());
    triage.reasons().forEach(reason -> write(json, reason, open));
    json.writeEndArray();
    json.writeStringProperty("couldRiseTo", triage.couldRiseTo().id());
    json.writeArrayPropertyStart("open");
    for (StillOpen each : triage.open()) {
      json.writeStartObject();
      json.writeStringProperty("fact", each.fact());
      json.writeStringProperty("because", each.because());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// @param open what stands under `open`; that this is not known keeps the self-care gate shut,
  ///   and is not told twice
  private static void write(JsonGenerator json, Because reason, Set<String> open) {
    json.writeStartObject();
    json.writeStringProperty("id", reason.id());
    json.writeStringProperty("kind", reason.kind());
    json.writeStringProperty("level", reason.disposition().level().id());
    json.writeStringProperty("within", reason.disposition().within().id());
    json.writeStringProperty("text", reason.text());
    because(
        json,
        reason.id().equals(PolicyReason.GATE_OPEN)
            ? reason.because().stream().filter(each -> !open.contains(each.fact())).toList()
            : reason.because());
    json.writeArrayPropertyStart("eased");
    for (Eased eased : reason.eased()) {
      json.writeStartObject();
      json.writeStringProperty("rule", eased.rule());
      json.writeStringProperty("level", eased.disposition().level().id());
      json.writeStringProperty("within", eased.disposition().within().id());
      because(json, eased.because());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("sources");
    reason.sources().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("suspects");
    reason.suspects().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void because(JsonGenerator json, List<Answered> answers) {
    json.writeArrayPropertyStart("because");
    for (Answered answered : answers) {
      json.writeStartObject();
      json.writeStringProperty("fact", answered.fact());
      json.writeStringProperty("answer", answered.answer());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PossibleCause cause) {
    json.writeStartObject();
    json.writeStringProperty("id", cause.id());
    json.writeStringProperty("name", cause.name());
    json.writeNumberProperty("probability", cause.probability());
    if (cause.interval() != null) {
      json.writeObjectPropertyStart("interval");
      json.writeNumberProperty("low", cause.interval().low());
      json.writeNumberProperty("high", cause.interval().high());
      json.writeNumberProperty("mass", cause.interval().mass());
      json.writeStringProperty("of", "parameters");
      json.writeEndObject();
    }
    if (cause.unexplained()) {
      json.writeBooleanProperty("unexplained", true);
    }
    weights(json, "for", cause.pro());
    weights(json, "against", cause.against());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Next next) {
    json.writeObjectPropertyStart("next");
    json.writeStringProperty("topic", next.topic());
    json.writeArrayPropertyStart("facts");
    next.facts().forEach(json::writeString);
    json.writeEndArray();
    optional(json, "why", next.why());
    json.writeEndObject();
  }

  private static void weights(JsonGenerator json, String name, List<Weighed> weights) {
    json.writeArrayPropertyStart(name);
    for (Weighed weight : weights) {
      json.writeStartObject();
      json.writeStringProperty("fact", weight.fact());
      json.writeStringProperty("answer", weight.answer());
      json.writeNumberProperty("weight", weight.weight());
      if (!weight.direct()) {
        json.writeBooleanProperty("indirect", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void problems(JsonGenerator json, List<Problem> problems) {
    json.writeArrayPropertyStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringProperty("code", problem.code());
      json.writeStringProperty("at", problem.at());
      json.writeStringProperty("value", problem.value());
      json.writeStringProperty("message", problem.message());
      json.writeStringProperty("mend", problem.mend());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
