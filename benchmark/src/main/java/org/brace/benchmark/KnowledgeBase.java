package org.brace.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.chart.Chart;
import org.brace.inference.Evidence;
import org.brace.inference.Network;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.medicines.MedicineList;
import org.brace.model.Values;
import org.brace.network.CauseNetwork;

/// Our own knowledge base, asked about its golden cases.
final class KnowledgeBase implements Workload {

  private static final Path FOLDER =
      Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base");

  private final CauseNetwork network;
  private final List<Values> cases;

  private KnowledgeBase(CauseNetwork network, List<Values> cases) {
    this.network = network;
    this.cases = cases;
  }

  static KnowledgeBase read() {
    try {
      Knowledge knowledge = knowledge();
      return new KnowledgeBase(CauseNetwork.of(knowledge), cases(knowledge));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Knowledge knowledge() throws IOException {
    return switch (KnowledgeReader.read(KnowledgeFolder.files(FOLDER))) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound ->
          throw new IllegalStateException("the knowledge base has problems: " + unsound.problems());
    };
  }

  private static List<Values> cases(Knowledge knowledge) throws IOException {
    var reader = new CaseReader(knowledge, Instant.EPOCH);
    var medicines = new MedicineList(knowledge);
    List<Values> cases = new ArrayList<>();
    for (Path path : KnowledgeFolder.yaml(FOLDER.resolve("cases"))) {
      try (Reader text = Files.newBufferedReader(path)) {
        reader
            .read(path.toString(), text, CaseReader.Format.YAML)
            .forEachRemaining(outcome -> {
              if (outcome instanceof CaseOutcome.Read(Case given)) {
                var computed = medicines.resolve(given.medicines(), given.now()).computed();
                cases.add(Chart.of(knowledge, given.evidence(), computed, given.now()).observed());
              }
            });
      }
    }
    return cases;
  }

  /// What is asked about the cases.
  CauseNetwork causes() {
    return network;
  }

  /// What is known in each case.
  List<Values> values() {
    return cases;
  }

  @Override
  public Network network() {
    return cases().getFirst().network();
  }

  @Override
  public List<Evidence> cases() {
    return cases.stream().map(network::evidence).toList();
  }

  @Override
  public List<Evidence[]> inSets(int some) {
    return Workload.spread(some, cases.size())
        .mapToObj(i -> network.drawnEvidence(cases.get(i)).toArray(Evidence[]::new))
        .toList();
  }

  @Override
  public List<FoldedCase> folded() {
    throw notOfTwoLayers();
  }

  @Override
  public List<List<TwoLayerNetwork.Finding>> open() {
    throw notOfTwoLayers();
  }

  @Override
  public Workload first(int many) {
    return new KnowledgeBase(network, cases.subList(0, many));
  }

  private static UnsupportedOperationException notOfTwoLayers() {
    return new UnsupportedOperationException("graded findings and inhibitors do not fold");
  }
}
