package org.brace.knowledge.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.CareGuide.Adherence;
import org.brace.knowledge.CareGuide.AsthmaPlan;
import org.brace.knowledge.CareGuide.BackPlan;
import org.brace.knowledge.CareGuide.FollowUp;
import org.brace.knowledge.CareGuide.Meanwhile;
import org.brace.knowledge.CareGuide.Measure;
import org.brace.knowledge.CareGuide.Recheck;
import org.brace.knowledge.CareGuide.Warning;
import org.brace.knowledge.CareGuide.Zone;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Level;

/// `care.yaml`: measures, safety net, what to do meanwhile, when to answer again, follow-up,
/// adherence, plans.
final class CareFile {

  private final Draft draft;
  private final CareParts parts;

  CareFile(Draft draft) {
    this.draft = draft;
    this.parts = new CareParts(draft);
  }

  void read(YamlNode document) {
    Mapping file = Mapping.of(document, draft.problems);
    draft.care.reviewer = Reviews.reviewer(file);
    if (!file.has("likely")) {
      file.text("likely");
    }
    file.node("likely")
        .ifPresent(node -> draft.care.likely = new Numbers(draft).read(node, "at-least", 1));
    draft.care.seenFirst = file.text("seen-first");
    file.inside("measures").all().forEach(this::measure);
    draft.care.commonlyBought.addAll(parts.remedies(file, "commonly-bought"));
    entries(file, "safety-net", this::warning);
    entries(file, "meanwhile", this::meanwhile);
    entries(file, "recheck", this::recheck);
    entries(file, "follow-up", this::followUp);
    entries(file, "adherence", this::adherence);
    file.node("asthma-plan").ifPresent(node -> draft.later(() -> asthmaPlan(node)));
    file.node("back-plan").ifPresent(node -> draft.later(() -> backPlan(node)));
    file.done();
  }

  private interface Entry {
    void read(String id, Mapping mapping);
  }

  /// The entries under a key; they may name any fact, so they wait for all of them.
  private void entries(Mapping file, String key, Entry reader) {
    file.inside(key)
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          draft.later(() -> {
            reader.read(id, mapping);
            mapping.optionalText("note");
            mapping.done();
          });
        });
  }

  private void measure(String id, YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    draft.care.measureIds.define(id, mapping.place());
    draft.care.measures.putIfAbsent(id, new Measure(id, mapping.text("name"), mapping.place()));
    mapping.done();
  }

  private void warning(String id, Mapping mapping) {
    draft.care.entryIds.define(id, mapping.place());
    draft.care.safetyNet.putIfAbsent(
        id,
        new Warning(
            id,
            mapping.text("says"),
            Words.level(mapping, "then"),
            draft.references(mapping, "for", draft.conditionIds),
            parts.rule(mapping, "when"),
            parts.rule(mapping, "who"),
            parts.rule(mapping, "already"),
            mapping.optionalText("says-already"),
            draft.sources(mapping),
            mapping.place()));
  }

  private void meanwhile(String id, Mapping mapping) {
    draft.care.entryIds.define(id, mapping.place());
    if (!mapping.has("at")) {
      mapping.text("at"); // says that it is missing
    }
    draft.care.meanwhile.putIfAbsent(
        id,
        new Meanwhile(
            id,
            parts.levels(mapping, "at"),
            parts.rule(mapping, "who"),
            parts.rule(mapping, "when"),
            parts.rule(mapping, "avoid-if"),
            mapping.text("title"),
            mapping.text("in-doubt"),
            mapping.optionalText("zone"),
            mapping.texts("steps"),
            draft.sources(mapping),
            mapping.place()));
  }

  private void recheck(String id, Mapping mapping) {
    Duration first = parts.time(mapping, "first");
    Recheck recheck =
        new Recheck(
            first,
            parts.times(mapping, "next", first),
            mapping.text("says"),
            parts.rule(mapping, "already"),
            mapping.optionalText("says-already"),
            draft.sources(mapping),
            mapping.place());
    Words.find(mapping, id, id, Level.values(), Level::id)
        .ifPresent(level -> draft.care.rechecks.put(level, recheck));
  }

  private void followUp(String id, Mapping mapping) {
    draft.care.entryIds.define(id, mapping.place());
    Duration first = parts.time(mapping, "first");
    draft.care.followUps.putIfAbsent(
        id,
        new FollowUp(
            id,
            parts.indication(mapping, CareParts.ALL_LEVELS),
            first,
            parts.times(mapping, "next", first),
            mapping.texts("items"),
            mapping.text("says"),
            draft.sources(mapping),
            mapping.place()));
  }

  private void adherence(String id, Mapping mapping) {
    Set<Level> levels = parts.levels(mapping, "levels");
    draft.care.entryIds.define(id, mapping.place());
    draft.care.adherence.putIfAbsent(
        id,
        new Adherence(
            id,
            mapping.text("says"),
            draft.references(mapping, "for", draft.conditionIds),
            parts.rule(mapping, "when"),
            levels.isEmpty() ? CareParts.ALL_LEVELS : levels,
            mapping.optionalText("ask"),
            draft.sources(mapping),
            mapping.place()));
  }

  private void asthmaPlan(YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    List<Zone> zones = new ArrayList<>();
    mapping
        .inside("zones")
        .all()
        .forEach((id, zone) -> {
          Mapping inside = Mapping.of(zone, draft.problems);
          zones.add(new Zone(id, inside.text("name"), inside.number("from"), inside.text("signs")));
          inside.done();
        });
    Map<String, Map<String, List<String>>> steps = new LinkedHashMap<>();
    Mapping inside = mapping.inside("steps");
    inside.all().keySet().forEach(regimen -> steps.put(regimen, steps(inside.inside(regimen))));
    draft.care.asthmaPlan =
        new AsthmaPlan(
            parts.rule(mapping, "when"),
            mapping.text("says"),
            mapping.texts("call"),
            zones,
            steps,
            draft.sources(mapping),
            mapping.place());
    mapping.optionalText("note");
    mapping.done();
  }

  private static Map<String, List<String>> steps(Mapping regimen) {
    Map<String, List<String>> steps = new LinkedHashMap<>();
    regimen.all().keySet().forEach(zone -> steps.put(zone, List.copyOf(regimen.texts(zone))));
    return steps;
  }

  private void backPlan(YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    draft.care.backPlan =
        new BackPlan(
            parts.indication(mapping, CareParts.ALL_LEVELS),
            mapping.text("says"),
            mapping.texts("steps"),
            draft.sources(mapping),
            mapping.place());
    mapping.optionalText("note");
    mapping.done();
  }
}
