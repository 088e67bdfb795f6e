package org.brace.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brace.RealBase;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsedBeforeTest {

  @TempDir private Path folder;
  private Path kept;
  private List<KnowledgeFile> files;

  @BeforeEach
  void our_own_knowledge() throws IOException {
    kept = folder.resolve("knowledge");
    files = KnowledgeFolder.files(RealBase.FOLDER);
  }

  @Test
  void what_was_kept_reads_as_the_yaml_does() throws IOException {
    Reading first = ParsedBefore.read(files, kept);
    byte[] bytes = Files.readAllBytes(kept);
    Reading second = ParsedBefore.read(files, kept);

    assertThat(first).isInstanceOf(Reading.Sound.class).isEqualTo(KnowledgeReader.read(files));
    assertThat(second).isEqualTo(first);
    assertThat(kept).hasBinaryContent(bytes);
    assertThat(folder).isDirectoryContaining(kept::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void a_changed_word_is_read_and_kept_anew() throws IOException {
    ParsedBefore.read(files, kept);
    List<KnowledgeFile> changed = with("\"0.1.0\"", "\"0.1.7\"");

    assertThat(((Reading.Sound) ParsedBefore.read(changed, kept)).knowledge().version())
        .isEqualTo("0.1.7");
    assertThat(ParsedBefore.read(changed, kept)).isEqualTo(KnowledgeReader.read(changed));
    assertThat(((Reading.Sound) ParsedBefore.read(files, kept)).knowledge().version())
        .isEqualTo("0.1.0");
  }

  @Test
  void what_is_damaged_or_cut_off_is_not_taken() throws IOException {
    Reading sound = ParsedBefore.read(files, kept);
    byte[] bytes = Files.readAllBytes(kept);
    byte[] wrong = bytes.clone();
    wrong[bytes.length / 2] ^= 1;
    for (byte[] damaged : List.of(wrong, java.util.Arrays.copyOf(bytes, 40), new byte[0])) {
      Files.write(kept, damaged);

      assertThat(ParsedBefore.read(files, kept)).isEqualTo(sound);
      assertThat(kept).hasBinaryContent(bytes);
    }
  }

  @Test
  void files_that_are_not_yaml_are_not_kept() throws IOException {
    List<KnowledgeFile> broken = with("\"0.1.0\"", "[0.1.0");

    assertThat(ParsedBefore.read(broken, kept)).isEqualTo(KnowledgeReader.read(broken));
    assertThat(kept).doesNotExist();
  }

  @Test
  void a_folder_that_is_not_there_keeps_nothing() {
    Path nowhere = folder.resolve("none").resolve("knowledge");

    assertThat(ParsedBefore.read(files, nowhere)).isInstanceOf(Reading.Sound.class);
  }

  /// The files with another text in `base.yaml`.
  private List<KnowledgeFile> with(String found, String instead) {
    var changed = new ArrayList<>(files);
    changed.replaceAll(file ->
        file.path().equals("base.yaml")
            ? new KnowledgeFile(file.path(), file.text().replace(found, instead))
            : file);
    assertThat(changed).isNotEqualTo(files);
    return changed;
  }
}
