package org.brace.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured, as text: a line for each question to our engine, and under it those of the
/// peers that were asked the same.
final class Table {

  private static final String[] HEADINGS = {
    "network, cases",
    "question",
    "median",
    "p99",
    "max",
    "x ours",
    "bytes",
    "GFLOP/s",
    "error",
    "target"
  };

  private Table() {}

  static String of(List<Measured> measured) {
    List<String[]> lines = new ArrayList<>();
    lines.add(HEADINGS);
    Map<String, Measured> ours = new HashMap<>();
    String workload = "";
    for (Measured each : measured) {
      Row row = each.row();
      if (row.peer() == null) {
        ours.put(row.id(), each);
      }
      Measured compared = ours.get(row.ours().id());
      boolean same = row.workload().equals(workload);
      workload = row.workload();
      lines.add(
          new String[] {
            same ? "" : workload.replace('_', ' '),
            row.peer() == null ? row.question().label : "  by " + row.peer().label,
            time(each.median()),
            time(each.p99()),
            time(each.max()),
            row.peer() == null || compared == null ? "" : ratio(each.median() / compared.median()),
            bytes(each.bytes()),
            each.gigaflops() == null ? "" : number(each.gigaflops()),
            each.error() == null ? "" : String.format(Locale.ROOT, "%.0e", each.error()),
            target(each)
          });
    }
    return text(lines);
  }

  private static String text(List<String[]> lines) {
    int[] widths = new int[HEADINGS.length];
    for (String[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        widths[i] = Math.max(widths[i], line[i].length());
      }
    }
    var text = new StringBuilder();
    for (String[] line : lines) {
      var padded = new StringBuilder();
      for (int i = 0; i < line.length; i++) {
        // Words to the left, numbers to the right.
        boolean words = i < 2 || i == line.length - 1;
        padded.append(("%" + (words ? "-" : "") + widths[i] + "s  ").formatted(line[i]));
      }
      text.append(padded.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /// A time in nanoseconds, to three digits.
  static String time(double nanoseconds) {
    if (nanoseconds < 999.5) {
      return number(nanoseconds) + " ns";
    }
    if (nanoseconds < 999.5e3) {
      return number(nanoseconds / 1e3) + " us";
    }
    return nanoseconds < 999.5e6
        ? number(nanoseconds / 1e6) + " ms"
        : number(nanoseconds / 1e9) + " s";
  }

  private static String ratio(double times) {
    return number(times);
  }

  /// Three digits, or as many as there are before the point.
  static String number(double value) {
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String bytes(double bytes) {
    return String.format(Locale.ROOT, "%.0f", bytes);
  }

  private static String target(Measured measured) {
    Row.Target target = measured.row().target();
    Boolean met = measured.meetsTarget();
    if (target == null || met == null) {
      return "";
    }
    String text = "<= " + time(1e3 * target.median());
    Double max = target.max();
    return text + (max == null ? "" : ", p99 <= " + time(1e3 * max)) + (met ? ": met" : ": missed");
  }
}
