package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brace.catalogue.Kind;
import org.brace.web.Home;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
  void every_reference_of_the_file_leads_somewhere_in_the_repository_too() throws Exception {
    Path file = Home.PATH.resolve("web/src/main/resources/openapi.json");
    List<String> references = new ArrayList<>();
    collect(JsonMapper.shared().readTree(Files.readString(file)), references);

    assertThat(references.stream().filter(reference -> !reference.startsWith("#")))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(file.resolveSibling(reference)).isRegularFile());
  }

  /// The description of a case holds for each that is read: those of the golden cases.
  @Test
  void every_golden_case_is_one_as_described() throws Exception {
    var yaml = new Load(LoadSettings.builder().build());
    int cases = 0;
    try (Stream<Path> files = Files.walk(Home.PATH.resolve("knowledge-base/cases"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        for (Object given : yaml.loadAllFromString(Files.readString(file))) {
          if (given instanceof Map<?, ?> map && map.containsKey("brace-case")) {
            cases++;
            assertThat(described(JsonMapper.shared().writeValueAsString(map)))
                .as(file.toString())
                .isEmpty();
          }
        }
      }
    }
    assertThat(cases).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\": {}}",
        "{\"brace-case\": 2}",
        "{\"brace-case\": 1, \"patient\": {}}",
        "{\"brace-case\": 1, \"answers\": {\"cough\": true}}",
        "{\"brace-case\": 1, \"answers\": {\"cough\": null}}",
        "{\"brace-case\": 1, \"answers\": {\"cough\": {\"at\": \"2026-11-22\"}}}",
        "{\"brace-case\": 1, \"person\": {\"sex\": \"f\"}}",
        "{\"brace-case\": 1, \"medicines\": [{\"dose\": \"30 mg\"}]}",
        "{\"brace-case\": 1, \"told-by\": \"nobody\"}"
      })
  void what_is_not_described_is_refused(String given) {
    assertThat(described(given)).isNotEmpty();
    assertThat(SharedServer.post("/api/assess", "application/json", given).statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"brace-case\": 1, \"medicines\": \"none\", \"wants\": [\"ibuprofen\"], \"person\": null}",
        "{\"brace-case\": 1, \"medicines\": null, \"answers\": {\"pain-severity\": 4}}",
        "{\"brace-case\": 1, \"person\": {\"age\": 44, \"sex\": \"declined\"}, \"denied\": \"all\"}",
        "{\"brace-case\": 1, \"person\": {\"age\": \"44 a\", \"sex\": \"unsure\"}, \"denied\": []}",
        "{\"brace-case\": 1, \"answers\": {\"pain-site\": []}, \"expect\": {\"level\": \"routine\"}}",
        "{\"brace-case\": 1, \"answers\": null, \"place\": \"GB\", \"now\": \"2026-11-22\"}"
      })
  void what_is_described_is_read(String given) {
    assertThat(described(given)).isEmpty();
    assertThat(
            SharedServer.post("/api/assess?ranges=false", "application/json", given).statusCode())
        .isEqualTo(200);
  }

  @Test
  void its_places_are_those_of_the_policy() {
    List<String> places = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas/Case/properties/place/enum")
        .forEach(place -> places.add(place.asString()));
    Set<String> known = new TreeSet<>(Home.KNOWLEDGE.policy().places());
    known.add("unknown"); // as someone says that they are elsewhere
    assertThat(places).containsExactlyInAnyOrderElementsOf(known);
  }

  private static List<String> described(String given) {
    JsonNode schema = DOCUMENT.deepCopy();
    ((ObjectNode) schema).put("$ref", "#/components/schemas/Case");
    return Schemas.faults(schema.toString(), given);
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
