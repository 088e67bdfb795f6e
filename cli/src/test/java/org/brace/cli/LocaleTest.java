package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;

/// The same answers give the same bytes in every country: no word, number or date is written as the
/// machine would write it.
@NullMarked
class LocaleTest {

  /// A number in a format, and where the statement in which it stands can begin.
  private static final Pattern NUMBER = Pattern.compile("%[-0-9.,+# ]*[dfeg](?![a-z])");

  private static final Pattern BEGIN = Pattern.compile("[;{}]\\s*\\n|->");

  @TempDir private Path folder;

  private String said(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    assertThat(Brace.run(new PrintWriter(out), new PrintWriter(err), arguments))
        .as(err.toString())
        .isEqualTo(Brace.DONE);
    return out.toString();
  }

  private List<String> all() throws IOException {
    String example =
        BraceHome.PATH.resolve("examples/01-cough-steroids-midline-pain.yaml").toString();
    String text = folder.resolve("report.txt").toString();
    String page = folder.resolve("report.html").toString();
    said("report", example, "--out", text, "--out", page);
    return List.of(
        said("assess", example),
        said("assess", "--format", "json", example),
        said("ask", "--now", "2026-11-22T10:00Z", "--answers", example),
        said("check"),
        Files.readString(Path.of(text)),
        Files.readString(Path.of(page)));
  }

  @Test
  @DefaultLocale("ar-EG-u-nu-arab")
  void what_is_said_does_not_depend_on_the_country_of_the_machine() throws IOException {
    List<String> there = all();
    Locale.setDefault(Locale.ROOT);

    assertThat(there).isEqualTo(all());
  }

  @Test
  void no_number_is_formatted_without_its_locale() throws IOException {
    List<String> found = new ArrayList<>();
    int files = 0;
    for (String module : List.of("core", "report", "web", "evaluation", "cli")) {
      try (Stream<Path> sources = Files.walk(BraceHome.PATH.resolve(module + "/src/main/java"))) {
        for (Path file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
          files++;
          String source = Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
          for (var number = NUMBER.matcher(source); number.find(); ) {
            int from = 0;
            for (var begin = BEGIN.matcher(source.substring(0, number.start())); begin.find(); ) {
              from = begin.end();
            }
            String statement = source.substring(from, number.start());
            if (!statement.contains("Locale.")) {
              found.add(file.getFileName() + ": " + statement.strip() + number.group());
            }
          }
        }
      }
    }
    assertThat(files).isGreaterThan(300);
    assertThat(found).isEmpty();
  }
}
