package org.brace.web.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.web.browse.KnowledgePages.ItemView;

/// The items of a kind under headings, so that a long list is short until someone opens a part.
final class Groups {

  /// More items than this are folded.
  private static final int FEW = 24;

  /// More sources of one publisher than this stand under its name.
  private static final int MANY = 8;

  private final Knowledge knowledge;
  private final Function<Reference, ItemView> view;
  private final Kind kind;
  private final boolean byLevel;

  /// Of policies what is no rule.
  private final Map<String, PolicyReason> reasons;

  /// How many sources are called by names with such a first word.
  private final Map<String, Long> publishers;

  /// @param byLevel whether rules are grouped by how urgent they are, and not by what they are
  ///   about
  Groups(Knowledge knowledge, Function<Reference, ItemView> view, Kind kind, boolean byLevel) {
    this.knowledge = knowledge;
    this.view = view;
    this.kind = kind;
    this.byLevel = byLevel;
    this.reasons = kind == Kind.POLICY ? PolicyReason.of(knowledge) : Map.of();
    this.publishers =
        kind == Kind.SOURCE
            ? knowledge.sources().values().stream()
                .collect(
                    Collectors.groupingBy(
                        source -> firstWord(source.called()), Collectors.counting()))
            : Map.of();
  }

  /// Items under a heading.
  ///
  /// @param id where a link leads that opens it
  /// @param folded whether it opens on a tap
  public record Group(String id, String title, int count, boolean folded, List<Part> parts) {}

  /// Some of a group.
  ///
  /// @param title empty where the group has one part
  public record Part(String title, boolean folded, List<ItemView> items) {}

  /// What an item stands under.
  ///
  /// @param order its place among the headings; those of one place stand as they come
  /// @param id where a link leads that opens it
  public record Heading(int order, String title, String id) {
    Heading(int order, String title) {
      this(order, title, "in-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
  }

  List<Group> of(List<Reference> all) {
    List<Entry> items =
        all.stream()
            .map(item -> new Entry(item, view.apply(item)))
            .sorted(Comparator.comparing(this::alphabetical))
            .toList();
    Map<Heading, List<Entry>> groups = sorted(items, this::heading);
    boolean folded = all.size() > FEW && groups.size() > 1;
    List<Group> list = new ArrayList<>();
    groups.forEach((heading, some) ->
        list.add(new Group(heading.id(), heading.title(), some.size(), folded, parts(some))));
    return list;
  }

  private List<Part> parts(List<Entry> items) {
    Map<Heading, List<Entry>> parts = sorted(items, this::part);
    boolean one = parts.size() == 1;
    List<Part> list = new ArrayList<>();
    parts.forEach((heading, some) ->
        list.add(
            new Part(
                one ? "" : heading.title(),
                !one && items.size() > FEW,
                some.stream().map(Entry::view).toList())));
    return list;
  }

  private record Entry(Reference item, ItemView view) {}

  /// Names where there are too many to look through them all; empty where the order of the files
  /// says something.
  private String alphabetical(Entry entry) {
    boolean many =
        switch (kind) {
          case MEDICINE, SOURCE -> true;
          case FACT -> knowledge.fact(entry.item().id()).isDerived();
          case TOPIC, CONDITION, RED_FLAG, COMBINATION, POLICY, OPTION, SELF_CARE -> false;
          case MEDICINE_RULE, MEASURE -> false;
        };
    return many ? entry.view().name().toLowerCase(Locale.ROOT) : "";
  }

  private static Map<Heading, List<Entry>> sorted(
      List<Entry> items, Function<Entry, Heading> heading) {
    Map<Heading, List<Entry>> found = new LinkedHashMap<>();
    for (Entry item : items) {
      found.computeIfAbsent(heading.apply(item), _ -> new ArrayList<>()).add(item);
    }
    Map<Heading, List<Entry>> sorted = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Heading::order)))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private Heading heading(Entry entry) {
    return heading(entry.item());
  }

