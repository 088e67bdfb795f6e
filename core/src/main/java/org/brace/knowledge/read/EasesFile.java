package org.brace.knowledge.read;

import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;

/// `eases.yaml`: derived facts that make it less urgent, and the signs beside which they do not.
final class EasesFile {

  private final Draft draft;

  EasesFile(Draft draft) {
    this.draft = draft;
  }

  void read(YamlNode document) {
    Mapping mapping = Mapping.of(document, draft.problems);
    mapping.text("title");
    var derived = new DerivedReader(draft);
    mapping.inside("derived").all().forEach(derived::read);
    mapping.done();
  }
}
