package org.brace.casefile;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brace.model.Answer;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Problem;
import org.brace.model.Told;
import org.jspecify.annotations.Nullable;

/// Writes a case as a YAML document that [CaseReader] reads back as the same case.
public final class CaseWriter {

  private CaseWriter() {}

  /// The document, tried: one that cannot be read again is not to be kept.
  ///
  /// @param reader with the knowledge base that it is to be read with
  /// @throws IllegalStateException if it cannot be read again, which is a fault of ours. It names
  ///   the kinds of problem only: what was answered belongs in no log
  public static String tried(Case subject, CaseReader reader) {
    String document = write(subject);
    CaseOutcome again =
        reader.read("a written case", new StringReader(document), CaseReader.Format.YAML).next();
    if (again instanceof CaseOutcome.Refused refused) {
      throw new IllegalStateException(
          "A case that cannot be read again was not kept: "
              + refused.problems().stream()
                  .map(Problem::code)
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    return document;
  }

  /// The document, with `---` before it.
  public static String write(Case subject) {
    var out = new StringBuilder("---\nbrace-case: 1\n");
    line(out, "id", subject.id());
    if (!subject.story().isEmpty()) {
      line(out, "story", subject.story());
    }
    line(out, "now", subject.now().toString());
    if (subject.place() != null) {
      line(out, "place", subject.place());
    }
    line(out, "told-by", subject.toldBy().id());
    if (subject.knowledge() != null) {
      line(out, "knowledge", subject.knowledge());
    }
    medicines(out, "medicines", subject.medicines());
    if (!subject.wants().isEmpty()) {
      medicines(out, "wants", subject.wants());
    }
    out.append("answers:");
    if (subject.evidence().answers().isEmpty()) {
      out.append(" {}");
    }
    out.append('\n');
    subject
        .evidence()
        .answers()
        .forEach((fact, told) -> out.append("  ").append(answer(fact, told, subject)).append('\n'));
    if (subject.expect() != null) {
      expectation(out, subject.expect());
    }
    return out.toString();
  }

  private static void medicines(
      StringBuilder out, String key, @Nullable List<MedicineEntry> medicines) {
    if (medicines == null) {
      return;
    }
    out.append(key).append(medicines.isEmpty() ? ": []\n" : ":\n");
    for (MedicineEntry entry : medicines) {
      List<String> parts = new ArrayList<>();
      parts.add("name: " + quoted(entry.name()));
      if (entry.dose() != null) {
        parts.add("dose: " + quoted(entry.dose().toString()));
      }
      if (entry.from() != null) {
        parts.add("from: " + entry.from());
      }
      if (entry.to() != null) {
        parts.add("to: " + entry.to());
      }
      out.append("  - {").append(String.join(", ", parts)).append("}\n");
    }
  }

  private static String answer(String fact, Told told, Case subject) {
    String is = text(told.answer());
    Instant now = subject.now();
    if (told.at().equals(now) && told.by() == subject.toldBy() && told.origin() == Origin.ASKED) {
      return fact + ": " + is;
    }
    return "%s: {is: %s, told-by: %s, how: %s, at: \"%s\"}"
        .formatted(fact, is, told.by().id(), told.origin().id(), told.at());
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Word word -> word.text();
      case Answer.Choice(String state) -> quoted(state);
      case Answer.Count _, Answer.Measured _, Answer.Between _, Answer.Day _ ->
          quoted(answer.text());
    };
  }

  private static void expectation(StringBuilder out, Expectation expect) {
    out.append("expect:\n");
    if (expect.level() != null) {
      out.append("  level: ").append(expect.level().id()).append('\n');
    }
    if (expect.within() != null) {
      out.append("  within: ").append(expect.within().id()).append('\n');
    }
    list(out, "because", expect.because());
    list(out, "not-because", expect.notBecause());
    if (!expect.causes().isEmpty()) {
      out.append("  causes:\n");
      for (Map.Entry<String, Expectation.Bounds> cause : expect.causes().entrySet()) {
        out.append(
            "    %s: {at-least: %s, at-most: %s}\n"
                .formatted(cause.getKey(), cause.getValue().atLeast(), cause.getValue().atMost()));
      }
    }
    list(out, "avoid", expect.avoid());
    list(out, "ask-first", expect.askFirst());
    list(out, "do-not-stop", expect.doNotStop());
    list(out, "suitable", expect.suitable());
    list(out, "not-suitable", expect.notSuitable());
    list(out, "follow-up", expect.followUp());
    list(out, "adherence", expect.adherence());
    list(out, "plans", expect.plans());
    list(out, "problems", expect.problems());
  }

  private static void list(StringBuilder out, String key, List<String> values) {
    if (!values.isEmpty()) {
      out.append("  ").append(key).append(": [").append(String.join(", ", values)).append("]\n");
    }
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(quoted(value)).append('\n');
  }

  /// A value between quotes, with what quotes cannot hold escaped.
  private static String quoted(String value) {
    var out = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(letter -> {
          switch (letter) {
            case '"', '\\' -> out.append('\\').appendCodePoint(letter);
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
              if (isPlain(letter)) {
                out.appendCodePoint(letter);
              } else {
                out.append("\\u%04x".formatted(letter));
              }
            }
          }
        });
    return out.append('"').toString();
  }

  /// Whether YAML lets it stand as it is: no control character, half of a pair or what is no
  /// letter.
  private static boolean isPlain(int letter) {
    return !Character.isISOControl(letter)
        && !(letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
        && letter != 0xFFFE
        && letter != 0xFFFF;
  }
}
