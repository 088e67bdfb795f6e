package org.brace.knowledge.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.ParsedFile;
import org.brace.knowledge.read.Reading;
import org.brace.knowledge.yaml.NodeReader;
import org.brace.knowledge.yaml.NodeWriter;
import org.brace.knowledge.yaml.YamlNode;

/// The files of a knowledge base as they were parsed before, kept in one file so that the next
/// start need not parse them.
///
/// The YAML stays the one source: what is kept is taken only while its hash is that of the YAML as
/// it stands, and is read and checked like it. It belongs to the program that wrote it: another
/// build keeps its own.
///
/// A kept file: a checksum of all that follows (CRC-32, eight bytes), the number of this format,
/// the hash in hexadecimal, and the nodes.
public final class ParsedBefore {

  /// Another one for what is written otherwise.
  private static final byte FORMAT = 1;

  private static final int SUM = Long.BYTES;
  private static final int HASH = SUM + 1;
  private static final int NODES = HASH + 64;

  private record Kept(String sha256, List<ParsedFile> files) {}

  private ParsedBefore() {}

  /// What these files say: from what was kept, where that is still true, else from the texts; then
  /// it is kept for the next time.
  public static Reading read(List<KnowledgeFile> files, Path kept) {
    var hash = CompletableFuture.supplyAsync(() -> KnowledgeReader.hash(files));
    Optional<Kept> before = load(kept);
    // Read meanwhile, as it is seldom in vain.
    Optional<Reading> reading =
        before.map(found -> KnowledgeReader.read(found.files, found.sha256));
    String sha256 = hash.join();
    if (reading.isPresent() && before.get().sha256.equals(sha256)) {
      return reading.get();
    }
    List<ParsedFile> parsed = ParsedFile.of(files);
    keep(parsed, sha256, kept);
    return KnowledgeReader.read(parsed, sha256);
  }

  /// Empty where nothing is kept there, or not as it was written.
  private static Optional<Kept> load(Path kept) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(kept);
    } catch (IOException absent) {
      return Optional.empty();
    }
    if (bytes.length < NODES
        || bytes[SUM] != FORMAT
        || ByteBuffer.wrap(bytes).getLong() != checksum(bytes)) {
      return Optional.empty();
    }
    List<ParsedFile> files =
        NodeReader.documents(bytes, NODES).entrySet().stream()
            .map(file -> new ParsedFile(file.getKey(), file.getValue(), List.of()))
            .toList();
    String sha256 = new String(bytes, HASH, NODES - HASH, StandardCharsets.US_ASCII);
    return Optional.of(new Kept(sha256, files));
  }

  /// Keeps the files where they are all YAML; only if they come back as they are. That a folder
  /// cannot be written to costs time and nothing else.
  private static void keep(List<ParsedFile> files, String sha256, Path kept) {
    var documents = new LinkedHashMap<String, List<YamlNode>>();
    for (ParsedFile file : files) {
      if (!file.problems().isEmpty()) {
        return;
      }
      documents.put(file.path(), file.documents());
    }
    byte[] nodes = NodeWriter.bytes(documents);
    var all = ByteBuffer.allocate(NODES + nodes.length);
    all.putLong(0).put(FORMAT).put(sha256.getBytes(StandardCharsets.US_ASCII)).put(nodes);
    all.putLong(0, checksum(all.array()));
    if (!NodeReader.documents(all.array(), NODES).equals(documents)) {
      throw new IllegalStateException("What is kept of the knowledge base is not what was read");
    }
    try {
      Path part = kept.resolveSibling(kept.getFileName() + "." + ProcessHandle.current().pid());
      Files.write(part, all.array());
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException readOnly) {
      // The next start parses again.
    }
  }

  private static long checksum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes, SUM, bytes.length - SUM);
    return sum.getValue();
  }
}
