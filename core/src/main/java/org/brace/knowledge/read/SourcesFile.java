package org.brace.knowledge.read;

import java.util.List;
import org.brace.knowledge.Source;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;

/// `sources.yaml`: publications and guidelines.
final class SourcesFile {

  private enum Verified {
    CHECKED,
    RECALLED
  }

  private final Draft draft;

  SourcesFile(Draft draft) {
    this.draft = draft;
  }

  void read(YamlNode document) {
    Mapping file = Mapping.of(document, draft.problems);
    file.inside("sources").all().forEach(this::source);
    file.done();
  }

  private void source(String id, YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    draft.sourceIds.define(id, mapping.place());
    draft.sources.putIfAbsent(
        id,
        new Source(
            id,
            mapping.text("title"),
            called(id, mapping),
            mapping.text("year"),
            locator(mapping),
            mapping.text("took"),
            Words.oneOf(mapping, "verified", Verified.values(), Verified.RECALLED)
                == Verified.CHECKED,
            mapping.place()));
    if (!mapping.has("verified")) {
      mapping.text("verified");
    }
    mapping.done();
  }

  private static String called(String id, Mapping mapping) {
    String called = mapping.optionalText("short");
    return called == null ? id : called;
  }

  /// `doi:…`, `pmid:…` or an address, the first that is there.
  private static String locator(Mapping mapping) {
    String locator = "";
    for (String key : List.of("url", "pmid", "doi")) {
      String text = mapping.optionalText(key);
      if (text != null) {
        locator = key.equals("url") ? text : key + ":" + text;
      }
    }
    return locator;
  }
}
