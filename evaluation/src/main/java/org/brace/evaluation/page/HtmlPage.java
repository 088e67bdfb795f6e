package org.brace.evaluation.page;

import java.util.List;
import org.brace.evaluation.page.Page.Heading;
import org.brace.evaluation.page.Page.Paragraph;
import org.brace.evaluation.page.Page.Plot;
import org.brace.evaluation.page.Page.Table;

/// A page as one HTML file, its plots inside; it asks nothing of a network.
public final class HtmlPage {

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #212b32 }
      h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2rem }
      table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto }
      th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #d8dde0; vertical-align: top }
      svg { max-width: 100%; height: auto }
      """;

  private HtmlPage() {}

  public static String of(Page page) {
    var out =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            .append(escaped(page.title()))
            .append("</title>\n<style>\n")
            .append(STYLE)
            .append("</style>\n</head>\n<body>\n<main>\n<h1>")
            .append(escaped(page.title()))
            .append("</h1>\n");
    for (Page.Part part : page.parts()) {
      switch (part) {
        case Heading(String text) -> out.append("<h2>").append(escaped(text)).append("</h2>\n");
        case Paragraph(String text) -> out.append("<p>").append(escaped(text)).append("</p>\n");
        case Table table -> table(out, table);
        case Plot(String svg) -> out.append(svg).append('\n');
      }
    }
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void table(StringBuilder out, Table table) {
    out.append("<table>\n<thead>");
    row(out, "th scope=\"col\"", "th", table.head());
    out.append("</thead>\n<tbody>\n");
    table.rows().forEach(row -> row(out, "td", "td", row));
    out.append("</tbody>\n</table>\n");
  }

  private static void row(StringBuilder out, String open, String close, List<String> cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append('<')
          .append(open)
          .append('>')
          .append(escaped(cell))
          .append("</")
          .append(close)
          .append('>');
    }
    out.append("</tr>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
