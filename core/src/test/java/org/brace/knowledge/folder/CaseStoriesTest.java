package org.brace.knowledge.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoriesTest {

  @TempDir Path folder;

  @BeforeEach
  void a_case() throws IOException {
    Files.createDirectories(folder.resolve("cases/heart"));
    Files.writeString(
        folder.resolve("cases/heart/weight.yaml"),
        """
        brace-case: 1
        id: weight
        story: "A weight on the chest."
        expect: {level: emergency-ambulance}
        """);
    Files.writeString(folder.resolve("cases/heart/told-by-nobody.yaml"), "brace-case: 1\n");
    Files.writeString(folder.resolve("cases/heart/broken.yaml"), "story: [\n");
  }

  @Test
  void a_story_comes_with_the_level_that_it_must_have() {
    assertThat(new CaseStories(folder).of("heart/weight"))
        .contains("A weight on the chest. → emergency-ambulance");
  }

  @Test
  void what_tells_none_has_none() {
    assertThat(new CaseStories(folder).of("heart/told-by-nobody")).isEmpty();
    assertThat(new CaseStories(folder).of("heart/broken")).isEmpty();
    assertThat(new CaseStories(folder).of("heart/nowhere")).isEmpty();
  }
}
