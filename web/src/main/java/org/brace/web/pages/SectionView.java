package org.brace.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.jspecify.annotations.Nullable;

/// What stands under one heading.
///
/// @param open whether it is read at once; else its heading opens it
public record SectionView(String heading, boolean open, List<BlockView> blocks) {

  /// A piece of it: one line, a list, or a table.
  ///
  /// @param items the lines; of a paragraph one
  public record BlockView(
      String kind,
      List<Text> items,
      @Nullable String caption,
      List<String> heads,
      List<List<String>> rows) {}

  static void add(List<SectionView> sections, boolean open, String heading, List<Text> lines) {
    if (!lines.isEmpty()) {
      sections.add(
          new SectionView(
              heading, open, List.of(new BlockView("list", lines, null, List.of(), List.of()))));
    }
  }

  /// Adds blocks that begin with a heading of their own.
  static void add(List<SectionView> sections, boolean open, List<Block> blocks) {
    List<BlockView> under = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading(String text) -> {
          under = new ArrayList<>();
          sections.add(new SectionView(text, open, under));
        }
        case Block.Paragraph(Text text) ->
            under.add(new BlockView("paragraph", List.of(text), null, List.of(), List.of()));
        case Block.Bullets(List<Text> items) ->
            under.add(new BlockView("list", items, null, List.of(), List.of()));
        case Block.Table table ->
            under.add(
                new BlockView("table", List.of(), table.caption(), table.heads(), table.rows()));
        case Block.Notice notice ->
            under.add(
                new BlockView(
                    "list",
                    notice.lines().stream().map(Text::of).toList(),
                    notice.headline(),
                    List.of(),
                    List.of()));
      }
    }
  }
}
