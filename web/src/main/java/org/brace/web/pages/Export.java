package org.brace.web.pages;

import java.io.ByteArrayOutputStream;
import org.brace.casefile.Case;
import org.brace.casefile.CaseWriter;
import org.brace.web.storage.Visits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What is kept, to be taken along: a visit as a case file, or everything as JSON, each visit with
/// all revisions of its case.
final class Export {

  private Export() {}

  /// The newest revision of a visit as a case file that names the knowledge with which it was told;
  /// as it is kept, where it does not fit this knowledge base.
  static String caseFile(Visits visits, Visits.Kept kept) {
    Case given = visits.readable(kept);
    return given == null ? kept.document() : CaseWriter.write(given.toldWith(kept.knowledge()));
  }

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
