package org.brace.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.brace.assessment.Headline;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.wording.Figures;
import org.brace.wording.Printable;

/// A document as one HTML file that asks for nothing else: no script, no picture, no font.
///
/// It is well-formed XML too, so that [PdfFormat] can render it.
public final class HtmlFormat {

  private static final String STYLE = style();

  /// Cells up to this many characters stay on one line.
  private static final int NARROW = 12;

  private final StringBuilder out = new StringBuilder();

  /// Whether what a translation must leave as it is, is marked.
  private final boolean marks;

  private HtmlFormat(boolean marks) {
    this.marks = marks;
  }

  /// The whole file, for a browser.
  public static String write(Document document) {
    return write(document, true);
  }

  /// The same to be printed: nothing translates paper, and a mark within a line would part its text
  /// for whoever copies it.
  static String forPrint(Document document) {
    return write(document, false);
  }

  private static String write(Document document, boolean marks) {
    var format = new HtmlFormat(marks);
    format.file(document);
    return format.out.toString();
  }

  /// The hash of the style that every file carries, for a content security policy.
  public static String styleHash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("\n" + STYLE).getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private void file(Document document) {
    out.append(
        "<!DOCTYPE html>\n<html lang=\"en-GB\" xml:lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n");
    out.append("<meta charset=\"UTF-8\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    element("title", "", document.title());
    out.append("<meta name=\"description\" content=\"")
        .append(escaped(document.description()))
        .append("\"/>\n");
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n");
    out.append("<body class=\"")
        .append(document.setting().name().toLowerCase(Locale.ROOT))
        .append("\">\n<main>\n");
    element("h1", "", document.title());
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean before =
          i + 1 < blocks.size()
              && (blocks.get(i + 1) instanceof Block.Bullets
                  || blocks.get(i + 1) instanceof Block.Table);
      block(blocks.get(i), before);
    }
    element("p", " class=\"footer\"", document.footer());
    out.append("</main>\n</body>\n</html>\n");
  }

  /// @param before whether a list or a table follows, from whose first line no page break parts it
  private void block(Block block, boolean before) {
    switch (block) {
      case Block.Heading(String text) -> element("h2", "", text);
      case Block.Notice(Headline.Press press, String headline, List<String> lines) -> {
        out.append("<div class=\"notice ")
            .append(press.name().toLowerCase(Locale.ROOT))
            .append("\">\n");
        element("p", " class=\"headline\"", headline);
        lines.forEach(line -> marked("p", "", Figures.numbers(line)));
        out.append("</div>\n");
      }
      case Block.Paragraph(Text text) -> text("p", before ? " class=\"before\"" : "", text);
      case Block.Bullets(List<Text> items) -> {
        if (!items.isEmpty()) {
          out.append("<ul>\n");
          items.forEach(item -> text("li", "", item));
          out.append("</ul>\n");
        }
      }
      case Block.Table table -> table(table);
    }
  }

  private void table(Block.Table table) {
    out.append("<table>\n");
    element("caption", "", table.caption());
    out.append("<thead><tr>");
    table.heads().forEach(head -> element("th", " scope=\"col\"", head));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      out.append("<tr>");
      element("th", " scope=\"row\"", row.getFirst());
      for (int i = 1; i < row.size(); i++) {
        cell(table.heads().get(i), row.get(i));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  /// A cell carries its head too, which stands before it where rows are stacked on a narrow screen.
  private void cell(String head, String text) {
    String narrow = text.length() <= NARROW ? " class=\"narrow\"" : "";
    marked("td", "%s data-head=\"%s\"".formatted(narrow, escaped(head)), Figures.doses(text));
  }

  private void text(String name, String attributes, Text text) {
    out.append('<').append(name).append(attributes).append('>');
    if (!text.lead().isEmpty()) {
      out.append("<strong>").append(escaped(text.lead())).append(":</strong> ");
    }
    marked(Figures.doses(text.body()));
    if (!text.aside().isEmpty()) {
      out.append(" <span class=\"aside\">");
      marked(Figures.doses(text.aside()));
      out.append("</span>");
    }
    out.append("</").append(name).append(">\n");
  }

  private void element(String name, String attributes, String text) {
    out.append('<').append(name).append(attributes).append('>');
    out.append(escaped(text)).append("</").append(name).append(">\n");
  }

  private void marked(String name, String attributes, List<Figures.Piece> pieces) {
    out.append('<').append(name).append(attributes).append('>');
    marked(pieces);
    out.append("</").append(name).append(">\n");
  }

  /// A translation by the browser leaves the figures as they are.
  private void marked(List<Figures.Piece> pieces) {
    for (Figures.Piece piece : pieces) {
      if (marks && piece.isFigure()) {
        out.append("<span translate=\"no\">").append(escaped(piece.text())).append("</span>");
      } else {
        out.append(escaped(piece.text()));
      }
    }
  }

  private static String escaped(String typed) {
    String text = Printable.text(typed);
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  private static String style() {
    try (InputStream file = HtmlFormat.class.getResourceAsStream("report.css")) {
      if (file == null) {
        throw new IllegalStateException("report.css is missing beside " + HtmlFormat.class);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
