package org.brace.cli;

import java.util.Locale;
import java.util.Map;
import org.brace.cli.Replies.Reply;
import org.jspecify.annotations.Nullable;

/// The lines typed on one page. Its keys hold at every prompt: b, q and r leave the page from
/// wherever they are typed, as the end of input does, and w says why the page comes.
final class PageKeys {

  /// Reads a line; null at the end of input.
  interface Keyboard {
    @Nullable String read(String prompt);
  }

  /// The page was left. It is thrown, so that no question on a page can forget to look for it.
  static final class Left extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Left(Reply reply) {
      super(null, null, false, false);
      this.reply = reply;
    }

    Reply reply() {
      return reply;
    }
  }

  private final Keyboard keyboard;
  private final Runnable why;

  PageKeys(Keyboard keyboard, Runnable why) {
    this.keyboard = keyboard;
    this.why = why;
  }

  /// The next line that is none of the keys.
  ///
  /// @throws Left where it is one that leaves the page
  String read(String prompt) {
    while (true) {
      String line = keyboard.read(prompt);
      if (line == null) {
        throw new Left(new Reply.Enough(Map.of()));
      }
      switch (line.toLowerCase(Locale.ROOT)) {
        case "b" -> throw new Left(new Reply.Back());
        case "q" -> throw new Left(new Reply.Enough(Map.of()));
        case "r" -> throw new Left(new Reply.Result());
        case "w" -> why.run();
        default -> {
          return line;
        }
      }
    }
  }
}
