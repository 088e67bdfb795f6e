package org.brace.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.wording.Figures;
import org.jspecify.annotations.Nullable;

/// What stands under one heading.
///
/// @param open whether it is read at once; else its heading opens it
public record SectionView(String heading, boolean open, List<BlockView> blocks) {

  /// A line, with its doses apart.
  ///
  /// @param lead what it is about; may be empty
  /// @param aside what only those read who want to know more; may be empty
  public record LineView(String lead, List<Figures.Piece> body, List<Figures.Piece> aside) {

    static LineView of(Text text) {
      return new LineView(text.lead(), Figures.doses(text.body()), Figures.doses(text.aside()));
    }
  }

  /// A piece of it: one line, a list, a table, or what a line opens.
  ///
  /// @param items the lines; of a paragraph one
  /// @param folded what is opened, under the line that opens it
  public record BlockView(
      String kind,
      List<LineView> items,
      @Nullable String caption,
      List<String> heads,
      List<List<List<Figures.Piece>>> rows,
      @Nullable SectionView folded) {

    static BlockView paragraph(Text text) {
      return new BlockView(
          "paragraph", List.of(LineView.of(text)), null, List.of(), List.of(), null);
    }

    static BlockView list(List<Text> lines) {
      return new BlockView(
          "list", lines.stream().map(LineView::of).toList(), null, List.of(), List.of(), null);
    }

    private static BlockView table(Block.Table table) {
      return new BlockView(
          "table",
          List.of(),
          table.caption(),
          table.heads(),
          table.rows().stream().map(row -> row.stream().map(Figures::doses).toList()).toList(),
          null);
    }

    static BlockView folded(String summary, List<BlockView> blocks) {
      return new BlockView(
          "folded", List.of(), null, List.of(), List.of(), new SectionView(summary, false, blocks));
    }
  }

  /// Adds what has something to say.
  static void add(
      List<SectionView> sections, boolean open, String heading, List<BlockView> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new SectionView(heading, open, blocks));
    }
  }

  /// Adds blocks that begin with a heading of their own.
  static void add(List<SectionView> sections, boolean open, List<Block> blocks) {
    List<BlockView> under = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading(String text)) {
        under = new ArrayList<>();
        sections.add(new SectionView(text, open, under));
      } else {
        under.add(view(block));
      }
    }
  }

  /// Blocks without headings.
  static List<BlockView> views(List<Block> blocks) {
    return blocks.stream().map(SectionView::view).toList();
  }

  /// The lines as a list; nothing where there are none.
  static List<BlockView> list(List<Text> lines) {
    return lines.isEmpty() ? List.of() : List.of(BlockView.list(lines));
  }

  /// The first lines, and the others behind a line that says how many they are; a single one more
  /// takes no more room than that line would.
  ///
  /// @param more what the others are called, after their number
  static List<BlockView> first(int shown, List<Text> lines, String more) {
    if (lines.size() <= shown + 1) {
      return list(lines);
    }
    List<Text> others = lines.subList(shown, lines.size());
    return List.of(
        BlockView.list(lines.subList(0, shown)),
        BlockView.folded(others.size() + " " + more, list(others)));
  }

  private static BlockView view(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> BlockView.paragraph(Text.of(text, ""));
      case Block.Paragraph(Text text) -> BlockView.paragraph(text);
      case Block.Bullets(List<Text> items) -> BlockView.list(items);
      case Block.Table table -> BlockView.table(table);
      case Block.Notice notice -> BlockView.list(notice.lines().stream().map(Text::of).toList());
    };
  }
}
