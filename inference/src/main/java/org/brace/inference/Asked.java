package org.brace.inference;

import java.util.Arrays;

/// What the structure of a question depends on, to look up what is kept of an earlier one like it:
/// the numbers, the findings that are present, absent ones that have inhibitors, and the conditions
/// that cannot be true. Other absent findings and the odds are not in it.
///
/// It reads one question after another without leaving anything behind; what is kept is a copy.
final class Asked {

  private static final int END = -1;
  private static final int SAME_WITH_OTHER_NUMBERS = -2;

  private int[] words = new int[64];
  private int length;
  private int hash;
  private Network[] networks = {};
  private int worlds;

  /// Whether all worlds have the same numbers and know the same findings to be present.
  private boolean alike;

  Asked() {}

  private Asked(Asked asked) {
    words = Arrays.copyOf(asked.words, asked.length);
    length = asked.length;
    hash = asked.hash;
    networks = Arrays.copyOf(asked.networks, asked.worlds);
    worlds = asked.worlds;
    alike = asked.alike;
  }

  Asked copy() {
    return new Asked(this);
  }

  boolean alike() {
    return alike;
  }

  /// Reads a question: the first `count` of some worlds. A world that is like the one before it
  /// adds nothing.
  void read(Evidence[] evidence, int count) {
    length = 0;
    worlds = 0;
    int before = 0;
    int after = 0;
    for (int i = 0; i < count; i++) {
      Network network = evidence[i].network;
      int from = length;
      add(evidence[i]);
      if (i > 0 && Arrays.equals(words, before, after, words, from, length)) {
        length = from;
        if (network != networks[worlds - 1]) {
          add(SAME_WITH_OTHER_NUMBERS);
          add(network);
        }
      } else {
        before = from;
        after = length;
        add(network);
      }
    }
    alike = worlds == 1;
    hash = worlds;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + words[i];
    }
  }

  private void add(Evidence world) {
    Network network = world.network;
    for (int f : world.present) {
      add(f);
      add(world.low[f]);
      add(world.high[f]);
    }
    add(END);
    for (int f : world.absent) {
      int with = network.blockedWith[f];
      if (network.inhibitors[with].length > 0) {
        add(f);
        add(world.high[f]);
        add(world.mayBeBlocked[with] ? 1 : 0);
      }
    }
    add(END);
    for (int j = 0; j < world.odds.length; j++) {
      if (!world.canBeTrue(j)) {
        add(j);
        add(world.odds[j] > 0 ? 1 : 0);
      }
    }
    add(END);
  }

  private void add(Network network) {
    if (worlds == networks.length) {
      networks = Arrays.copyOf(networks, 2 * worlds + 1);
    }
    networks[worlds++] = network;
  }

  private void add(int word) {
    if (length == words.length) {
      words = Arrays.copyOf(words, 2 * length);
    }
    words[length++] = word;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Asked asked
        && hash == asked.hash
        && worlds == asked.worlds
        && Arrays.equals(words, 0, length, asked.words, 0, asked.length)
        && sameNetworks(asked);
  }

  private boolean sameNetworks(Asked asked) {
    for (int i = 0; i < worlds; i++) {
      if (networks[i] != asked.networks[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
