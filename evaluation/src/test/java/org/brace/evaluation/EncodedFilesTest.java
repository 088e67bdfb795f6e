package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.brace.casefile.CaseReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The encoded cases are those that were hashed before the first result, and can all be read.
class EncodedFilesTest {

  private static final Path FOLDER = Knowing.HOME.resolve("evaluation/cases");

  static Stream<String> files() {
    return Stream.of(
        "published.yaml", "published-second.yaml", "lay.yaml", "lay-second.yaml", "stories.yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_of_cases_is_the_one_that_was_hashed(String name) throws Exception {
    List<String> sums = Files.readAllLines(FOLDER.resolve("SHA256SUMS"));

    assertThat(sums).contains(sha256(FOLDER.resolve(name)) + "  " + name);
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_case_can_be_read(String name) throws IOException {
    var reader = new CaseReader(Knowing.KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"));
    try (BufferedReader text = Files.newBufferedReader(FOLDER.resolve(name))) {
      Encoded read = Encoded.read(reader, name, text);

      assertThat(read.problems()).isEmpty();
      assertThat(read.cases()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"published-gold.yaml", "lay-gold.yaml", "stories-gold.yaml"})
  void what_is_right_can_be_read(String name) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(FOLDER.resolve(name))) {
      var read = GoldReader.read(Knowing.KNOWLEDGE, name, text);

      assertThat(read.problems()).isEmpty();
      assertThat(read.cases()).isNotEmpty();
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(sum);
  }
}
