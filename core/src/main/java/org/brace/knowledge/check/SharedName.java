package org.brace.knowledge.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;

/// A name that two options or two measures have: whoever asks about it is told of one alone.
///
/// What is a medicine, a measure and an option at once is told as each of them.
final class SharedName implements Check {

  @Override
  public String id() {
    return "shared-name";
  }

  @Override
  public String what() {
    return "a name that two options or two measures have";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    CareGuide care = subject.knowledge().care();
    var options = new HashMap<String, String>();
    for (CareOption option : care.options().values()) {
      Stream.concat(Stream.of(option.name()), option.called().stream())
          .forEach(name -> look(name, option.id(), option.place(), options, problems));
    }
    var measures = new HashMap<String, String>();
    for (CareGuide.Measure measure : care.measures().values()) {
      List.of(measure.id(), measure.name())
          .forEach(name -> look(name, measure.id(), measure.place(), measures, problems));
    }
  }

  private void look(
      String name, String id, Place place, Map<String, String> owners, ProblemSink problems) {
    String owner = owners.putIfAbsent(alike(name), id);
    if (owner != null && !owner.equals(id)) {
      problems.add(
          id(),
          place,
          name,
          "\"%s\" is a name of %s and of %s".formatted(name, owner, id),
          "Leave it to the one that people mean by it");
    }
  }

  /// The name without what spellings of the same differ in; a little that sets names apart goes
  /// too.
  private static String alike(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }
}
