package org.brace.evaluation.page;

import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.brace.evaluation.statistics.Share;

/// Shares as bars, each with its exact 95 % interval.
public final class ShareBars {

  private static final int ROW = 26;
  private static final int LEFT = 190;
  private static final int WIDTH = 360;

  private ShareBars() {}

  /// The plot as an SVG element. A share of none at all has no bar.
  public static String svg(String title, SequencedMap<String, Share> shares) {
    var out = new StringBuilder();
    int height = 40 + ROW * shares.size();
    line(
        out,
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
            LEFT + WIDTH + 90,
            height,
            LEFT + WIDTH + 90));
    line(out, String.format(Locale.ROOT, "<title>%s</title>", HtmlPage.escaped(title)));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text x=\"0\" y=\"18\" font-size=\"14\">%s</text>",
            HtmlPage.escaped(title)));
    int y = 32;
    for (Map.Entry<String, Share> entry : shares.entrySet()) {
      bar(out, y, entry.getKey(), entry.getValue());
      y += ROW;
    }
    return out.append("</svg>").toString();
  }

  private static void bar(StringBuilder out, int y, String name, Share share) {
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
            LEFT - 8,
            y + 14,
            HtmlPage.escaped(name)));
    if (share.of() == 0) {
      return;
    }
    line(
        out,
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"#41b6e6\"/>",
            LEFT,
            y,
            share.value() * WIDTH));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#212b32\""
                + " stroke-width=\"2\"/>",
            LEFT + share.low() * WIDTH,
            y + 9,
            LEFT + share.high() * WIDTH,
            y + 9));
    line(
        out,
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\">%d of %d</text>",
            LEFT + WIDTH + 10,
            y + 14,
            share.count(),
            share.of()));
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }
}
