package org.brace.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.web.Home;
import org.junit.jupiter.api.Test;

/// That no clinician has reviewed it stands on the page of a result until all is signed.
class ReviewedTest {

  private static boolean isReviewed(Predicate<String> signed) throws Exception {
    List<KnowledgeFile> files =
        KnowledgeFolder.files(Home.PATH.resolve("knowledge-base")).stream()
            .map(file ->
                signed.test(file.path())
                    ? new KnowledgeFile(
                        file.path(), file.text().replace("{by: null,", "{by: A Doctor,"))
                    : file)
            .toList();
    Knowledge knowledge = ((Reading.Sound) KnowledgeReader.read(files)).knowledge();
    var given = Home.given("examples/02-strain-with-a-cold.yaml");
    return ResultView.of(knowledge, new Assessor(knowledge).assess(given, new Options(false)))
        .reviewed();
  }

  @Test
  void signed_conditions_alone_are_not_enough() throws Exception {
    assertThat(isReviewed(path -> path.startsWith("conditions/"))).isFalse();
    assertThat(isReviewed(_ -> true)).isTrue();
  }
}
