package org.brace.web.pages;

import java.io.ByteArrayOutputStream;
import org.brace.web.storage.Visits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Everything that is kept, as JSON: each visit with all revisions of its case.
final class Export {

  private Export() {}

  static byte[] of(Visits visits) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", "brace-visits/1");
      json.writeArrayPropertyStart("visits");
      for (Visits.Kept newest : visits.all()) {
        json.writeStartObject();
        json.writeStringProperty("id", newest.id().toString());
        json.writeStringProperty("begun", newest.begun().toString());
        json.writeStringProperty("changed", newest.changed().toString());
        if (newest.follows() != null) {
          json.writeStringProperty("follows", newest.follows().toString());
        }
        json.writeArrayPropertyStart("revisions");
        for (Visits.Kept each : visits.revisions(newest.id())) {
          json.writeStartObject();
          json.writeNumberProperty("number", each.revision());
          json.writeStringProperty("written", each.written().toString());
          json.writeStringProperty("knowledge", each.knowledge());
          json.writeStringProperty("case", each.document());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
