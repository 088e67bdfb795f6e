package org.brace.web.api;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.brace.knowledge.Knowledge;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON with its fields in a fixed order, so that equal replies are equal bytes.
final class Json {

  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /// One object.
  static String object(Consumer<JsonGenerator> fields) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /// A field that holds an array, one object for each item.
  static <T> void objects(
      JsonGenerator json, String name, Collection<T> items, Consumer<T> fields) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      fields.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String name, Collection<String> items) {
    json.writeArrayPropertyStart(name);
    items.forEach(json::writeString);
    json.writeEndArray();
  }

  /// A constant as replies name it: `yes-no`.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A field that is left out where there is nothing.
  static void optional(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /// Which knowledge a reply comes from.
  static void stamp(JsonGenerator json, Knowledge knowledge) {
    json.writeObjectPropertyStart("knowledge");
    json.writeStringProperty("version", knowledge.version());
    json.writeStringProperty("sha256", knowledge.sha256());
    json.writeEndObject();
  }

  static void problems(JsonGenerator json, List<Problem> problems) {
    objects(
        json,
        "problems",
        problems,
        problem -> {
          json.writeStringProperty("code", problem.code());
          json.writeStringProperty("at", problem.at());
          json.writeStringProperty("value", problem.value());
          json.writeStringProperty("message", problem.message());
          json.writeStringProperty("mend", problem.mend());
        });
  }
}
