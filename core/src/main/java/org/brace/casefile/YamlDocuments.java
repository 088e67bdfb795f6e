package org.brace.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The documents of a YAML text, parted at the lines that begin with `---`, which nothing else in
/// YAML may begin with. Those in which nothing stands but comments are passed over.
final class YamlDocuments implements Iterator<YamlDocuments.Document> {

  /// @param firstLine the line at which it begins, from 1
  record Document(String text, int firstLine) {}

  private static final Pattern START = Pattern.compile("---(?=\\s|$)");
  private static final Pattern END = Pattern.compile("\\.\\.\\.\\s*");
  private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?|%.*");

  private final BufferedReader reader;

  /// The line that was read last, the first of the next document; null at the end.
  private @Nullable String line;

  private int number;
  private @Nullable Document ahead;

  YamlDocuments(Reader text) {
    reader = new BufferedReader(text);
    advance();
  }

  private void advance() {
    try {
      line = reader.readLine();
      number++;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && line != null) {
      ahead = document();
    }
    return ahead != null;
  }

  @Override
  public Document next() {
    Document next = hasNext() ? ahead : null;
    if (next == null) {
      throw new NoSuchElementException();
    }
    ahead = null;
    return next;
  }

  /// What stands from this line to the next start; null where that is nothing.
  private @Nullable Document document() {
    int first = number;
    var text = new StringBuilder();
    boolean empty = true;
    boolean begins = true;
    for (String current = line; current != null; current = line) {
      boolean start = START.matcher(current).lookingAt();
      if (start && !begins) {
        break;
      }
      // The marks of start and end are blanks here, so that lines and columns stay as they are.
      String content =
          start ? "   " + current.substring(3) : END.matcher(current).matches() ? "" : current;
      boolean nothing = NOTHING.matcher(content).matches();
      text.append(nothing ? "" : content).append('\n');
      empty &= nothing;
      begins = false;
      advance();
    }
    return empty ? null : new Document(text.toString(), first);
  }
}
