package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brace.catalogue.Kind;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds `openapi.json` to what the server really does, and the other way round.
class OpenApiTest {

  private static final JsonNode DOCUMENT =
      JsonMapper.shared().readTree(SharedServer.get("/openapi.json").body());

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Map<String, String> EXAMPLES =
      Map.of("kind", "facts", "id", "cough", "name", "brace-next-1");

  private static Set<String> documented() {
    Set<String> operations = new TreeSet<>();
    DOCUMENT
        .at("/paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, _) -> {
              if (METHODS.contains(method)) {
                operations.add(method + " " + path);
              }
            }));
    return operations;
  }

  private static Set<String> handled() {
    JavaClasses classes = new ClassFileImporter().importPackages("org.brace.web.api");
    Set<String> operations = new TreeSet<>();
    for (var type : classes) {
      for (JavaMethod method : type.getMethods()) {
        method
            .tryGetAnnotationOfType(GetMapping.class)
            .ifPresent(mapping -> add(operations, "get", mapping.value()));
        method
            .tryGetAnnotationOfType(PostMapping.class)
            .ifPresent(mapping -> add(operations, "post", mapping.value()));
        method
            .tryGetAnnotationOfType(RequestMapping.class)
            .ifPresent(mapping ->
                // It answers only what no other address does.
                assertThat(mapping.value()).containsExactly("/api/**"));
      }
    }
    return operations;
  }

  private static void add(Set<String> operations, String method, String[] paths) {
    Arrays.stream(paths)
        .map(path -> path.replaceAll("\\{(\\w+):[^}]+}", "{$1}"))
        .forEach(path -> operations.add(method + " " + path));
  }

  @Test
  void every_address_is_described_and_every_description_has_its_address() {
    assertThat(handled()).hasSizeGreaterThan(6);
    assertThat(documented()).isEqualTo(handled());
  }

  @Test
  void what_is_described_is_answered_as_described() {
    for (String operation : documented()) {
      String[] parts = operation.split(" ", 2);
      String path = parts[1];
      for (var example : EXAMPLES.entrySet()) {
        path = path.replace("{" + example.getKey() + "}", example.getValue());
      }
      JsonNode described = DOCUMENT.at("/paths").get(parts[1]).get(parts[0]);
      var reply =
          parts[0].equals("get")
              ? SharedServer.get(path)
              : SharedServer.post(path, "application/json", "{\"brace-case\": 1}");
      assertThat(reply.statusCode()).as(operation).isEqualTo(200);
      JsonNode contents = described.at("/responses/200/content");
      String type = reply.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
      assertThat(contents.has(type)).as("%s answers with %s", operation, type).isTrue();
      String schema = contents.get(type).at("/schema/$ref").asString("");
      if (!schema.isEmpty()) {
        Schemas.holds(schema.replace("schema/", "").replace(".json", ""), reply.body());
      }
    }
  }

  @Test
  void every_parameter_is_taken_with_every_value() {
    for (String operation : documented()) {
      String[] parts = operation.split(" ", 2);
      if (!parts[0].equals("post")) {
        continue;
      }
      for (JsonNode parameter : DOCUMENT.at("/paths").get(parts[1]).at("/post/parameters")) {
        List<String> values = new ArrayList<>();
        parameter.at("/schema/enum").forEach(value -> values.add(value.asString()));
        if (parameter.at("/schema/type").asString("").equals("boolean")) {
          values.addAll(List.of("true", "false"));
        }
        assertThat(values).isNotEmpty();
        for (String value : values) {
          String address = parts[1] + "?" + parameter.at("/name").asString() + "=" + value;
          assertThat(
                  SharedServer.post(address, "application/json", "{\"brace-case\": 1}")
                      .statusCode())
              .as(address)
              .isEqualTo(200);
        }
      }
    }
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = new ArrayList<>();
    collect(DOCUMENT, references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          if (reference.startsWith("#")) {
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
          } else {
            assertThat(SharedServer.get("/" + reference).statusCode()).isEqualTo(200);
          }
        });
  }

  @Test
  void its_kinds_are_those_of_the_knowledge_base() {
    List<String> kinds = new ArrayList<>();
    DOCUMENT
        .at("/components/parameters/kind/schema/enum")
        .forEach(kind -> kinds.add(kind.asString()));
    assertThat(kinds)
        .containsExactlyElementsOf(
            Arrays.stream(Kind.values())
                .map(kind -> kind.plural().toLowerCase(Locale.ROOT))
                .toList());
  }

  private static void collect(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").asString());
    }
    node.forEach(child -> collect(child, references));
  }
}
