package org.brace.benchmark;

import com.github.vangj.jbayes.inf.exact.graph.Dag;
import com.github.vangj.jbayes.inf.exact.graph.Node;
import com.github.vangj.jbayes.inf.exact.graph.lpd.PotentialEntry;
import com.github.vangj.jbayes.inf.exact.graph.pptc.Evidence;
import com.github.vangj.jbayes.inf.exact.graph.pptc.JoinTree;
import com.github.vangj.jbayes.inf.exact.graph.pptc.blocks.InferenceControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.brace.benchmark.TwoLayerNetwork.Finding;

/// jbayes-inference: the coupled conditions and the present findings as a network with full tables,
/// made into a join tree.
///
/// It expects a network in one piece and of more than one clique, and is wrong or fails without a
/// word otherwise; so further nodes, which say nothing, hold the pieces together. It also takes two
/// separators of the same conditions for one, and is wrong then: see [#isSound].
final class JoinTreePeer implements Peer.Prepared {

  private static final String ON = "on";
  private static final String OFF = "off";

  private final double[] priors;
  private final int[] coupled;
  private final JoinTree tree;
  private final InferenceControl control = new InferenceControl();

  JoinTreePeer(FoldedCase given) {
    this.priors = given.priors();
    this.coupled = given.coupled();
    var dag = new Dag();
    for (int j : coupled) {
      dag.addNode(node("c" + j, List.of(priors[j], 1 - priors[j])));
    }
    List<Node> present = new ArrayList<>();
    for (int f = 0; f < given.present().size(); f++) {
      Finding finding = given.present().get(f);
      Node node = node("f" + f, table(finding));
      dag.addNode(node);
      present.add(node);
      for (int j : finding.conditions()) {
        dag.addEdge("c" + j, "f" + f);
      }
    }
    int[] pieces = pieces(given);
    for (int i = 0; i < pieces.length; i++) {
      dag.addNode(node("link" + i, Collections.nCopies(i == 0 ? 4 : 8, 0.5)));
      dag.addEdge("c" + pieces[i], "link" + i);
      if (i > 0) {
        dag.addEdge("c" + pieces[i - 1], "link" + i);
      }
    }
    dag.initializePotentials();
    this.tree = InferenceControl.apply(dag);
    tree.updateEvidence(present.stream().map(JoinTreePeer::seen).toList());
  }

  /// P(present) and P(absent) for each setting of the conditions: all on first, the last condition
  /// changing first.
  private static List<Double> table(Finding finding) {
    List<Double> table = new ArrayList<>();
    int parents = finding.conditions().length;
    for (int row = 0; row < 1 << parents; row++) {
      double absent = 1 - finding.leak();
      for (int i = 0; i < parents; i++) {
        boolean off = (row >> (parents - 1 - i) & 1) == 1;
        absent *= off ? 1 : 1 - finding.activations()[i];
      }
      table.add(1 - absent);
      table.add(absent);
    }
    return table;
  }

  /// A condition of each piece of the network.
  private static int[] pieces(FoldedCase given) {
    int[] piece = new int[given.priors().length];
    Arrays.setAll(piece, j -> j);
    for (Finding finding : given.present()) {
      for (int condition : finding.conditions()) {
        int from = piece[condition];
        int to = piece[finding.conditions()[0]];
        Arrays.setAll(piece, j -> piece[j] == from ? to : piece[j]);
      }
    }
    return Arrays.stream(given.coupled()).map(j -> piece[j]).distinct().toArray();
  }

  private static Node node(String id, List<Double> chances) {
    return Node.builder().id(id).name(id).value(ON).value(OFF).probs(chances).build();
  }

  private static Evidence seen(Node node) {
    return Evidence.newBuilder()
        .node(node)
        .type(Evidence.Type.Observation)
        .value(ON, 1.0)
        .value(OFF, 0.0)
        .build();
  }

  /// Whether each edge of the tree has a separator of its own; where not, the posteriors are wrong.
  boolean isSound() {
    return tree.sepSets().size() == tree.cliques().size() - 1;
  }

  /// The library answers new evidence by filling its tables afresh and passing messages both ways,
  /// which is what this asks for.
  @Override
  public double[] posteriors() {
    control.evidenceRetracted(tree);
    double[] posteriors = priors.clone();
    for (int j : coupled) {
      String id = "c" + j;
      posteriors[j] =
          tree.getPotential(tree.node(id))
              .match(new PotentialEntry().add(id, ON))
              .getFirst()
              .getValue();
    }
    return posteriors;
  }
}
