package org.brace.cli;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that are read and written. What goes wrong with one is told with its name.
final class TextFile {

  /// What stands for standard input where a file is named.
  static final String STANDARD_INPUT = "-";

  private TextFile() {}

  /// The text of standard input. It is never closed: that would wait for who reads it, after a
  /// fault for as long as a pipe is open.
  static BufferedReader standardInput() {
    return reader(System.in, "standard input");
  }

  /// The text of a file.
  ///
  /// @throws Failure if it cannot be read, now or later
  static BufferedReader reader(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Failure(file + " is a folder; name a file in it");
    }
    return reader(Files.newInputStream(file), file.toString());
  }

  /// The text of a stream, which is called so where it cannot be read.
  static BufferedReader reader(InputStream in, String name) {
    // A decoder of one's own refuses what is not UTF-8, where the usual one makes it question
    // marks.
    return new BufferedReader(
        new Named(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), name));
  }

  private static final class Named extends FilterReader {

    private final String name;

    Named(Reader text, String name) {
      super(text);
      this.name = name;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      try {
        return super.read(into, from, length);
      } catch (CharacterCodingException wrong) {
        throw new Failure(name + " is not in UTF-8, so it cannot be read; save it as UTF-8");
      }
    }
  }

  /// Writes a file.
  ///
  /// @throws Failure if it cannot be written
  static void write(Path file, byte[] content) {
    mustBeWritable(file);
    try {
      Files.write(file, content);
    } catch (IOException failed) {
      throw unwritten(file, failed);
    }
  }

  /// Writes a text file.
  ///
  /// @throws Failure if it cannot be written
  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes what someone told: for its owner alone to read, and whole or not at all, so that what
  /// stood there before is not lost half way.
  ///
  /// @throws Failure if it cannot be written
  static void keep(Path file, String text) {
    mustBeWritable(file);
    if (isDevice(file)) {
      write(file, text); // it cannot be put in place of another
      return;
    }
    try {
      Path whole = whole(file);
      Path part = part(whole);
      try {
        Files.writeString(part, text);
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failed) {
      throw unwritten(file, failed);
    }
  }

  /// Tells beforehand that what someone tells cannot be kept in a file, by beginning to.
  ///
  /// @throws Failure if it cannot
  static void mustBeKept(Path file) {
    mustBeWritable(file);
    if (isDevice(file)) {
      return;
    }
    try {
      Files.delete(part(whole(file)));
    } catch (IOException failed) {
      throw new Failure(
          "cannot write %s: its folder takes no other file (%s); name another place"
              .formatted(file, Failure.reason(failed)));
    }
  }

  /// Whether it is a device or a pipe.
  private static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /// The file itself, at the end of links.
  private static Path whole(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  /// What takes its place once it is whole, beside it.
  private static Path part(Path whole) throws IOException {
    return Files.createTempFile(whole.getParent(), "brace", ".part");
  }

  /// Tells beforehand that a file cannot be written, as far as that can be seen.
  ///
  /// @throws Failure if it cannot
  static void mustBeWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new Failure("cannot write " + file + ": it is a folder; name a file in it");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Failure(
          "cannot write %s: there is no folder %s; make it, or name another"
              .formatted(file, folder));
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new Failure("cannot write " + file + ": it is not allowed there; name another place");
    }
  }

  private static Failure unwritten(Path file, IOException failed) {
    return new Failure("cannot write " + file + ": " + Failure.reason(failed));
  }
}
