package org.brace.web.browse;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Source;
import org.brace.wording.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What Brace knows, page by page.
///
/// A search is sent as a form, not in the address: what someone looks for is their own affair, and
/// addresses are kept in histories.
@Controller
class KnowledgePages {

  /// So many items that were found are shown at once, the best ones.
  private static final int BEST = 10;

  /// The most items of a kind that a search shows.
  private static final int MOST_OF_A_KIND = 100;

  /// The longest text that is looked for.
  private static final int LONGEST = 200;

  private final Knowledge knowledge;
  private final Catalogue catalogue;
  private final LazySearch search;
  private final EntryViews views;

  KnowledgePages(Knowledge knowledge, Catalogue catalogue) {
    this.knowledge = knowledge;
    this.catalogue = catalogue;
    this.search = new LazySearch(knowledge);
    this.views = new EntryViews(knowledge);
  }

  /// A kind with how many of it there are.
  public record KindView(String plural, String title, String about, int count) {
    static KindView of(Kind kind, int count) {
      return new KindView(kind.plural(), kind.title(), kind.about(), count);
    }
  }

  /// An item in a list.
  ///
  /// @param aside what else tells it from others: how urgent a rule is, the title of a source;
  ///   empty where there is nothing
  /// @param kind what sort of thing it is, in words
  public record ItemView(String href, String name, String aside, String kind) {}

  /// What was found of a kind.
  ///
  /// @param count how many there are; the list may be shorter
  public record FoundView(String title, int count, List<ItemView> items) {}

  @GetMapping("/knowledge")
  String start(Model model) {
    search.prepare();
    model.addAttribute(
        "kinds",
        List.of(Kind.values()).stream()
            .map(kind -> KindView.of(kind, catalogue.all(kind).size()))
            .toList());
    model.addAttribute("sureness", Sureness.of(knowledge));
    model.addAttribute("version", knowledge.version());
    model.addAttribute("hash", knowledge.sha256().substring(0, 12));
    return "knowledge";
  }

  /// @param kind in what to look; everywhere where it is empty
  @PostMapping("/knowledge/search")
  String search(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String kind,
      Model model,
      HttpServletResponse response) {
    // So that "back" leads to what was found, without sending the form again.
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate().getHeaderValue());
    String typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    Kind only = kind.isEmpty() ? null : kind(kind);
    List<Reference> found =
        search.find(typed).stream().filter(item -> only == null || item.kind() == only).toList();
    model.addAttribute("words", typed.strip());
    model.addAttribute("in", only == null ? null : KindView.of(only, found.size()));
    model.addAttribute("count", found.size());
    model.addAttribute("best", found.stream().limit(BEST).map(this::item).toList());
    model.addAttribute("kinds", found.size() > BEST ? byKind(found) : List.of());
    return "knowledge-search";
  }

  private List<FoundView> byKind(List<Reference> found) {
    Map<Kind, List<Reference>> kinds =
        found.stream()
            .collect(Collectors.groupingBy(Reference::kind, TreeMap::new, Collectors.toList()));
    return kinds.entrySet().stream()
        .map(entry ->
            new FoundView(
                entry.getKey().title(),
                entry.getValue().size(),
                entry.getValue().stream().limit(MOST_OF_A_KIND).map(this::item).toList()))
        .toList();
  }

  @GetMapping("/knowledge/search")
  String searchAgain() {
    return "redirect:/knowledge";
  }

  @GetMapping("/knowledge/{kind}")
  String index(@PathVariable String kind, @RequestParam(defaultValue = "") String by, Model model) {
    Kind of = kind(kind);
    boolean byLevel = by.equals("level");
    search.prepare();
    List<Reference> all = catalogue.all(of);
    model.addAttribute("kind", KindView.of(of, all.size()));
    model.addAttribute("groups", new Groups(knowledge, this::item, of, byLevel).of(all));
    model.addAttribute("ways", of == Kind.RED_FLAG);
    model.addAttribute("byLevel", byLevel);
    return "knowledge-kind";
  }

  @GetMapping("/knowledge/{kind}/{id}")
  String entry(@PathVariable String kind, @PathVariable String id, Model model) {
    Kind of = kind(kind);
    List<Entry> entries = catalogue.entries(of, id);
    if (entries.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("kind", KindView.of(of, catalogue.all(of).size()));
    Reference first = entries.getFirst().of();
    model.addAttribute("group", new Groups(knowledge, this::item, of, false).heading(first));
    model.addAttribute("title", catalogue.name(first));
    model.addAttribute("entries", entries.stream().map(views::of).toList());
    return "knowledge-item";
  }

  private static Kind kind(String plural) {
    return Kind.ofPlural(plural)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ItemView item(Reference item) {
    String name = catalogue.name(item);
    Source source = item.kind() == Kind.SOURCE ? knowledge.sources().get(item.id()) : null;
    return new ItemView(
        EntryViews.address(item),
        source == null ? name : source.called(),
        source == null ? soon(item) : name,
        item.kind().id().replace('-', ' '));
  }

  /// How soon a rule wants someone seen; empty for what is none.
  private String soon(Reference item) {
    return switch (item.kind()) {
      case RED_FLAG, COMBINATION, POLICY ->
          Optional.ofNullable(knowledge.rules().get(item.id()))
              .map(rule -> Wording.soon(rule.disposition().within()))
              .orElse("");
      case FACT, TOPIC, CONDITION, OPTION, SELF_CARE, MEDICINE, MEDICINE_RULE -> "";
      case MEASURE, SOURCE -> "";
    };
  }
}
