package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.brace.evaluation.ddxplus.Conversion;
import org.brace.evaluation.ddxplus.PaperFigures;
import org.brace.evaluation.ddxplus.Patient;
import org.brace.evaluation.ddxplus.Tables;
import org.brace.evaluation.ddxplus.Trial;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;

/// A folder with the files of DDXPlus.
record DdxplusFiles(Path folder) {

  Tables tables() throws IOException {
    try (BufferedReader conditions = open("release_conditions.json");
        BufferedReader evidences = open("release_evidences.json");
        BufferedReader counts = open("nb_symptom_condition_probs.json")) {
      return Tables.read(conditions, evidences, counts);
    }
  }

  /// What the tables come to, read by the loader that reads every knowledge base.
  static Knowledge knowledge(SortedMap<String, String> files) {
    List<KnowledgeFile> read =
        files.entrySet().stream()
            .map(file -> new KnowledgeFile(file.getKey(), file.getValue()))
            .toList();
    return switch (KnowledgeReader.read(read)) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound ->
          throw new Failure(
              unsound.problems().stream()
                  .map(Problem::toString)
                  .collect(Collectors.joining("\n", "DDXPlus cannot be used:\n", "")));
    };
  }

  /// The metrics of the paper over the patients in the folder.
  ///
  /// @param done told once for each patient
  PaperFigures figures(List<Patient> patients, Runnable done) throws IOException {
    Tables tables = tables();
    Knowledge knowledge = knowledge(Conversion.of(tables));
    var trial = new Trial(knowledge, tables);
    return PaperFigures.of(
        knowledge,
        patients.parallelStream()
            .map(patient -> {
              var ended = trial.of(patient);
              done.run();
              return ended;
            })
            .toList());
  }

  List<Patient> patients() throws IOException {
    try (BufferedReader lines = open("en_dev.jsonl")) {
      return Patient.read(lines);
    }
  }

  private BufferedReader open(String name) throws IOException {
    return TextFile.reader(folder.resolve(name));
  }
}
