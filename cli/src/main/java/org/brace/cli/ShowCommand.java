package org.brace.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Product;
import org.brace.knowledge.TriageRule;
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

  static final List<String> KINDS =
      List.of(
          "fact",
          "topic",
          "condition",
          "red-flag",
          "combination",
          "policy",
          "option",
          "self-care",
          "medicine",
          "medicine-rule",
          "measure",
          "source");

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

  @SuppressWarnings("NullAway.Init")
  ShowCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (!KINDS.contains(kind)) {
      return refuse("\"" + kind + "\" is not a kind of item", kind, KINDS);
    }
    Knowledge knowledge = option.load();
    if (id == null) {
      ids(knowledge).forEach(out::println);
      return Brace.DONE;
    }
    Screen screen = Screen.of(out, System.getenv(), System.console());
    return show(knowledge, id, new Sheet(screen))
        ? Brace.DONE
        : refuse("there is no " + kind + " \"" + id + "\"", id, ids(knowledge));
  }

  private int refuse(String message, String wrong, Collection<String> known) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("brace: " + message);
    String near = Names.didYouMean(wrong, known);
    if (near != null) {
      err.println("  " + near);
    } else if (known.size() <= KINDS.size()) {
      err.println("  Use one of: " + String.join(", ", known));
    }
    return Brace.REFUSED;
  }

  private Collection<String> ids(Knowledge knowledge) {
    return switch (kind) {
      case "fact" -> knowledge.facts().keySet();
      case "topic" -> knowledge.topics().keySet();
      case "condition" -> knowledge.conditions().keySet();
      case "medicine" -> {
        var names = new TreeSet<String>(knowledge.medicineClasses().keySet());
        names.addAll(knowledge.ingredients().keySet());
        names.addAll(knowledge.products().keySet());
        yield names;
      }
      case "option" -> knowledge.care().options().keySet();
      case "self-care" -> knowledge.care().selfCare().keySet();
      case "medicine-rule" -> knowledge.care().rules().keySet();
      case "measure" -> knowledge.care().measures().keySet();
      case "source" -> knowledge.sources().keySet();
      default -> rules(knowledge).keySet();
    };
  }

  private Map<String, TriageRule> rules(Knowledge knowledge) {
    return knowledge.rules().values().stream()
        .filter(rule -> rule.kind().id().equals(kind))
        .collect(
            Collectors.toMap(TriageRule::id, rule -> rule, (one, _) -> one, LinkedHashMap::new));
  }

  /// Whether there is such an item.
  private boolean show(Knowledge knowledge, String wanted, Sheet sheet) {
    var sheets = new Sheets(knowledge, sheet);
    var facts = new FactSheet(knowledge, sheet);
    var care = new CareSheet(knowledge, sheet);
    return switch (kind) {
      case "fact" -> print(knowledge.facts().get(wanted), facts::fact);
      case "topic" -> print(knowledge.topics().get(wanted), facts::topic);
      case "condition" -> print(knowledge.conditions().get(wanted), sheets::condition);
      case "medicine" ->
          print(knowledge.medicineClasses().get(wanted), sheets::medicineClass)
              || print(knowledge.ingredients().get(wanted), sheets::ingredient)
              || print(product(knowledge, wanted), sheets::product);
      case "option" -> print(knowledge.care().options().get(wanted), care::option);
      case "self-care" -> print(knowledge.care().selfCare().get(wanted), care::item);
      case "medicine-rule" -> print(knowledge.care().rules().get(wanted), care::rule);
      case "measure" -> print(knowledge.care().measures().get(wanted), care::measure);
      case "source" -> print(knowledge.sources().get(wanted), sheets::source);
      default -> print(rules(knowledge).get(wanted), sheets::rule);
    };
  }

  private static @Nullable Product product(Knowledge knowledge, String name) {
    return knowledge.products().values().stream()
        .filter(product -> product.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private static <T> boolean print(@Nullable T item, Consumer<T> printer) {
    if (item == null) {
      return false;
    }
    printer.accept(item);
    return true;
  }
}
