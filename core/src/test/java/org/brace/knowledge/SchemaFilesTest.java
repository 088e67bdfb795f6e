package org.brace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlReader;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The JSON Schemas that editors use agree with the reader on what the files may hold.
@NullMarked
class SchemaFilesTest {

  private static final Path KNOWLEDGE =
      Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base");
  private static final String WHERE = "https://schema.test/";
  private static final SchemaRegistry SCHEMAS = registry();

  private static SchemaRegistry registry() {
    try (var files = Files.list(KNOWLEDGE.resolve("schema"))) {
      Map<String, String> schemas = new TreeMap<>();
      for (Path file : files.toList()) {
        schemas.put(WHERE + file.getFileName(), Files.readString(file));
      }
      return SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void every_file_of_the_knowledge_base_is_valid() throws IOException {
    List<KnowledgeFile> files = files();

    assertThat(files).hasSizeGreaterThan(20);
    assertThat(files)
        .allSatisfy(file -> assertThat(errors(file.path(), file.text())).as(file.path()).isEmpty());
  }

  @Test
  void every_file_of_the_sound_base_is_valid() {
    assertThat(SoundBase.sound().files())
        .allSatisfy(file -> assertThat(errors(file.path(), file.text())).as(file.path()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          base.yaml                    | causes: any            | causes: some
          sources.yaml                 | verified: recalled     | verified: maybe
          sources.yaml                 | took: sites of pain    | tok: sites of pain
          medicines.yaml               | lay-name: prednisolone | name-lay: prednisolone
          medicines.yaml               | ["M01AE01"]            | ["M1AE01"]
          facts/chest.yaml             | layout: tick-all       | layout: ticks
          facts/chest.yaml             | type: yes-no           | type: boolean
          facts/chest.yaml             | report: wheeze         | reports: wheeze
          facts/chest.yaml             | unit: wk               | units: wk
          facts/chest.yaml             | allowed: [0, 60]       | allowed: [60]
          facts/chest.yaml             | {value: 0.1,           | {value: 1.1,
          facts/chest.yaml             | rest: 0.02, source: expert} | rest: 0.02}
          facts/chest.yaml             | "< 92 %"}]             | "92 %%"}]
          facts/chest.yaml             | of: [wheeze,           | of: [Wheeze,
          facts/chest.yaml             | computed: steroid-courses-12m | computed: age
          eases.yaml                   | title: What            | titel: What
          conditions/rib-fracture.yaml | group: musculoskeletal | grupp: musculoskeletal
          conditions/rib-fracture.yaml | level: same-day        | level: today
          conditions/rib-fracture.yaml | per-1000: 4            | per-100: 4
          conditions/rib-fracture.yaml | {sensitivity: 0.9,     | {sensitivity: 1.9,
          conditions/rib-fracture.yaml | {odds: 2,              | {odds: -2,
          conditions/rib-fracture.yaml | 75+: 1.8               | 75-99: 1.8
          conditions/rib-fracture.yaml | source: hanak2005, kind: derived | kind: derived
          red-flags/clot.yaml          | strength: strong       | strength: weak
          red-flags/clot.yaml          | within: 4h             | within: 5h
          red-flags/clot.yaml          | cases: [clot/bad]      | case: [clot/bad]
          red-flags/clot.yaml          | when: breathing-bad    | when: [breathing-bad]
          red-flags/clot.yaml          | at-least: 2            | atleast: 2
          combinations.yaml            | level: same-day        | levle: same-day
          policy.yaml                  | emergency: "999",      | emergancy: "999",
          policy.yaml                  | contact: urgent        | contact: ring
          policy.yaml                  | mass: 0.9              | mass: 90
          policy.yaml                  | sources: [expert]      | sorces: [expert]
          policy.yaml                  | adult: "18 y"          | adult: "18"
          medicine-rules/nsaid.yaml    | {class: nsaid}         | {classes: nsaid}
          medicine-rules/nsaid.yaml    | severity: discuss      | severity: bad
          medicine-rules/nsaid.yaml    | action: do-not-stop    | action: stop
          medicine-rules/nsaid.yaml    | [taking, starting]     | [taking, stopping]
          medicine-rules/nsaid.yaml    | else: nsaid-wheeze-tolerated | also: nsaid-wheeze-tolerated
          options/back.yaml            | who: self              | who: me
          options/back.yaml            | evidence: moderate     | evidence: good
          options/back.yaml            | [{measure: heat},      | [heat,
          self-care/ease.yaml          | grade: C               | grade: E
          self-care/ease.yaml          | [self-care, routine]   | [self-care, weekly]
          care.yaml                    | at-least: 0.1          | at-least: 10
          care.yaml                    | first: 3 d, next       | first: 3 days, next
          care.yaml                    | then: emergency-ambulance | then: ambulance
          care.yaml                    | from: 80               | from: 180
          care.yaml                    | unknown: {green        | mart-2: {green
          """)
  void a_planted_fault_is_found(String path, String old, String replacement) {
    SoundBase bad = SoundBase.sound().with(path, old, replacement);

    String text =
        bad.files().stream()
            .filter(file -> file.path().equals(path))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(errors(path, text)).isNotEmpty();
  }

  /// The schema of each kind of file.
  private static String schema(String path) {
    String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    return switch (first) {
      case "facts" -> "topic.json";
      case "conditions" -> "condition.json";
      case "red-flags", "medicine-rules", "options", "self-care" -> first + ".json";
      default -> first.replace(".yaml", ".json");
    };
  }

  private static List<Error> errors(String path, String yaml) {
    var schema = SCHEMAS.getSchema(SchemaLocation.of(WHERE + schema(path)));
    return schema.validate(json(path, yaml), InputFormat.JSON);
  }

  private static List<KnowledgeFile> files() throws IOException {
    List<KnowledgeFile> read = new ArrayList<>();
    try (var paths = Files.walk(KNOWLEDGE)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String name = KNOWLEDGE.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("cases/")) {
          read.add(new KnowledgeFile(name, Files.readString(path)));
        }
      }
    }
    return read;
  }

  private static String json(String path, String yaml) {
    var problems = new ProblemSink();
    YamlNode document = new YamlReader(path, 1, problems).one(new StringReader(yaml)).orElseThrow();
    assertThat(problems.all()).isEmpty();
    return JsonMapper.shared().writeValueAsString(value(document));
  }

  /// What YAML 1.2 takes plain words for, as an editor does.
  private static @Nullable Object value(YamlNode node) {
    return switch (node) {
      case YamlNode.Fields fields -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        fields.entries().forEach((key, each) -> map.put(key, value(each)));
        yield map;
      }
      case YamlNode.Sequence sequence ->
          sequence.items().stream().map(SchemaFilesTest::value).toList();
      case YamlNode.Scalar scalar when scalar.isNull() -> null;
      case YamlNode.Scalar(Place _, String text, boolean plain) -> {
        if (plain && text.matches("-?\\d+")) {
          yield Long.valueOf(text);
        }
        if (plain && text.matches("-?\\d+\\.\\d+")) {
          yield Double.valueOf(text);
        }
        yield plain && text.matches("true|false") ? (Object) Boolean.valueOf(text) : text;
      }
    };
  }
}
