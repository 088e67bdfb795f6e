package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Names;

/// The golden cases that a rule names: they are there where they are needed, and they exist.
record NamedCases(Check check, String rule, Place place, Subject subject, ProblemSink problems) {

  /// @param needed whether at least one must be named under the key
  void look(String key, List<String> cases, boolean needed) {
    if (needed && cases.isEmpty()) {
      problems.add(
          check.id(),
          place,
          rule,
          rule + " names no case under " + key,
          "Write one under cases/ and name it as group/story");
    }
    for (String name : cases) {
      if (!subject.cases().contains(name)) {
        problems.add(
            check.id(),
            place,
            name,
            "%s names the case %s, which does not exist".formatted(rule, name),
            Names.instead(
                name, subject.cases(), "Write it under cases/, or name one that is there"));
      }
    }
  }
}
