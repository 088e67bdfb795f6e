package org.brace.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, as JSON: one object for each line, times in nanoseconds.
final class FiguresJson {

  private FiguresJson() {}

  static String of(List<Measured> measured) {
    var lines = measured.stream().map(FiguresJson::line).toList();
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(lines)
        + "\n";
  }

  private static Map<String, Object> line(Measured measured) {
    Row row = measured.row();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("workload", row.workload());
    line.put("question", row.question().label);
    Peer peer = row.peer();
    line.put("by", peer == null ? "brace" : peer.label);
    line.put("median", measured.median());
    line.put("p99", measured.p99());
    line.put("max", measured.max());
    line.put("bytes", measured.bytes());
    if (measured.gigaflops() != null) {
      line.put("gigaflops", measured.gigaflops());
    }
    Double error = measured.error();
    if (error != null) {
      line.put("error", Double.isFinite(error) ? error : error.toString());
    }
    Row.Target target = row.target();
    if (target != null) {
      line.put("target", 1_000 * target.median());
      line.put("met", measured.meetsTarget());
    }
    return line;
  }
}
