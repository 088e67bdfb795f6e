package org.brace.web.api;

import java.util.List;
import java.util.Locale;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Piece;
import org.brace.catalogue.Prose;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Knowledge;
import tools.jackson.core.JsonGenerator;

/// Writes items of the knowledge base as the contract `brace-knowledge/1` says. Its JSON Schema is
/// `docs/schema/brace-knowledge-1.json`.
record KnowledgeJson(Knowledge knowledge, Catalogue catalogue) {

  private static final String SCHEMA = "brace-knowledge/1";

  /// What kinds of items there are.
  String overview() {
    return Json.object(json -> {
      json.writeStringProperty("schema", SCHEMA);
      Json.stamp(json, knowledge);
      Json.objects(
          json,
          "kinds",
          List.of(Kind.values()),
          kind -> {
            json.writeStringProperty("kind", kind.plural());
            json.writeStringProperty("title", kind.title());
            json.writeStringProperty("about", kind.about());
            json.writeNumberProperty("count", catalogue.all(kind).size());
          });
    });
  }

  /// All items of a kind.
  String index(Kind kind) {
    return Json.object(json -> {
      json.writeStringProperty("schema", SCHEMA);
      Json.stamp(json, knowledge);
      json.writeStringProperty("kind", kind.plural());
      Json.objects(
          json,
          "items",
          catalogue.all(kind),
          item -> {
            json.writeStringProperty("id", item.slug());
            json.writeStringProperty("name", catalogue.name(item));
            form(json, item);
          });
    });
  }

  /// One item.
  String entries(Kind kind, String id, List<Entry> entries) {
    return Json.object(json -> {
      json.writeStringProperty("schema", SCHEMA);
      Json.stamp(json, knowledge);
      json.writeStringProperty("kind", kind.plural());
      json.writeStringProperty("id", new Reference(kind, id).slug());
      Json.objects(json, "entries", entries, entry -> entry(json, entry));
    });
  }

  private void entry(JsonGenerator json, Entry entry) {
    json.writeStringProperty("is", entry.is());
    json.writeStringProperty("name", entry.name().text());
    form(json, entry.of());
    Json.objects(
        json,
        "fields",
        entry.fields(),
        field -> {
          json.writeStringProperty("name", field.name());
          line(json, field.text());
        });
    Json.objects(
        json,
        "lists",
        entry.lists(),
        list -> {
          json.writeStringProperty("heading", list.heading());
          Json.objects(json, "items", list.items(), item -> line(json, item));
        });
  }

  private void form(JsonGenerator json, Reference item) {
    if (item.kind() == Kind.FACT) {
      new FormJson(knowledge, catalogue, this::line).of(json, knowledge.fact(item.id()));
    }
  }

  private void line(JsonGenerator json, Prose prose) {
    json.writeStringProperty("text", prose.text());
    List<Reference> links =
        prose.pieces().stream()
            .filter(Piece.Link.class::isInstance)
            .map(piece -> ((Piece.Link) piece).to())
            .distinct()
            .toList();
    if (!links.isEmpty()) {
      Json.objects(
          json,
          "links",
          links,
          to -> {
            json.writeStringProperty("kind", to.kind().plural());
            json.writeStringProperty("id", to.slug());
          });
    }
    List<Estimate> numbers =
        prose.pieces().stream()
            .filter(Piece.Figure.class::isInstance)
            .map(piece -> ((Piece.Figure) piece).estimate())
            .toList();
    if (!numbers.isEmpty()) {
      Json.objects(json, "numbers", numbers, number -> number(json, number));
    }
  }

  private void number(JsonGenerator json, Estimate number) {
    json.writeNumberProperty("value", number.value());
    if (number.low() != null && number.high() != null) {
      json.writeNumberProperty("low", number.low());
      json.writeNumberProperty("high", number.high());
    } else {
      Double factor = knowledge.policy().rangeFactors().get(number.kind());
      if (factor != null) {
        json.writeNumberProperty("rangeFactor", factor);
      }
    }
    json.writeStringProperty("source", number.source());
    json.writeStringProperty("kind", number.kind().name().toLowerCase(Locale.ROOT));
    Json.optional(json, "note", number.note());
  }
}
