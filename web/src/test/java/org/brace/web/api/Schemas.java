package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
}
