package org.brace.inference.example;

import java.util.Locale;
import org.brace.inference.Answers;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Network;
import org.brace.inference.Outcome;
import org.brace.inference.Stability;
import org.brace.inference.Vanishing;

/// What to ask next, whether it can change a decision, and what a condition accounts for.
final class NextQuestion {

  private NextQuestion() {}

  public static void main(String[] args) {
    Network.Builder builder = Network.builder();
    int strain = builder.condition(0.5);
    int embolism = builder.condition(0.02);
    int pain = builder.finding(0.05);
    int swollenCalf = builder.finding(0.01);
    int tender = builder.finding(0.1);
    builder.activation(pain, strain, 0.7).activation(pain, embolism, 0.6);
    builder.activation(swollenCalf, embolism, 0.4).activation(tender, strain, 0.8);
    Network network = builder.build();
    Inference inference = Inference.of(network);
    Evidence found = Evidence.of(network).observe(pain, 1, 1).build();

    int[] open = {swollenCalf, tender};
    var answers = new Answers(network); // room that can be used again
    if (inference.answers(found, open, answers) instanceof Outcome.Posterior now) {
      System.out.printf(Locale.ROOT, "embolism now %.3f%n", now.probability(embolism));
      for (int i = 0; i < open.length; i++) {
        System.out.printf(
            Locale.ROOT,
            "question %d: yes with chance %.3f, then embolism %.3f; with no %.3f%n",
            i,
            answers.chance(i, 1),
            answers.probability(i, 1, embolism),
            answers.probability(i, 0, embolism));
      }
    }

    Stability.Decision urgent = posterior -> posterior.probability(embolism) > 0.1 ? 1 : 0;
    System.out.printf(
        Locale.ROOT,
        "both answers leave the decision as it is with chance %.3f%n",
        Stability.exact(inference, found, open, urgent).orElseThrow().same());
    System.out.printf(
        Locale.ROOT,
        "findings that only the strain accounts for: %.2f of 1%n",
        Vanishing.of(inference, found).orElseThrow().expected(strain));
  }
}
