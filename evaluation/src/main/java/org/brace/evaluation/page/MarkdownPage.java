package org.brace.evaluation.page;

import java.util.List;
import org.brace.evaluation.page.Page.Heading;
import org.brace.evaluation.page.Page.Paragraph;
import org.brace.evaluation.page.Page.Plot;
import org.brace.evaluation.page.Page.Table;

/// A page as Markdown, its headings of the third order. Plots are left out.
public final class MarkdownPage {

  private MarkdownPage() {}

  public static String of(Page page) {
    var out = new StringBuilder();
    for (Page.Part part : page.parts()) {
      switch (part) {
        case Heading(String text) -> out.append("### ").append(text).append("\n\n");
        case Paragraph(String text) -> out.append(text).append("\n\n");
        case Table table -> table(out, table);
        case Plot _ -> {}
      }
    }
    return out.toString();
  }

  private static void table(StringBuilder out, Table table) {
    row(out, table.head());
    out.append("| ---");
    out.repeat(" | ---", table.head().size() - 1).append(" |\n");
    table.rows().forEach(row -> row(out, row));
    out.append('\n');
  }

  private static void row(StringBuilder out, List<String> row) {
    out.append("| ")
        .append(String.join(" | ", row.stream().map(cell -> cell.replace("|", "\\|")).toList()))
        .append(" |\n");
  }
}
