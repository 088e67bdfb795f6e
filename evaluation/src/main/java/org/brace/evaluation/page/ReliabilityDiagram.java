package org.brace.evaluation.page;

import java.util.Locale;
import org.brace.evaluation.statistics.Calibration;
import org.brace.evaluation.statistics.Calibration.Bin;

/// How often things turned out true, over how probable they were said to be, with exact 95 %
/// intervals and the number of statements in each bin. On the diagonal is what it should be.
public final class ReliabilityDiagram {

  private static final int SIZE = 320;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int BELOW = 90;

  private ReliabilityDiagram() {}

  /// The plot as an SVG element.
  public static String svg(String title, Calibration calibration) {
    var out = new StringBuilder();
    line(
        out,
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
            LEFT + SIZE + 20,
            TOP + SIZE + BELOW,
            LEFT + SIZE + 20));
    line(out, String.format(Locale.ROOT, "<title>%s</title>", HtmlPage.escaped(title)));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>",
            LEFT,
            HtmlPage.escaped(title)));
    axes(out);
    for (Bin bin : calibration.bins()) {
      bin(out, bin);
    }
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">said to be this probable, with how many"
                + " statements</text>",
            LEFT + SIZE / 2,
            TOP + SIZE + BELOW - 12));
    return out.append("</svg>").toString();
  }

  private static void axes(StringBuilder out) {
    line(
        out,
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#768692\"/>",
            LEFT,
            TOP,
            SIZE,
            SIZE));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#768692\""
                + " stroke-dasharray=\"4 4\"/>",
            x(0),
            y(0),
            x(1),
            y(1)));
    for (int i = 0; i <= 5; i++) {
      double share = i / 5.0;
      line(
          out,
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>",
              x(share),
              TOP + SIZE + 18,
              share));
      line(
          out,
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>",
              LEFT - 8,
              y(share) + 4,
              share));
    }
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">turned out"
                + " true</text>",
            TOP + SIZE / 2));
  }

  private static void bin(StringBuilder out, Bin bin) {
    double x = x(bin.mean());
    line(
        out,
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#005eb8\"/>",
            x,
            y(bin.turnedOut().low()),
            x,
            y(bin.turnedOut().high())));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#005eb8\"/>",
            x,
            y(bin.turnedOut().value())));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"10\""
                + " fill=\"#425563\">%d</text>",
            x((bin.from() + bin.to()) / 2),
            TOP + SIZE + 38,
            bin.turnedOut().of()));
  }

  private static double x(double share) {
    return LEFT + share * SIZE;
  }

  private static double y(double share) {
    return TOP + (1 - share) * SIZE;
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
