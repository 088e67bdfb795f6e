package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each topic, each cover line and each gate is taken out in turn. Each must be missed: by the
/// checks of the knowledge base, or by somebody of [SamePeople] who is asked something else or for
/// whom something else is ruled out, which turns `cli/src/test/golden/interview/asked.tsv` red.
class InterviewMutationTest {

  private static final Pattern COVERS = Pattern.compile("\n    covers: \\[[^]]*]");
  private static final Pattern GATE = Pattern.compile("\n *ask-when: [^\n]*");

  private static final SamePeople PEOPLE = new SamePeople(RealBase.KNOWLEDGE);
  private static final List<String> DENIED = SamePeople.denied(RealBase.KNOWLEDGE);
  private static final List<SamePeople.Seen> USUAL = usual();

  private static List<SamePeople.Seen> usual() {
    var planner = new Planner(RealBase.KNOWLEDGE);
    return IntStream.range(0, PEOPLE.count())
        .mapToObj(person -> PEOPLE.seen(person, RealBase.KNOWLEDGE, planner))
        .toList();
  }

  /// The base without one thing.
  private record Mutant(String what, List<KnowledgeFile> files) {}

  @Test
  void one_in_twelve_topics_cover_lines_and_gates_is_missed() throws IOException {
    List<Mutant> all = all();

    assertThat(all).hasSizeGreaterThan(150);
    assertThat(
            survivors(
                IntStream.range(0, all.size())
                    .filter(i -> i % 12 == 5)
                    .mapToObj(all::get)
                    .toList()))
        .isEmpty();
  }

  @Tag("long")
  @Test
  void every_topic_cover_line_and_gate_is_missed() throws IOException {
    assertThat(survivors(all())).isEmpty();
  }

  private static List<Mutant> all() throws IOException {
    List<KnowledgeFile> files =
        KnowledgeFolder.files(
            Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base"));
    List<Mutant> all = new ArrayList<>();
    for (KnowledgeFile file : files) {
      if (!file.path().startsWith("facts/")) {
        continue;
      }
      List<KnowledgeFile> fewer = new ArrayList<>(files);
      fewer.remove(file);
      all.add(new Mutant(file.path(), fewer));
      for (Pattern part : List.of(COVERS, GATE)) {
        Matcher matcher = part.matcher(file.text());
        while (matcher.find()) {
          String text =
              file.text().substring(0, matcher.start()) + file.text().substring(matcher.end());
          List<KnowledgeFile> changed = new ArrayList<>(files);
          changed.set(files.indexOf(file), new KnowledgeFile(file.path(), text));
          all.add(new Mutant(file.path() + ": " + matcher.group().strip(), changed));
        }
      }
    }
    return all;
  }

  /// What could be taken out without anybody noticing.
  private static List<String> survivors(List<Mutant> mutants) {
    return mutants.parallelStream()
        .filter(mutant ->
            KnowledgeReader.read(mutant.files()) instanceof Reading.Sound(Knowledge knowledge)
                && !isMissed(knowledge))
        .map(Mutant::what)
        .toList();
  }

  private static boolean isMissed(Knowledge knowledge) {
    if (!SamePeople.denied(knowledge).equals(DENIED)) {
      return true;
    }
    var planner = new Planner(knowledge);
    return IntStream.range(0, PEOPLE.count())
        .anyMatch(person -> !PEOPLE.seen(person, knowledge, planner).equals(USUAL.get(person)));
  }
}
