package org.brace.web.browse;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Knowledge;
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

  /// The most items that a search shows.
  private static final int MOST_FOUND = 100;

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
  /// @param kind what sort of thing it is, in words
  public record ItemView(String href, String name, String id, String kind) {}

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

  @PostMapping("/knowledge/search")
  String search(
      @RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response) {
    // So that "back" leads to what was found, without sending the form again.
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate().getHeaderValue());
    String typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    List<Reference> found = search.find(typed);
    model.addAttribute("words", typed.strip());
    model.addAttribute("count", found.size());
    model.addAttribute("items", found.stream().limit(MOST_FOUND).map(this::item).toList());
    return "knowledge-search";
  }

  @GetMapping("/knowledge/search")
  String searchAgain() {
    return "redirect:/knowledge";
  }

  @GetMapping("/knowledge/{kind}")
  String index(@PathVariable String kind, Model model) {
    Kind of = kind(kind);
    search.prepare();
    List<Reference> all = catalogue.all(of);
    model.addAttribute("kind", KindView.of(of, all.size()));
    model.addAttribute("groups", Groups.of(knowledge, of, all, this::item));
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
    model.addAttribute("title", catalogue.name(entries.getFirst().of()));
    model.addAttribute("entries", entries.stream().map(views::of).toList());
    return "knowledge-item";
  }

  private static Kind kind(String plural) {
    return Kind.ofPlural(plural)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ItemView item(Reference item) {
    return new ItemView(
        EntryViews.address(item), catalogue.name(item), item.slug(), item.kind().id());
  }
}
