package org.brace.casefile;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlReader;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;

/// Reads cases one after the other, without holding more than one.
public final class CaseReader {

  /// How cases are written down.
  public enum Format {
    /// Documents, parted by `---`, each of which may be JSON.
    YAML,
    /// One case, over as many lines as it likes.
    JSON,
    /// One case a line, in braces: JSON, or YAML written so.
    JSON_LINES,
    /// One case a line, each an object in JSON; what is anything else is refused.
    NDJSON;

    private static final Pattern LINES =
        Pattern.compile(".*\\.(jsonl|ndjson)", Pattern.CASE_INSENSITIVE);

    /// How much of a line is looked at; a longer one is a whole object.
    private static final int MOST = 1 << 15;

    /// What the name of a file says, or else how it begins.
    public static Format of(String name, BufferedReader text) throws IOException {
      return isOfLines(name) ? NDJSON : of(text);
    }

    /// Whether a file of this name holds one case a line.
    public static boolean isOfLines(String name) {
      return LINES.matcher(name).matches();
    }

    /// JSON Lines where the text begins with a brace, else YAML, of which a document may be a JSON
    /// object over several lines. More than the first line is waited for only where it ends inside
    /// the object; a line that breaks off must not hide the cases after it.
    public static Format of(BufferedReader text) throws IOException {
      text.mark(2 * MOST);
      String first = line(text);
      boolean lines = first.startsWith("{");
      if (lines && first.length() < MOST && (isOpen(first) || !first.endsWith("}"))) {
        String second = line(text);
        lines = second.isEmpty() || second.startsWith("{");
      }
      text.reset();
      return lines ? JSON_LINES : YAML;
    }

    /// Whether more is opened than closed.
    private static boolean isOpen(String line) {
      int depth = 0;
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        switch (line.charAt(i)) {
          case '\\' -> i++;
          case '"' -> quoted = !quoted;
          case '{', '[' -> depth += quoted ? 0 : 1;
          case '}', ']' -> depth -= quoted ? 0 : 1;
          default -> {}
        }
      }
      return depth > 0;
    }

