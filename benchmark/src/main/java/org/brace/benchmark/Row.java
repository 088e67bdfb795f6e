package org.brace.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the table: who is asked what about which cases.
///
/// @param peer null for our own engine
/// @param target null where none is set
record Row(String workload, Question question, @Nullable Peer peer, @Nullable Target target) {

  /// What INFERENCE asks of our engine: microseconds for half of the cases, and for all.
  ///
  /// @param max null where only the median counts
  record Target(double median, @Nullable Double max) {}

  /// The line that this peer has under one of ours.
  Row by(Peer other) {
    return new Row(workload, question, other, null);
  }

  /// A name without spaces that [#named] understands.
  String id() {
    String who = peer == null ? "brace" : peer.name();
    return "%s/%s/%s".formatted(workload, question, who).toLowerCase(Locale.ROOT);
  }

  /// What the option `--only` looks into.
  String label() {
    return "%s, %s, %s"
        .formatted(workload.replace('_', ' '), question.label, peer == null ? "brace" : peer.label);
  }

  /// The line of ours that this one is compared with.
  Row ours() {
    return peer == null ? this : named(new Row(workload, question, null, null).id());
  }

  static Row named(String id) {
    return all().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  /// The whole table. A peer stands wherever it might have an answer; [Trial] finds out.
  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    add(
        rows,
        Question.POSTERIORS,
        "20x60_P10",
        "40x150_P5",
        "40x150_P10",
        "40x150_P15",
        "40x150_R10",
        "40x150_p2-15_P5",
        "40x150_p2-15_P10",
        "40x150_p2-15_P15",
        "100x500_P10",
        "100x500_P15",
        Workload.KNOWLEDGE_BASE);
    add(
        rows,
        Question.NEW_PLAN,
        "40x150_P10",
        "40x150_P15",
        "40x150_p2-15_P10",
        "40x150_p2-15_P15",
        Workload.KNOWLEDGE_BASE);
    add(
        rows,
        Question.VALUES,
        "40x150_P5",
        "40x150_P10",
        "40x150_P15",
        "40x150_p2-15_P10",
        "40x150_p2-15_P15",
        Workload.KNOWLEDGE_BASE);
    add(rows, Question.WEIGHTS, "40x150_P10", "40x150_p2-15_P10", Workload.KNOWLEDGE_BASE);
    add(rows, Question.INTERVALS, "40x150_P10", "40x150_p2-15_P10", Workload.KNOWLEDGE_BASE);
    return rows;
  }

  private static void add(List<Row> rows, Question question, String... workloads) {
    for (String workload : workloads) {
      var ours = new Row(workload, question, null, target(workload, question));
      rows.add(ours);
      if (!workload.equals(Workload.KNOWLEDGE_BASE)) {
        Arrays.stream(Peer.values())
            .filter(peer -> peer.answers(question))
            .map(ours::by)
            .forEach(rows::add);
      }
    }
  }

  private static @Nullable Target target(String workload, Question question) {
    return switch (question.name() + " " + workload) {
      case "POSTERIORS 40x150_P10" -> new Target(2, null);
      case "POSTERIORS 40x150_P15" -> new Target(10, null);
      case "POSTERIORS 40x150_p2-15_P10" -> new Target(15, null);
      case "POSTERIORS 40x150_p2-15_P15" -> new Target(100, null);
      case "NEW_PLAN 40x150_P10" -> new Target(10, null);
      case "VALUES 40x150_P10" -> new Target(75, null);
      case "VALUES 40x150_p2-15_P10" -> new Target(500, 1_000.0);
      case "VALUES 40x150_p2-15_P15" -> new Target(3_000, null);
      default -> null;
    };
  }
}
