package org.brace.evaluation;

import java.io.StringWriter;
import java.util.Map;
import org.brace.evaluation.statistics.Calibration;
import org.brace.evaluation.statistics.Share;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes an evaluation as JSON, `brace-evaluation/1`: the figures, then every case. [Comparison]
/// reads the cases back. Equal evaluations are equal bytes.
public final class EvaluationJson {

  public static final String SCHEMA = "brace-evaluation/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  public static String text(Evaluation found, Knowledge knowledge, String command) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      new EvaluationJson(json).write(found, knowledge, command);
    }
    return text + "\n";
  }

  private void write(Evaluation found, Knowledge knowledge, String command) {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("command", command);
    json.writeObjectPropertyStart("knowledge");
    json.writeStringProperty("version", knowledge.version());
    json.writeStringProperty("sha256", knowledge.sha256());
    json.writeEndObject();
    json.writeNumberProperty("cases", found.cases().size());
    json.writeNumberProperty("outside", found.outside().size());
    json.writeNumberProperty("unknown", found.unknown().size());
    json.writeNumberProperty("missing", found.missing().size());
    json.writeNumberProperty("refused", found.refused());
    levels(LevelFigures.of(found.cases()));
    causes(CauseFigures.of(found.cases()));
    json.writeArrayPropertyStart("judged");
    found.cases().forEach(this::judged);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void levels(LevelFigures levels) {
    json.writeObjectPropertyStart("levels");
    share("right", levels.right());
    share("withinOne", levels.withinOne());
    share("safe", levels.safe());
    share("under", levels.under());
    share("over", levels.over());
    share("emergenciesFound", levels.emergencies());
    share("emergenciesMissed", levels.missed());
    share("selfCareRight", levels.selfCare());
    json.writeObjectPropertyStart("shown");
    levels.shown().forEach(this::shown);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void shown(Level right, Map<Level, Integer> counts) {
    json.writeObjectPropertyStart(right.id());
    counts.forEach((level, count) -> json.writeNumberProperty(level.id(), count));
    json.writeEndObject();
  }

  private void causes(CauseFigures causes) {
    json.writeObjectPropertyStart("causes");
    share("coverage", causes.coverage());
    share("firstOfAll", causes.firstOfAll());
    share("inThreeOfAll", causes.inThreeOfAll());
    share("inFiveOfAll", causes.inFiveOfAll());
    share("first", causes.first());
    share("inThree", causes.inThree());
    share("inFive", causes.inFive());
    number("logScore", causes.ofTruth());
    number("brier", causes.brier());
    number("noneWhereNotListed", causes.noneWhereNone());
    number("noneWhereListed", causes.noneWhereListed());
    calibration("leading", causes.leading());
    calibration("there", causes.there());
    calibration("worth", causes.worth());
    calibration("none", causes.none());
    json.writeEndObject();
  }

  private void calibration(String name, Calibration calibration) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("statements", calibration.statements());
    number("brier", calibration.brier());
    number("expectedBrier", calibration.expected());
    number("logScore", calibration.logScore());
    number("expectedCalibrationError", calibration.error());
    number("z", calibration.z());
    number("p", calibration.pValue());
    json.writeArrayPropertyStart("bins");
    calibration
        .bins()
        .forEach(bin -> {
          json.writeStartObject();
          json.writeNumberProperty("from", bin.from());
          json.writeNumberProperty("to", bin.to());
          json.writeNumberProperty("mean", bin.mean());
          share("turnedOut", bin.turnedOut());
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  private void judged(Judged each) {
    json.writeStartObject();
    json.writeStringProperty("id", each.id());
    json.writeArrayPropertyStart("right");
    each.gold().levels().forEach(level -> json.writeString(level.id()));
    json.writeEndArray();
    json.writeStringProperty("shown", each.shown().id());
    json.writeStringProperty("rules", each.rules().id());
    if (each.levelKnown()) {
      json.writeNumberProperty("above", each.above());
    }
    json.writeArrayPropertyStart("reasons");
    each.reasons().forEach(reason -> json.writeString(reason.id()));
    json.writeEndArray();
    if (each.gold().condition() != null) {
      json.writeStringProperty("cause", each.gold().condition());
      json.writeNumberProperty("rank", each.rank());
      number("probability", each.ofTruth());
    }
    json.writeArrayPropertyStart("causes");
    each.causes().stream()
        .limit(10)
        .forEach(cause -> {
          json.writeStartObject();
          json.writeStringProperty("id", cause.condition());
          json.writeNumberProperty("probability", cause.probability());
          json.writeEndObject();
        });
    json.writeEndArray();
    if (each.noListed() != null) {
      number("noListedCause", each.noListed());
    }
    if (each.asked() != null) {
      json.writeObjectPropertyStart("interview");
      json.writeNumberProperty("screens", each.asked().screens());
      json.writeNumberProperty("lines", each.asked().lines());
      json.writeNumberProperty("questions", each.asked().questions());
      json.writeNumberProperty("unsure", each.asked().unsure());
      json.writeStringProperty("shown", each.asked().shown().id());
      json.writeArrayPropertyStart("reasons");
      each.asked().reasons().forEach(reason -> json.writeString(reason.id()));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void share(String name, Share share) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("count", share.count());
    json.writeNumberProperty("of", share.of());
    if (share.of() > 0) {
      json.writeNumberProperty("low", share.low());
      json.writeNumberProperty("high", share.high());
    }
    json.writeEndObject();
  }

  /// Nothing where it is no number.
  private void number(String name, double value) {
    if (!Double.isNaN(value)) {
      json.writeNumberProperty(name, value);
    }
  }
}
