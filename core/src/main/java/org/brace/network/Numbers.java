package org.brace.network;

import java.util.Arrays;
import org.brace.inference.Evidence;
import org.brace.inference.Network;
import org.brace.network.Stated.Single;
import org.jspecify.annotations.Nullable;

/// The network with one set of numbers, ready to be asked about one person after another.
final class Numbers {

  private final Layout layout;
  final PriorOdds priors;
  final Links links;
  final Network network;

  Numbers(Layout layout, Draw draw) {
    this(layout, draw, null);
  }

  /// The numbers that every probability rests on: what the ranges say on average.
  ///
  /// @throws IllegalArgumentException if a number as it stands is impossible
  static Numbers onAverage(Layout layout) {
    Links.check(layout);
    return new Numbers(layout, Draw.OnAverage.of(layout.knowledge));
  }

  /// @param like a network with other numbers of the same knowledge base, where there is one: it
  ///   saves work
  Numbers(Layout layout, Draw draw, @Nullable Network like) {
    this.layout = layout;
    this.priors = new PriorOdds(layout, draw);
    this.links = new Links(layout, draw);
    this.network = like == null ? network(layout, draw) : renumbered(like, layout, draw);
  }

  /// How common each state of a risk factor is.
  double[] prevalence(int fact) {
    return priors.prevalence(fact);
  }

  Evidence evidence(Person person) {
    var evidence = Evidence.of(network);
    for (int j = 0; j < layout.conditions.size(); j++) {
      evidence.priorOdds(j, priors.of(j, person));
    }
    for (int f = 0; f < layout.findings; f++) {
      if (person.isKnown(f)) {
        evidence.observe(f, person.low()[f], person.high()[f]);
      }
    }
    return evidence.build();
  }

  /// What is known of a person had they not told of one name, made from what is known of them: only
  /// what rests on that name is worked out again.
  Evidence without(String name, Person person, Evidence known) {
    Person silent = person.without(name);
    var evidence = known.toBuilder();
    boolean[] touched = new boolean[layout.conditions.size()];
    Arrays.fill(touched, name.equals(Person.AGE) || name.equals(Person.SEX));
    for (int f = 0; f < layout.facts.size(); f++) {
      if (person.named()[f].equals(name)) {
        if (f < layout.findings) {
          evidence.observe(f, silent.low()[f], silent.high()[f]);
        }
        priors.restOn(f, touched);
      }
    }
    for (int j = 0; j < touched.length; j++) {
      if (touched[j]) {
        evidence.priorOdds(j, priors.of(j, silent));
      }
    }
    return evidence.build();
  }

  private Network renumbered(Network like, Layout layout, Draw draw) {
    var numbers = like.renumbered();
    Person nobody = Person.unknown(layout);
    for (int j = 0; j < layout.conditions.size(); j++) {
      numbers.condition(j, priors.of(j, nobody));
      numbers.parents(
          j,
          layout.stated.parents.get(j).stream()
              .mapToDouble(parent -> draw.of(parent.number()))
              .toArray());
    }
    for (int f = 0; f < layout.findings; f++) {
      numbers.finding(f, withoutFirst(links.leak[f]));
      for (int place = 0; place < links.pushing[f].length; place++) {
        numbers.activation(f, place, withoutFirst(links.pushing[f][place].byState()));
      }
      double[] ratios = new double[links.hiding[f].length];
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = links.hiding[f][i].ratio();
      }
      numbers.inhibitions(f, ratios);
    }
    return numbers.build();
  }

  private Network network(Layout layout, Draw draw) {
    var network = Network.builder();
    if (layout.knowledge.exactlyOne()) {
      network.exactlyOne();
    }
    Person nobody = Person.unknown(layout);
    for (int j = 0; j < layout.conditions.size(); j++) {
      network.condition(priors.of(j, nobody));
    }
    for (int j = 0; j < layout.conditions.size(); j++) {
      for (Single parent : layout.stated.parents.get(j)) {
        network.parent(j, parent.condition(), draw.of(parent.number()));
      }
    }
    for (int f = 0; f < layout.findings; f++) {
      network.finding(withoutFirst(links.leak[f]));
      for (Links.Pushing pushing : links.pushing[f]) {
        network.activation(f, pushing.condition(), withoutFirst(pushing.byState()));
      }
      for (Links.Hiding hiding : links.hiding[f]) {
        network.inhibition(f, hiding.condition(), hiding.ratio());
      }
    }
    for (int f = 0; f < layout.findings; f++) {
      network.together(f, layout.hiddenWith(f));
    }
    return network.build();
  }

  private static double[] withoutFirst(double[] byState) {
    return Arrays.copyOfRange(byState, 1, byState.length);
  }
}
