package org.brace.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brace.knowledge.SoundBase;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenBaseTest {

  /// Pain on breathing in is asked of those who wheeze alone, and by itself is for the same day.
  private static final SoundBase HIDING =
      SoundBase.sound()
          .with(
              "facts/chest.yaml",
              "  pleuritic-pain:\n",
              "  pleuritic-pain:\n    ask-when: wheeze\n");

  @TempDir private Path folder;
  private Path ours;
  private Path other;

  @BeforeEach
  void written() throws IOException {
    ours = folder.resolve("ours");
    other = folder.resolve("other");
    write(SoundBase.sound(), other);
  }

  @Test
  void another_one_in_which_no_check_finds_anything_is_used() throws IOException {
    assertThat(new ChosenBase(other, ours, null).read()).isInstanceOf(Reading.Sound.class);
  }

  @Test
  void another_one_that_can_hide_an_emergency_is_refused() throws IOException {
    write(HIDING, other);
    write(SoundBase.sound(), ours);

    refused(new ChosenBase(other, ours, null), "unsound-gate");
    refused(new ChosenBase(other, folder.resolve("none"), null), "unsound-gate");
  }

  @Test
  void where_ours_was_kept_as_it_was_parsed_another_one_is_checked_all_the_same()
      throws IOException {
    write(HIDING, other);
    write(SoundBase.sound(), ours);
    Path parsed = folder.resolve("parsed");

    assertThat(new ChosenBase(null, ours, parsed).read()).isInstanceOf(Reading.Sound.class);
    assertThat(parsed).exists();
    assertThat(new ChosenBase(other, ours, parsed).read()).isInstanceOf(Reading.Unsound.class);
  }

  @Test
  void another_one_whose_golden_cases_are_gone_is_refused() throws IOException {
    Files.delete(other.resolve("cases/clot/mild.yaml"));

    refused(new ChosenBase(other, ours, null), "golden-cases");
  }

  @Test
  void another_one_that_cannot_be_read_is_refused() throws IOException {
    write(SoundBase.sound().with("base.yaml", "name:", "nam:"), other);

    assertThat(new ChosenBase(other, ours, null).read()).isInstanceOf(Reading.Unsound.class);
  }

  /// Each start would take as long as the checks do, and the build has made them.
  @Test
  void ours_is_not_checked_again_also_where_it_is_named() throws IOException {
    write(HIDING, ours);

    assertThat(new ChosenBase(null, ours, null).read()).isInstanceOf(Reading.Sound.class);
    assertThat(new ChosenBase(folder.resolve("other/../ours"), ours, null).read())
        .isInstanceOf(Reading.Sound.class);
    assertThat(new ChosenBase(null, ours, folder.resolve("parsed")).read())
        .isInstanceOf(Reading.Sound.class);
  }

  private static void refused(ChosenBase base, String code) throws IOException {
    assertThat(base.read())
        .isInstanceOfSatisfying(
            Reading.Unsound.class,
            unsound -> assertThat(unsound.problems()).extracting(Problem::code).contains(code));
  }

  private static void write(SoundBase base, Path to) throws IOException {
    for (KnowledgeFile file : base.files()) {
      write(to.resolve(file.path()), file.text());
    }
    for (String name : SoundBase.CASES) {
      write(to.resolve("cases/" + name + ".yaml"), "");
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
