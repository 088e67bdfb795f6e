package org.brace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brace.assessment.Headline;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.wording.Printable;

/// A document as plain text, to be pasted into a record.
public final class TextFormat {

  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();

  private TextFormat() {}

  /// Lines of at most 80 characters, unless one word is longer.
  public static String write(Document document) {
    var format = new TextFormat();
    format.wrapped("", document.title());
    for (Block block : document.blocks()) {
      format.block(block);
    }
    format.out.append('\n');
    format.wrapped("", document.footer());
    return format.out.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(String text) -> {
        out.append('\n');
        wrapped("", text.toUpperCase(Locale.ROOT));
      }
      case Block.Notice(Headline.Press _, String headline, List<String> lines) -> {
        out.append('\n');
        wrapped("*** ", headline);
        lines.forEach(line -> wrapped("    ", line));
      }
      case Block.Paragraph(Text text) -> wrapped("", joined(text));
      case Block.Bullets(List<Text> items) -> items.forEach(item -> wrapped("- ", joined(item)));
      case Block.Table table -> table(table);
    }
  }

  private static String joined(Text text) {
    String lead = text.lead().isEmpty() ? "" : text.lead() + ": ";
    return lead + text.body() + (text.aside().isEmpty() ? "" : " [" + text.aside() + "]");
  }

  /// A row a line, each cell after the first with its head, so that no column has to be counted.
  private void table(Block.Table table) {
    for (List<String> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 1; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          cells.add(table.heads().get(i).toLowerCase(Locale.ROOT) + " " + row.get(i));
        }
      }
      wrapped("- ", row.getFirst() + (cells.isEmpty() ? "" : ": " + String.join("; ", cells)));
    }
  }

  private void wrapped(String lead, String text) {
    int column = 0;
    String gap = lead;
    for (String typed : text.strip().split("\\s+", -1)) {
      String word = Printable.text(typed);
      if (column > 0 && column + gap.length() + word.length() > WIDTH) {
        out.append('\n');
        column = 0;
        gap = " ".repeat(lead.length());
      }
      out.append(gap).append(word);
      column += gap.length() + word.length();
      gap = " ";
    }
    out.append('\n');
  }
}
