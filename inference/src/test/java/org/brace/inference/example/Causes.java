package org.brace.inference.example;

import java.util.Locale;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Network;
import org.brace.inference.Outcome;

/// A network, what was found, and the causes.
final class Causes {

  private Causes() {}

  public static void main(String[] args) {
    Network.Builder builder = Network.builder();
    int cold = builder.condition(0.25); // odds: a probability of 1 in 5
    int pneumonia = builder.condition(0.01);
    int cough = builder.finding(0.05); // what is left when no condition is true
    int fever = builder.finding(0.02, 0.005); // graded: slight, high
    builder.activation(cough, cold, 0.6).activation(cough, pneumonia, 0.8);
    builder.activation(fever, cold, 0.2, 0.02).activation(fever, pneumonia, 0.3, 0.5);
    Network network = builder.build();

    // Makes a plan for each set of present findings once, and keeps it.
    Inference inference = Inference.of(network);
    Evidence found = Evidence.of(network).observe(cough, 1, 1).observe(fever, 2, 2).build();

    switch (inference.posterior(found)) {
      case Outcome.Posterior posterior ->
          System.out.printf(
              Locale.ROOT,
              "cold %.3f, pneumonia %.3f, neither %.3f%n",
              posterior.probability(cold),
              posterior.probability(pneumonia),
              posterior.none());
      case Outcome.Impossible _ -> System.out.println("this cannot be");
      case Outcome.TooCostly _ -> {
        var bounds = inference.bounds(found, 1e6);
        System.out.printf("pneumonia: %f to %f%n", bounds.low(pneumonia), bounds.high(pneumonia));
      }
    }
  }
}
