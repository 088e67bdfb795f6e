package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.brace.web.SharedServer;

/// The schemas as the server gives them out.
final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  static void holds(String name, String json) {
    Schema schema =
        REGISTRY.getSchema(SharedServer.get("/schema/" + name + ".json").body(), InputFormat.JSON);
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  /// What of a text is not as a schema says.
  static List<String> faults(String schema, String json) {
    return REGISTRY.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
