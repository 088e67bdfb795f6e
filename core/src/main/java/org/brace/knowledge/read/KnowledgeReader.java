package org.brace.knowledge.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/// Reads a knowledge base from its files.
///
/// Two passes: first what is defined, then what refers to it, so that the order of files does not
/// matter. Nothing is left out silently: what is not understood is a problem.
public final class KnowledgeReader {

  private final Draft draft;

  private KnowledgeReader(ProblemSink problems) {
    draft = new Draft(problems);
  }

  /// The knowledge in these files, or every problem that stops it from being used.
  public static Reading read(List<KnowledgeFile> files) {
    return read(ParsedFile.of(files), hash(files));
  }

  /// The same of files that are parsed.
  ///
  /// @param files by path
  /// @param sha256 the [#hash] of their texts
  public static Reading read(List<ParsedFile> files, String sha256) {
    ProblemSink problems = new ProblemSink();
    Knowledge knowledge = new KnowledgeReader(problems).knowledge(files, sha256);
    return knowledge == null || !problems.isEmpty()
        ? new Reading.Unsound(problems.all())
        : new Reading.Sound(knowledge);
  }

  private @Nullable Knowledge knowledge(List<ParsedFile> files, String sha256) {
    files.forEach(this::file);
    if (draft.problems.has(YamlReader.NOT_YAML)) {
      // What an unreadable file defines would seem unknown everywhere else.
      return null;
    }
    draft.finish();
    for (String needed : List.of("base.yaml", "policy.yaml")) {
      if (files.stream().noneMatch(file -> file.path().equals(needed))) {
        draft.problems.add(
            "missing-file",
            new Place(needed, 1),
            needed,
            needed + " is missing",
            "Name with --knowledge a folder that holds it, or put it there");
      }
    }
    Policy policy = draft.policy;
    return policy == null
        ? null
        : new Knowledge(
            draft.name,
            draft.version,
            sha256,
            draft.exactlyOne,
            draft.topics,
            FactTable.of(draft.facts, draft.topics, policy),
            draft.conditions,
            draft.rules,
            policy,
            draft.classes,
            draft.ingredients,
            draft.products,
            draft.sources,
            draft.care.guide());
  }

  private void file(ParsedFile file) {
    String path = file.path();
    int slash = path.indexOf('/');
    @Nullable Consumer<YamlNode> reader =
        switch (slash < 0 ? path : path.substring(0, slash)) {
          case "base.yaml" -> this::base;
          case "sources.yaml" -> new SourcesFile(draft)::read;
          case "medicines.yaml" -> new MedicinesFile(draft)::read;
          case "policy.yaml" -> new PolicyFile(draft)::read;
          case "combinations.yaml" -> new TriageRules(draft)::combinations;
          case "facts" -> new TopicFile(draft)::read;
          case "eases.yaml" -> new EasesFile(draft)::read;
          case "conditions" -> new ConditionFile(draft)::read;
          case "red-flags" -> new TriageRules(draft)::redFlags;
          case "care.yaml" -> new CareFile(draft)::read;
          case "medicine-rules" -> new MedicineRulesFile(draft)::read;
          case "options" -> new OptionsFile(draft)::read;
          case "self-care" -> new SelfCareFile(draft)::read;
          default -> null;
        };
    if (reader == null) {
      draft.problems.add(
          "unknown-file",
          new Place(path, 1),
          path,
          path + " is not a file of a knowledge base",
          "Put it under facts/, conditions/, red-flags/, medicine-rules/, options/ or self-care/");
      return;
    }
    file.problems().forEach(draft.problems::add);
    int count = file.documents().size();
    if (count > 0) {
      reader.accept(file.documents().getFirst());
    }
    if (count != 1 && !draft.problems.has(YamlReader.NOT_YAML)) {
      draft.problems.add(
          "not-one-document",
          new Place(path, 1),
          path,
          "a file holds one YAML document, but this one " + count,
          "Look for a line with three hyphens");
    }
  }

  private void base(YamlNode document) {
    Mapping mapping = Mapping.of(document, draft.problems);
    draft.name = mapping.text("name");
    draft.version = mapping.text("version");
    mapping.text("language");
    draft.exactlyOne =
        Words.oneOf(mapping, "causes", Causes.values(), Causes.ANY) == Causes.EXACTLY_ONE;
    mapping.done();
  }

  private enum Causes {
    ANY,
    EXACTLY_ONE
  }

  /// SHA-256 over every path and text, in the order of the paths.
  public static String hash(List<KnowledgeFile> files) {
    List<KnowledgeFile> sorted =
        files.stream().sorted(Comparator.comparing(KnowledgeFile::path)).toList();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (KnowledgeFile file : sorted) {
        for (String part : List.of(file.path(), file.text())) {
          digest.update(part.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
