package org.brace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Which Brace and which knowledge base this is.
@Command(name = "version", description = "Which Brace and which knowledge base this is.")
final class VersionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledge;

  @SuppressWarnings("NullAway.Init")
  VersionCommand() {}

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var loaded = knowledge.load();
    out.println("Brace " + version());
    out.println("Knowledge " + loaded.name() + " " + loaded.version() + " " + loaded.sha256());
    return Brace.DONE;
  }

  /// The version in the jar's manifest, which the build writes.
  private static String version() {
    String written = Brace.class.getPackage().getImplementationVersion();
    return written == null ? "(built from source)" : written;
  }
}
