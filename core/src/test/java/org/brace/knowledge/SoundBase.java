package org.brace.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.check.Checks;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;

/// A small knowledge base without a fault, and copies of it with one planted.
///
/// It has a fact of every type, and each thing that can refer to another.
public final class SoundBase {

  private static final String BASE =
      """
      name: Small
      version: "0.0.1"
      language: en
      causes: any
      """;

  /// The golden cases that the rules name.
  public static final List<String> CASES = List.of("clot/bad", "clot/mild");

  private final Map<String, String> files;

  private SoundBase(Map<String, String> files) {
    this.files = files;
  }

  public static SoundBase sound() {
    var files = new LinkedHashMap<String, String>();
    files.put("base.yaml", BASE);
    files.put("sources.yaml", SoundFacts.SOURCES);
    files.put("medicines.yaml", SoundFacts.MEDICINES);
    files.put("facts/you.yaml", SoundFacts.YOU);
    files.put("facts/chest.yaml", SoundFacts.CHEST);
    files.put("eases.yaml", SoundFacts.EASES);
    files.put("conditions/rib-fracture.yaml", SoundFacts.RIB);
    files.put("conditions/whooping.yaml", SoundFacts.WHOOPING);
    files.put("red-flags/clot.yaml", SoundRules.CLOT);
    files.put("combinations.yaml", SoundRules.COMBINATIONS);
    files.put("policy.yaml", SoundRules.POLICY);
    files.put("medicine-rules/nsaid.yaml", SoundCare.NSAID);
    files.put("options/back.yaml", SoundCare.BACK);
    files.put("self-care/ease.yaml", SoundCare.EASE);
    files.put("care.yaml", SoundCare.CARE);
    return new SoundBase(files);
  }

  /// With a text in one file replaced where it stands first.
  public SoundBase with(String path, String old, String replacement) {
    String text = files.getOrDefault(path, "");
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException(path + " does not contain " + old);
    }
    return with(path, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /// With a file added or replaced.
  public SoundBase with(String path, String text) {
    var changed = new LinkedHashMap<>(files);
    changed.put(path, text);
    return new SoundBase(changed);
  }

  public SoundBase without(String path) {
    var changed = new LinkedHashMap<>(files);
    changed.remove(path);
    return new SoundBase(changed);
  }

  /// The line of a file on which a text stands first, from 1.
  public int line(String path, String text) {
    String before = files.getOrDefault(path, "");
    return 1
        + (int) before.substring(0, before.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  public List<KnowledgeFile> files() {
    var list = new ArrayList<KnowledgeFile>();
    files.forEach((path, text) -> list.add(new KnowledgeFile(path, text)));
    return list;
  }

  public Reading read() {
    return KnowledgeReader.read(files());
  }

  /// The knowledge of a base that can be read.
  public Knowledge knowledge() {
    return switch (read()) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound ->
          throw new IllegalStateException(unsound.problems().toString());
    };
  }

  /// What reading finds.
  public List<Problem> problems() {
    return switch (read()) {
      case Reading.Sound _ -> List.of();
      case Reading.Unsound unsound -> unsound.problems();
    };
  }

  /// What the checks find in a base that can be read.
  public List<Problem> faults() {
    return Checks.run(knowledge(), CASES);
  }
}
