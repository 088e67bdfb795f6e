package org.brace.simulation;

import java.io.StringWriter;
import java.util.List;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the outcome of a simulation as one line of JSON; equal outcomes are equal bytes.
public final class LevelsJson {

  private static final JsonFactory JSON = new JsonFactory();

  private LevelsJson() {}

  /// What the people were drawn from and how, so that anyone can draw them again.
  ///
  /// @param people how many from everyone
  /// @param withEach how many with each emergency condition
  /// @param devices whether everyone has a thermometer and so on
  public record Drawn(Knowledge knowledge, int people, int withEach, long seed, boolean devices) {}

  /// One line, without its end.
  public static String line(Levels levels, Drawn drawn) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("schema", "brace-levels/1");
      json.writeObjectPropertyStart("knowledge");
      json.writeStringProperty("version", drawn.knowledge().version());
      json.writeStringProperty("sha256", drawn.knowledge().sha256());
      json.writeEndObject();
      json.writeNumberProperty("people", drawn.people());
      json.writeNumberProperty("withEach", drawn.withEach());
      json.writeNumberProperty("seed", drawn.seed());
      json.writeBooleanProperty("devices", drawn.devices());
      json.writeArrayPropertyStart("groups");
      levels.groups().forEach(group -> group(json, group));
      json.writeEndArray();
      json.writeArrayPropertyStart("atFault");
      levels.atFault().forEach(rule -> atFault(json, rule));
      json.writeEndArray();
      json.writeArrayPropertyStart("emergencies");
      levels.emergencies().forEach(emergency -> emergency(json, emergency));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void group(JsonGenerator json, Levels.Group group) {
    json.writeStartObject();
    groupFields(json, group);
    json.writeEndObject();
  }

  private static void groupFields(JsonGenerator json, Levels.Group group) {
    json.writeStringProperty("name", group.name());
    json.writeNumberProperty("people", group.people());
    json.writeObjectPropertyStart("levels");
    for (Level level : List.of(Level.values()).reversed()) {
      json.writeNumberProperty(level.id(), group.levels().getOrDefault(level, 0));
    }
    json.writeEndObject();
  }

  private static void atFault(JsonGenerator json, Levels.AtFault rule) {
    json.writeStartObject();
    json.writeStringProperty("level", rule.level().id());
    json.writeStringProperty("rule", rule.rule());
    json.writeNumberProperty("ofAll", rule.ofAll());
    json.writeNumberProperty("ofNotSerious", rule.ofNotSerious());
    json.writeNumberProperty("alone", rule.alone());
    json.writeEndObject();
  }

  private static void emergency(JsonGenerator json, Levels.Emergency emergency) {
    json.writeStartObject();
    groupFields(json, emergency.people());
    json.writeNumberProperty("missed", emergency.missed());
    json.writeNumberProperty("atMost", emergency.atMost());
    json.writeArrayPropertyStart("typical");
    for (Levels.Sign sign : emergency.typical()) {
      json.writeStartObject();
      json.writeStringProperty("told", sign.told());
      json.writeNumberProperty("share", sign.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("examples");
    for (List<String> example : emergency.examples()) {
      json.writeStartArray();
      example.forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
