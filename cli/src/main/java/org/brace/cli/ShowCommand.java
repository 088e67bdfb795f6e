package org.brace.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.folder.CaseStories;
import org.brace.model.Names;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// One item of the knowledge base, with everything that refers to it.
@Command(
    name = "show",
    description = "An item of the knowledge base, with everything that refers to it.")
final class ShowCommand implements Callable<Integer> {

  static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::id).toList();

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption option;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "fact, topic, condition, red-flag, combination, policy, option, self-care, medicine,"
              + " medicine-rule, measure or source.")
  private String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "Its id; without one, all ids of that kind.")
  private @Nullable String id;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  ShowCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Kind wanted = Kind.of(kind).orElse(null);
    if (wanted == null) {
      return refuse(
          "\"" + kind + "\" is not a kind of item",
          kind,
          KINDS,
          "Use one of " + String.join(", ", KINDS));
    }
    var catalogue = new Catalogue(option.load(), new CaseStories(option.folder())::of);
    if (id == null) {
      ids(catalogue, wanted).forEach(out::println);
      return Brace.DONE;
    }
    List<Entry> entries = catalogue.entries(wanted, id);
    if (entries.isEmpty()) {
      return refuse(
          "there is no " + kind + " \"" + id + "\"",
          id,
          ids(catalogue, wanted),
          "./brace show " + kind + " lists them all");
    }
    var sheet = new Sheet(Screen.of(out, System.getenv(), System.console()));
    entries.forEach(sheet::print);
    return Brace.DONE;
  }

  private static List<String> ids(Catalogue catalogue, Kind kind) {
    var ids = catalogue.all(kind).stream().map(Reference::id);
    return (kind == Kind.MEDICINE ? ids.sorted() : ids).toList();
  }

  private int refuse(String message, String wrong, Collection<String> known, String all) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("brace: " + message);
    err.println("  " + Names.instead(wrong, known, all));
    return Brace.REFUSED;
  }
}
