package org.brace.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/openapi.json`, and the JSON Schemas that it refers to.
@RestController
class Descriptions {

  /// Where the schemas are for who reads the file in the repository.
  private static final String IN_REPOSITORY = "../../../../docs/schema/";

  @GetMapping("/openapi.json")
  ResponseEntity<String> openApi() throws IOException {
    return Replies.json(text("openapi.json").replace(IN_REPOSITORY, "schema/"));
  }

  @GetMapping("/schema/{name:[a-z0-9-]+}.json")
  ResponseEntity<String> schema(@PathVariable String name) throws IOException {
    return Replies.json(text("schema/" + name + ".json"));
  }

  private static String text(String name) throws IOException {
    var resource = new ClassPathResource(name);
    if (!resource.exists()) {
      throw Refusal.of(
          HttpStatus.NOT_FOUND,
          "not-found",
          "address",
          "",
          "There is no such schema.",
          "See /openapi.json for those that there are");
    }
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }
}
