package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Knowledge;
import org.brace.model.Names;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/knowledge/…`: what the answers rest on, item by item, linked both ways.
@RestController
class KnowledgeApi {

  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::plural).toList();

  private final Catalogue catalogue;
  private final KnowledgeJson json;

  KnowledgeApi(Knowledge knowledge, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.json = new KnowledgeJson(knowledge, catalogue);
  }

  @GetMapping("/api/knowledge")
  ResponseEntity<String> overview(HttpServletRequest request) {
    Query.of(request);
    return Replies.json(json.overview());
  }

  @GetMapping("/api/knowledge/{kind}")
  ResponseEntity<String> index(@PathVariable String kind, HttpServletRequest request) {
    Query.of(request);
    return Replies.json(json.index(kind(kind)));
  }

  @GetMapping("/api/knowledge/{kind}/{id}")
  ResponseEntity<String> item(
      @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
    Query.of(request);
    Kind of = kind(kind);
    List<Entry> entries = catalogue.entries(of, id);
    if (entries.isEmpty()) {
      throw missing(id, catalogue.all(of).stream().map(Reference::slug).toList());
    }
    return Replies.json(json.entries(of, id, entries));
  }

  private static Kind kind(String plural) {
    return Kind.ofPlural(plural).orElseThrow(() -> missing(plural, KINDS));
  }

  private static Refusal missing(String value, List<String> known) {
    String all =
        known.equals(KINDS)
            ? "Use one of " + String.join(", ", KINDS)
            : "Leave the id out for a list of all";
    return Refusal.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "address",
        value,
        "The knowledge base holds no such item.",
        Names.instead(value, known, all));
  }
}
