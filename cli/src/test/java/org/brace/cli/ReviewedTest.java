package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That no clinician has reviewed it stands there until all is signed that can be.
@NullMarked
class ReviewedTest {

  private static final String UNSIGNED = "reviewed: {by: null, date: null}";
  private static final String NOT_REVIEWED = "Not reviewed by a clinician.";

  private static Knowledge signed(Predicate<String> which) throws IOException {
    List<KnowledgeFile> files =
        KnowledgeFolder.files(BraceHome.PATH.resolve("knowledge-base")).stream()
            .map(file ->
                which.test(file.path())
                    ? new KnowledgeFile(
                        file.path(),
                        file.text()
                            .replace(UNSIGNED, "reviewed: {by: A Doctor, date: '2026-11-01'}"))
                    : file)
            .toList();
    return ((Reading.Sound) KnowledgeReader.read(files)).knowledge();
  }

  private static List<String> told(Knowledge knowledge) {
    var given =
        new Case(
            "me",
            "",
            Instant.parse("2026-11-22T10:00:00Z"),
            "GB",
            Teller.PERSON,
            null,
            List.of(),
            Evidence.NONE,
            null);
    var assessment = new Assessor(knowledge).assess(given, new Options(false));
    var text = new StringWriter();
    new TextReport(knowledge, assessment, new Screen(new PrintWriter(text, true), 200, false))
        .print();
    var reports = new Reports(knowledge);
    return Stream.of(
            text.toString(),
            TextFormat.write(reports.forPerson(assessment, ZoneOffset.UTC)),
            TextFormat.write(reports.forClinician(given, assessment)))
        .map(each -> each.replaceAll("\\s+", " "))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conditions/",
        "red-flags/",
        "options/",
        "self-care/",
        "medicine-rules/",
        "combinations.yaml",
        "policy.yaml",
        "care.yaml"
      })
  void one_part_that_nobody_has_signed_is_enough(String part) throws IOException {
    Knowledge knowledge = signed(path -> !path.startsWith(part));

    assertThat(told(knowledge)).allMatch(text -> text.contains(NOT_REVIEWED));
  }

  @Test
  void once_all_is_signed_it_is_not_said() throws IOException {
    Knowledge knowledge = signed(_ -> true);

    assertThat(told(knowledge)).noneMatch(text -> text.contains(NOT_REVIEWED));
  }
}