    /// The next line that is not blank, without the blanks at its ends; empty where there is none.
    private static String line(BufferedReader text) throws IOException {
      var line = new StringBuilder();
      for (int left = MOST; left > 0; left--) {
        int next = text.read();
        if (next == -1 || (next == '\n' && !line.isEmpty())) {
          break;
        }
        if (!line.isEmpty()
            || !(Character.isWhitespace(next) || next == BYTE_ORDER_MARK.charAt(0))) {
          line.append((char) next);
        }
      }
      return line.toString().strip();
    }
  }

  /// A row of names with commas, semicolons or tabs between them, as no case begins.
  private static final Pattern TABLE =
      Pattern.compile("\\A\\s*[\\w\" .-]+([,;\\t][\\w\" .-]*)+\\R");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Knowledge knowledge;
  private final Instant defaultNow;
  private final Listing listing;
  private final NumberForm numbers;

  /// For who uses the command line.
  ///
  /// @param defaultNow the moment of a case that names none
  public CaseReader(Knowledge knowledge, Instant defaultNow) {
    this(knowledge, defaultNow, Listing.COMMAND);
  }

  /// The same for others.
  public CaseReader(Knowledge knowledge, Instant defaultNow, Listing listing) {
    this(knowledge, defaultNow, listing, NumberForm.TYPED);
  }

  private CaseReader(Knowledge knowledge, Instant defaultNow, Listing listing, NumberForm numbers) {
    this.knowledge = knowledge;
    this.defaultNow = defaultNow;
    this.listing = listing;
    this.numbers = numbers;
  }

  /// For cases that nobody but Brace can have written.
  public static CaseReader ofOurs(Knowledge knowledge) {
    return new CaseReader(knowledge, Instant.EPOCH, Listing.COMMAND, NumberForm.WRITTEN);
  }

  /// Whether a text begins as a list does.
  public static boolean isList(String text) {
    return text.stripLeading().startsWith("[");
  }

  /// That a list stands where a case belongs.
  public static Problem list(String at) {
    return new Problem(
        "a-list",
        at,
        "[",
        "This is a list, and not a case.",
        "Write one case as an object in braces; several one a line, without brackets and commas"
            + " (.jsonl, application/x-ndjson)");
  }

  private static Problem table(String at) {
    return new Problem(
        "a-table",
        at,
        "",
        "This is a table, which is not read.",
        "Write each case as YAML, or as an object in JSON on a line of its own (.jsonl), as in examples/");
  }

  /// The name of a file without its folders, which are nobody's business in what is passed on.
  public static String fileName(String name) {
    return name.substring(name.lastIndexOf(File.separatorChar) + 1);
  }

  /// The cases of a text.
  ///
  /// @param name what to call the text in places
  /// @throws UncheckedIOException from the iterator, if the text cannot be read
  public Iterator<CaseOutcome> read(String name, Reader text, Format format) {
    return switch (format) {
      case YAML, JSON -> documents(name, text, format);
      case JSON_LINES, NDJSON -> lines(name, text, format);
    };
  }

  /// One after the other, each read by itself: what is wrong with one does not hide the next.
  private Iterator<CaseOutcome> documents(String name, Reader text, Format format) {
    var documents = new YamlDocuments(text);
    return new Iterator<>() {

      private int count;

      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public CaseOutcome next() {
        YamlDocuments.Document document = documents.next();
        return outcome(name, ++count, document.text(), document.firstLine(), format);
      }
    };
  }

  private Iterator<CaseOutcome> lines(String name, Reader text, Format format) {
    var reader = new BufferedReader(text);
    return new Iterator<>() {

      private int number;
      private @Nullable String line;

      private @Nullable String nextLine() {
        try {
          String next = reader.readLine();
          number++;
          while (next != null && next.isBlank()) {
            next = reader.readLine();
            number++;
          }
          return next;
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }

      @Override
      public boolean hasNext() {
        if (line == null) {
          line = nextLine();
        }
        return line != null;
      }

      @Override
      public CaseOutcome next() {
        String current = hasNext() ? line : null;
        if (current == null) {
          throw new NoSuchElementException();
        }
        line = null;
        return outcome(name, number, current, number, format);
      }
    };
  }

  /// @param number what tells it from others, where it has no id
  /// @param firstLine the line at which it begins
  private CaseOutcome outcome(
      String name, int number, String written, int firstLine, Format format) {
    String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
    boolean json = format != Format.YAML || JsonFault.isMeant(text);
    String defaultId = fileName(name) + "#" + number;
    String at = new Place(name, firstLine).toString();
    if (isList(text)) {
      return new CaseOutcome.Refused(defaultId, List.of(list(at)));
    }
    if (format == Format.YAML && TABLE.matcher(text).find()) {
      return new CaseOutcome.Refused(defaultId, List.of(table(at)));
    }
    var problems = new ProblemSink();
    Optional<YamlNode> node =
        json ? JsonNodes.in(text, name, firstLine, problems) : Optional.empty();
    if (node.isEmpty() && format == Format.NDJSON) {
      Optional<Problem> fault = JsonFault.in(text, name, firstLine);
      if (fault.isPresent()) {
        return new CaseOutcome.Refused(defaultId, List.of(fault.get()));
      }
    }
    if (node.isEmpty()) {
      node = new YamlReader(name, firstLine, problems).one(new StringReader(text));
    }
    if (json && problems.has(YamlReader.NOT_YAML)) {
      JsonFault.in(text, name, firstLine)
          .ifPresent(fault -> {
            problems.take();
            problems.add(fault);
          });
    }
    if (node.isEmpty()) {
      return new CaseOutcome.Refused(defaultId, problems.take());
    }
    Case subject =
        new CaseDocument(knowledge, defaultNow, listing, numbers, problems)
            .read(node.get(), defaultId);
    List<Problem> found = problems.take();
    return found.isEmpty()
        ? new CaseOutcome.Read(subject)
        : new CaseOutcome.Refused(subject.id(), found);
  }
}
