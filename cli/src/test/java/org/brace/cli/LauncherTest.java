package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The launcher lists the commands without starting Java, so its list must be ours.
@NullMarked
class LauncherTest {

  /// What the launcher does by itself, with Maven, or with another program.
  private static final Map<String, String> ITS_OWN =
      Map.of(
          "serve", "Pages and API on this machine, for a browser.",
          "backup", "All that is kept, with the key that opens it, in one file.",
          "restore", "Put a backup into a folder or database that is empty.",
          "rotate-key", "Encrypt all that is kept with a new key, and forget the old one.",
          "bench", "How fast and how exact the inference is, beside what one could use instead.",
          "test", "Prove that everything holds; --all adds the long tests.",
          "tidy", "Format the code.");

  private static final Pattern LINE = Pattern.compile(" {2}\\./brace (\\S+) +(.+)");

  @Test
  void the_launcher_lists_just_our_commands_in_our_words() throws Exception {
    var ours = new TreeMap<>(ITS_OWN);
    Brace.line()
        .getSubcommands()
        .forEach((name, command) ->
            ours.put(
                name, String.join(" ", command.getCommandSpec().usageMessage().description())));

    assertThat(listed()).isEqualTo(ours);
  }

  private static Map<String, String> listed() throws Exception {
    var launcher =
        new ProcessBuilder("sh", BraceHome.PATH.resolve("brace").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).isZero();
    var commands = new TreeMap<String, String>();
    for (String line : said.lines().toList()) {
      var matcher = LINE.matcher(line);
      if (matcher.matches()) {
        commands.put(matcher.group(1), matcher.group(2));
      }
    }
    return commands;
  }
}
