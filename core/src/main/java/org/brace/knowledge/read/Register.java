package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Names;

/// The ids of one kind of thing: where each is defined, and who refers to it.
final class Register {

  private record Reference(String id, Place at) {}

  private final String kind;
  private final ProblemSink problems;
  private final Map<String, Place> defined = new LinkedHashMap<>();
  private final List<Reference> references = new ArrayList<>();

  /// @param kind what its things are called in a message and in a code: `fact`
  Register(String kind, ProblemSink problems) {
    this.kind = kind;
    this.problems = problems;
  }

  /// Notes that the id is defined here. An id is written in kebab-case, and once.
  void define(String id, Place at) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)?")) {
      problems.add(
          "not-an-id",
          at,
          id,
          "\"" + id + "\" cannot be the id of a " + kind,
          "Use small letters, digits and single hyphens: leg-swelling-one");
    }
    Place before = defined.putIfAbsent(id, at);
    if (before != null) {
      problems.add(
          "duplicate-id",
          at,
          id,
          "the " + kind + " \"" + id + "\" is defined twice",
          "It is also in " + before);
    }
  }

  boolean has(String id) {
    return defined.containsKey(id);
  }

  /// Notes that something refers to the id, to be settled when all is read.
  void refer(String id, Place at) {
    references.add(new Reference(id, at));
  }

  /// Reports each reference to what is not defined.
  void settle() {
    for (Reference reference : references) {
      if (!has(reference.id)) {
        unknown(reference.id, reference.at);
      }
    }
  }

  /// Reports an id that is not defined.
  void unknown(String id, Place at) {
    String article = "aeio".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ";
    problems.add(
        "unknown-" + kind.replace(' ', '-'),
        at,
        id,
        "\"" + id + "\" is not " + article + kind,
        nearest(id));
  }

  /// The nearest id with its file.
  private String nearest(String wrong) {
    List<String> near = Names.meant(wrong, defined.keySet());
    if (near.isEmpty()) {
      return "Define it, or use one that there is";
    }
    List<String> offers = new ArrayList<>();
    for (String id : near) {
      Place place = defined.get(id);
      offers.add(place == null ? id : id + " (" + place.file() + ")");
    }
    return "Did you mean " + String.join(" or ", offers) + "?";
  }
}
