package org.brace.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import org.brace.wording.Printable;
import org.jspecify.annotations.Nullable;

/// Where text goes: how wide it is, and whether it shows colour.
///
/// @param width columns
record Screen(PrintWriter out, int width, boolean colour) {

  private static final int USUAL = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  /// The screen that this environment describes: `COLUMNS` wide; in colour on a terminal, unless
  /// `NO_COLOR` is set.
  static Screen of(PrintWriter out, Map<String, String> environment, @Nullable Console console) {
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean colour = noColour.isEmpty() && console != null && console.isTerminal();
    return new Screen(out, width(environment.get("COLUMNS")), colour);
  }

  private static int width(@Nullable String columns) {
    if (columns == null || !columns.matches("[0-9]{1,4}")) {
      return USUAL;
    }
    return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
  }

  /// How a piece of text stands out.
  enum Tone {
    PLAIN(""),
    STRONG("1"),
    ALARM("1;31"),
    CAUTION("1;33"),
    CALM("1;32"),
    FAINT("2");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  void blank() {
    out.println();
  }

  void line(Tone tone, String text) {
    paragraph(tone, "", text);
  }

  /// What someone answers on the same line.
  void prompt(String text) {
    out.print(text);
    out.flush();
  }

  void heading(String text) {
    blank();
    line(Tone.STRONG, text);
  }

  /// Words in lines no longer than the width. The first line begins with `lead`, the others with as
  /// many blanks.
  void paragraph(Tone tone, String lead, String text) {
    var line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > width) {
        print(tone, line.toString());
        line.setLength(0);
        line.repeat(' ', lead.length());
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    print(tone, line.toString());
  }

  private void print(Tone tone, String text) {
    String line = Printable.text(text);
    boolean plain = !colour || tone == Tone.PLAIN;
    out.println(plain ? line : "\u001b[" + tone.code + "m" + line + "\u001b[0m");
  }
}
