package org.brace.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brace.model.Names;

/// Which condition someone means by what they call it.
///
/// Whole words count: "TB" is no part of "breastbone", nor "flu" of "fluid".
public final class ConditionNames {

  private ConditionNames() {}

  /// The conditions that a name or an id means: the one that is called so; else all with these
  /// words in their names, then those with them in what else they are called; else all that are
  /// explained with them. Empty where none is.
  public static List<Condition> meant(Knowledge knowledge, String name) {
    String wanted = spaced(name);
    if (wanted.isBlank()) {
      return List.of();
    }
    List<Condition> all = List.copyOf(knowledge.conditions().values());
    List<Condition> called =
        all.stream()
            .filter(each -> names(each).map(ConditionNames::spaced).anyMatch(wanted::equals))
            .toList();
    if (!called.isEmpty()) {
      return called;
    }
    List<Condition> named =
        Stream.of(
                with(wanted, all, ConditionNames::ownNames),
                with(wanted, all, each -> each.alsoCalled().stream()))
            .flatMap(List::stream)
            .distinct()
            .toList();
    return named.isEmpty() ? with(wanted, all, each -> Stream.of(each.lay())) : named;
  }

  private static List<Condition> with(
      String wanted, List<Condition> all, Function<Condition, Stream<String>> texts) {
    return all.stream()
        .filter(each -> texts.apply(each).anyMatch(text -> spaced(text).contains(wanted)))
        .toList();
  }

  private static Stream<String> names(Condition condition) {
    return Stream.concat(ownNames(condition), condition.alsoCalled().stream());
  }

  private static Stream<String> ownNames(Condition condition) {
    return Stream.of(condition.id(), condition.name(), condition.clinicalName());
  }

  /// Its words in small letters, each between spaces.
  private static String spaced(String text) {
    return " "
        + String.join(
            " ",
            Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList())
        + " ";
  }

  /// The names of conditions that look like this one.
  public static List<String> near(Knowledge knowledge, String name) {
    return Names.nearest(
        name.strip(), knowledge.conditions().values().stream().map(Condition::name).toList());
  }
}