  /// What an item stands under on the page of its kind.
  Heading heading(Reference item) {
    String id = item.id();
    var care = knowledge.care();
    return switch (kind) {
      case FACT -> ofFact(knowledge.fact(id));
      case CONDITION -> title(words(knowledge.condition(id).group()));
      case RED_FLAG -> byLevel ? level(rule(id).disposition()) : title(rule(id).group().title());
      case COMBINATION -> level(rule(id).disposition());
      case POLICY -> ofPolicy(id);
      case OPTION ->
          title(care.title("options", Objects.requireNonNull(care.options().get(id)).area()));
      case SELF_CARE ->
          title(care.title("items", Objects.requireNonNull(care.selfCare().get(id)).group()));
      case MEDICINE_RULE ->
          title(care.title("rules", Objects.requireNonNull(care.rules().get(id)).group()));
      case MEDICINE -> ofMedicine(id);
      case SOURCE -> publisher(view.apply(item).name());
      case TOPIC, MEASURE -> title("All");
    };
  }

  /// What it stands under within its group.
  private Heading part(Entry entry) {
    String id = entry.item().id();
    String name = entry.view().name();
    return switch (kind) {
      case RED_FLAG -> byLevel ? title(rule(id).group().title()) : level(rule(id).disposition());
      case MEDICINE_RULE -> severity(id);
      case MEDICINE -> letter(name);
      case FACT ->
          knowledge.fact(id).isDerived() ? letter(name.replaceFirst("^takes ", "")) : title("");
      case CONDITION, TOPIC, COMBINATION, POLICY, OPTION, SELF_CARE, MEASURE, SOURCE -> title("");
    };
  }

  private TriageRule rule(String id) {
    return Objects.requireNonNull(knowledge.rules().get(id));
  }

  private static Heading title(String title) {
    return new Heading(0, title);
  }

  private Heading ofPolicy(String id) {
    PolicyReason reason = reasons.get(id);
    Disposition disposition = reason == null ? rule(id).disposition() : reason.disposition();
    return disposition == null
        ? new Heading(1, "As urgent as the signs behind a ticked line")
        : level(disposition);
  }

  private Heading level(Disposition disposition) {
    Level level = disposition.level();
    return new Heading(
        -List.of(Level.values()).indexOf(level), knowledge.policy().text(level).headline());
  }

  private Heading severity(String id) {
    return switch (Objects.requireNonNull(knowledge.care().rules().get(id)).severity()) {
      case CONTRAINDICATED -> new Heading(0, "Most serious (contraindicated)");
      case CAUTION -> new Heading(1, "Caution");
      case DISCUSS -> new Heading(2, "To discuss");
    };
  }

  /// The first word of a name where many have it (NICE, NHS), else the first letter.
  private Heading publisher(String name) {
    Heading letter = letter(name);
    String first = firstWord(name);
    return publishers.getOrDefault(first, 0L) > MANY ? new Heading(letter.order(), first) : letter;
  }

  private static String firstWord(String name) {
    return name.split(" ", 2)[0];
  }

  private static Heading letter(String name) {
    char first = Character.toUpperCase(name.charAt(0));
    return Character.isLetter(first)
        ? new Heading(first, String.valueOf(first))
        : new Heading(0, "0 to 9");
  }

  private Heading ofFact(Fact fact) {
    Topic topic = knowledge.topics().get(fact.topic());
    if (topic != null) {
      return new Heading(topic.order(), topic.title());
    }
    return fact.medicineClass() != null
        ? new Heading(Integer.MAX_VALUE, "Medicines that someone takes or has stopped")
        : new Heading(Integer.MAX_VALUE - 1, "Worked out from others");
  }

  private Heading ofMedicine(String id) {
    if (knowledge.medicineClasses().containsKey(id)) {
      return title("Classes");
    }
    return title(knowledge.ingredients().containsKey(id) ? "Ingredients" : "Products");
  }

  private static String words(String id) {
    String text = id.replace('-', ' ');
    return text.isEmpty() ? "All" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
