package org.brace.knowledge.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brace.knowledge.Alternative;
import org.brace.knowledge.Indication;
import org.brace.knowledge.Place;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.Uses;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// What the files of care share: remedies, indications, times.
final class CareParts {

  static final Set<Level> ALL_LEVELS = EnumSet.allOf(Level.class);

  private final Draft draft;
  private final RuleReader rules;
  private final Scales scales;

  CareParts(Draft draft) {
    this.draft = draft;
    this.rules = new RuleReader(draft);
    this.scales = new Scales(draft.problems);
  }

  /// `{class: nsaid}`, `{ingredient: codeine}` or `{measure: heat}`, one or a list.
  List<Remedy> remedies(Mapping mapping, String key) {
    List<Remedy> remedies = new ArrayList<>();
    for (YamlNode node : mapping.nodes(key)) {
      Mapping entry = Mapping.of(node, draft.problems);
      Optional<Remedy> found = remedy(entry);
      found.ifPresent(remedies::add);
      if (found.isEmpty()) {
        draft.problems.add(
            "not-a-remedy",
            node.place(),
            node.found(),
            "this names neither a class, nor an ingredient, nor a measure",
            "Write {class: nsaid}, {ingredient: codeine} or {measure: heat}");
      }
      entry.done();
    }
    return remedies;
  }

  /// `uses:`, `one-of:` and `may-use:`.
  Uses uses(Mapping mapping) {
    return new Uses(
        remedies(mapping, "uses"), remedies(mapping, "one-of"), remedies(mapping, "may-use"));
  }

  /// `{class: paracetamol}` and the like, with words of their own in `says`, or only words.
  List<Alternative> alternatives(Mapping mapping, String key) {
    List<Alternative> alternatives = new ArrayList<>();
    for (YamlNode node : mapping.nodes(key)) {
      Mapping entry = Mapping.of(node, draft.problems);
      Remedy remedy = remedy(entry).orElse(null);
      String says = entry.optionalText("says");
      if (remedy == null && says == null) {
        draft.problems.add(
            "not-an-alternative",
            node.place(),
            node.found(),
            "this says neither what nor how",
            "Write {class: paracetamol}, {measure: heat, says: a warm pack} or {says: …}");
      }
      alternatives.add(new Alternative(remedy, says));
      entry.done();
    }
    return alternatives;
  }

  private Optional<Remedy> remedy(Mapping entry) {
    for (Remedy.Kind kind : Remedy.Kind.values()) {
      String id = entry.optionalText(kind.id());
      if (id != null) {
        register(kind).refer(id, entry.place());
        return Optional.of(new Remedy(kind, id));
      }
    }
    return Optional.empty();
  }

  private Register register(Remedy.Kind kind) {
    return switch (kind) {
      case CLASS -> draft.classIds;
      case INGREDIENT -> draft.ingredientIds;
      case MEASURE -> draft.care.measureIds;
    };
  }

  /// `for: [conditions]`, `when: rule` and `levels:`.
  ///
  /// @param usual the levels where none is named
  Indication indication(Mapping mapping, Set<Level> usual) {
    Set<Level> levels = levels(mapping, "levels");
    return new Indication(
        draft.references(mapping, "for", draft.conditionIds),
        rule(mapping, "when"),
        levels.isEmpty() ? usual : levels);
  }

  /// The levels that a key names; none where it is missing.
  Set<Level> levels(Mapping mapping, String key) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (String name : mapping.texts(key)) {
      Words.find(mapping, key, name, Level.values(), Level::id).ifPresent(levels::add);
    }
    return levels;
  }

  @Nullable Rule rule(Mapping mapping, String key) {
    return mapping.node(key).map(rules::read).orElse(null);
  }

  /// A length of time such as `3 d`; one day, and a problem, where it is missing.
  Duration time(Mapping mapping, String key) {
    mapping.text(key);
    Duration time = scales.duration(mapping, key);
    return time == null ? Duration.ofDays(1) : time;
  }

  /// Lengths of time, each longer than the one before.
  List<Duration> times(Mapping mapping, String key, Duration first) {
    List<Duration> times = new ArrayList<>();
    Duration before = first;
    for (YamlNode node : mapping.nodes(key)) {
      Duration time = scales.duration(mapping.text(node), node.place());
      if (time != null) {
        if (time.compareTo(before) <= 0) {
          notLater(node.place(), mapping.text(node));
        }
        times.add(time);
        before = time;
      }
    }
    return times;
  }

  private void notLater(Place at, @Nullable String text) {
    draft.problems.add(
        "not-later",
        at,
        text == null ? "" : text,
        "\"" + text + "\" is not later than the time before it",
        "All times count from the assessment");
  }
}
