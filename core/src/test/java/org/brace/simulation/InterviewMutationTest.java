package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.RealBase;
import org.brace.interview.Planner;
import org.brace.interview.Screen;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each topic, each cover line and each gate is taken out in turn: the interviews of the same
/// people must then differ, or the line or gate does nothing.
@Tag("long")
class InterviewMutationTest {

  private static final Pattern COVERS = Pattern.compile("\n    covers: \\[[^]]*]");
  private static final Pattern GATE = Pattern.compile("\n *ask-when: [^\n]*");
  private static final int PEOPLE = 400;

  @Test
  void every_cover_line_changes_what_is_asked() throws IOException {
    assertThat(survivors(COVERS)).isEmpty();
  }

  @Test
  void every_gate_changes_what_is_asked() throws IOException {
    assertThat(survivors(GATE)).isEmpty();
  }

  /// A page that is not there is missed by the knowledge base, whose rules ask for its facts, or by
  /// the people.
  @Test
  void every_topic_is_missed() throws IOException {
    List<KnowledgeFile> files = files();
    Map<String, Integer> usual = asked(RealBase.KNOWLEDGE);
    List<String> survivors = new ArrayList<>();
    for (KnowledgeFile file : files) {
      if (file.path().startsWith("facts/")) {
        List<KnowledgeFile> fewer = new ArrayList<>(files);
        fewer.remove(file);
        if (KnowledgeReader.read(fewer) instanceof Reading.Sound(Knowledge knowledge)
            && asked(knowledge).equals(usual)) {
          survivors.add(file.path());
        }
      }
    }
    assertThat(survivors).isEmpty();
  }

  private static List<KnowledgeFile> files() throws IOException {
    return KnowledgeFolder.files(
        Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base"));
  }

  /// The places of what could be taken out without anybody noticing.
  private static List<String> survivors(Pattern part) throws IOException {
    List<KnowledgeFile> files = files();
    Map<String, Integer> usual = asked(RealBase.KNOWLEDGE);
    List<String> survivors = new ArrayList<>();
    int tried = 0;
    for (KnowledgeFile file : files) {
      Matcher matcher = part.matcher(file.text());
      while (file.path().startsWith("facts/") && matcher.find()) {
        tried++;
        String text =
            file.text().substring(0, matcher.start()) + file.text().substring(matcher.end());
        List<KnowledgeFile> mutated = new ArrayList<>(files);
        mutated.set(files.indexOf(file), new KnowledgeFile(file.path(), text));
        if (KnowledgeReader.read(mutated) instanceof Reading.Sound(Knowledge knowledge)
            && asked(knowledge).equals(usual)) {
          survivors.add(file.path() + ":" + matcher.group().strip());
        }
      }
    }
    assertThat(tried).isGreaterThan(10);
    return survivors;
  }

  /// How often each line is asked of the same people.
  private static Map<String, Integer> asked(Knowledge knowledge) {
    var planner = new Planner(knowledge);
    var simulation = new Simulation(RealBase.KNOWLEDGE, false, 3);
    Map<String, Integer> asked = new HashMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      var answered = simulation.drawn(i).answered();
      var respondent =
          new Respondent(knowledge, answered.told(), answered.computed(), Simulation.NOW);
      for (Screen page : respondent.interview(planner).pages()) {
        page.lines().forEach(line -> asked.merge(line.fact(), 1, Integer::sum));
      }
    }
    return asked;
  }
}
