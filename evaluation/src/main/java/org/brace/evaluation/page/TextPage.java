package org.brace.evaluation.page;

import java.util.List;
import org.brace.evaluation.page.Page.Heading;
import org.brace.evaluation.page.Page.Paragraph;
import org.brace.evaluation.page.Page.Plot;
import org.brace.evaluation.page.Page.Table;

/// A page as plain text, its tables in columns. Plots are left out: their numbers stand in tables.
public final class TextPage {

  private static final int WIDTH = 100;

  private TextPage() {}

  public static String of(Page page) {
    var out = new StringBuilder(page.title()).append('\n');
    for (Page.Part part : page.parts()) {
      switch (part) {
        case Heading(String text) -> out.append('\n').append(text).append('\n');
        case Paragraph(String text) -> wrap(out, text);
        case Table table -> table(out, table);
        case Plot _ -> {}
      }
    }
    return out.toString();
  }

  private static void wrap(StringBuilder out, String text) {
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? "" : " ").append(word);
      column += word.length() + (column == 0 ? 0 : 1);
    }
    out.append('\n');
  }

  private static void table(StringBuilder out, Table table) {
    var widths = new int[table.head().size()];
    measure(widths, table.head());
    table.rows().forEach(row -> measure(widths, row));
    row(out, widths, table.head());
    table.rows().forEach(row -> row(out, widths, row));
  }

  private static void measure(int[] widths, List<String> row) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).length());
    }
  }

  private static void row(StringBuilder out, int[] widths, List<String> row) {
    var line = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
