package org.brace.report;

import java.util.List;
import org.brace.assessment.Headline;

/// What is to be read, in order, without any format.
///
/// @param title the first heading, and the name of the file's contents
/// @param description what the document is, in one sentence, for whoever lists it
/// @param setting how close it is set
/// @param footer small print on every page
public record Document(
    String title, String description, Setting setting, List<Block> blocks, String footer) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /// The same, set to fit on fewer pages.
  public Document set(Setting closer) {
    return new Document(title, description, closer, blocks, footer);
  }

  /// How close something is set.
  public enum Setting {
    /// For whoever is in pain, or reads without glasses: nothing smaller than 12 points.
    ROOMY,
    /// The same, where that saves a page: nothing smaller than 11 points.
    CLOSE,
    /// The same, where that brings a long one to one sheet: nothing smaller than 9.6 points, in a
    /// face with a large x-height.
    SMALL,
    DENSE,
    /// As small as print stays readable: 7.5 points in a face with a large x-height.
    TIGHT
  }

  /// A piece of a document.
  public sealed interface Block {

    /// What the blocks up to the next heading are about.
    record Heading(String text) implements Block {}

    /// The one thing that must be seen.
    record Notice(Headline.Press press, String headline, List<String> lines) implements Block {
      public Notice {
        lines = List.copyOf(lines);
      }
    }

    /// Running text.
    record Paragraph(Text text) implements Block {}

    record Bullets(List<Text> items) implements Block {
      public Bullets {
        items = List.copyOf(items);
      }
    }

    /// Rows under headings; the first cell of a row names it.
    record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {
      public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
          if (row.size() != heads.size()) {
            throw new IllegalArgumentException(
                "A row has %s cells under %s heads: %s"
                    .formatted(row.size(), heads.size(), row.getFirst()));
          }
        }
      }
    }
  }

  /// Text in parts.
  ///
  /// @param lead what it is about, which stands out; may be empty
  /// @param body what is said
  /// @param aside what only those read who want to know more; may be empty
  public record Text(String lead, String body, String aside) {

    public static Text of(String body) {
      return new Text("", body, "");
    }

    public static Text of(String lead, String body) {
      return new Text(lead, body, "");
    }
  }
}
