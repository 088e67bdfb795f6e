package org.brace.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Figures;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Piece;
import org.brace.catalogue.Prose;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Source;
import org.jspecify.annotations.Nullable;

/// Entries as their template shows them.
final class EntryViews {

  /// Names of fields in words that need no manual.
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("prior", "How common it is among the people Brace is for"),
          Map.entry("leak", "How common it is when no listed condition is there"),
          Map.entry("prevalence", "How common it is"),
          Map.entry("by age", "Times as likely, by age"),
          Map.entry("by sex", "Times as likely, by sex"),
          Map.entry("if true", "Where someone who has it should be seen"),
          Map.entry("twins", "Asked instead where it cannot be measured"),
          Map.entry("covers", "Its no denies"),
          Map.entry("of a proxy", "Asked of someone who answers for the person"),
          Map.entry("took", "What was taken from it"),
          Map.entry("where", "Where to find it"),
          Map.entry("verified", "Read for this?"),
          Map.entry("reviewed", "Reviewed by a clinician?"));

  /// A list of more characters than this, about a screen of a phone, is folded.
  private static final int LONG = 600;

  private final Knowledge knowledge;

  EntryViews(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// An entry.
  ///
  /// @param is what it is: `medicine class`
  /// @param reviewed whether a clinician has signed it; null where nobody is asked to
  public record EntryView(
      String is,
      String id,
      List<PieceView> name,
      @Nullable Boolean reviewed,
      List<FieldView> fields,
      List<ListView> lists) {}

  public record FieldView(String name, List<PieceView> pieces) {}

  /// Lines under a heading.
  ///
  /// @param folded whether it opens on a tap
  public record ListView(String heading, boolean folded, List<List<PieceView>> items) {}

  /// A piece of a line.
  ///
  /// @param href where it leads; null for words and numbers
  /// @param outside whether that is on another machine
  /// @param number null for words and links
  public record PieceView(
      String text, @Nullable String href, boolean outside, @Nullable NumberView number) {}

  /// A number and how sure it is.
  ///
  /// @param range its 90 % range, or how far it may be off
  /// @param kind how it came about, in words
  /// @param tone published, derived or expert: for its colour
  /// @param href the source; null where it is an expert's estimate
  public record NumberView(
      String value,
      String range,
      String kind,
      String tone,
      @Nullable String source,
      @Nullable String href,
      @Nullable String note) {}

  static String address(Reference to) {
    return "/knowledge/" + to.kind().plural() + "/" + to.slug();
  }

  EntryView of(Entry entry) {
    List<FieldView> fields = new ArrayList<>();
    Boolean reviewed = null;
    for (Entry.Field field : entry.fields()) {
      if (field.name().equals("reviewed")) {
        reviewed = field.text().text().startsWith("by ");
      }
      fields.add(new FieldView(name(field.name()), field(entry, field)));
    }
    return new EntryView(
        entry.is(),
        entry.of().slug(),
        pieces(entry.name()),
        reviewed,
        fields,
        entry.lists().stream().map(this::list).toList());
  }

  private ListView list(Entry.Listing list) {
    int length = list.items().stream().mapToInt(item -> item.text().length()).sum();
    return new ListView(
        list.heading(), length > LONG, list.items().stream().map(this::pieces).toList());
  }

  private static String name(String field) {
    String plain =
        field.isEmpty() ? "" : field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return NAMES.getOrDefault(field, plain);
  }

  private List<PieceView> field(Entry entry, Entry.Field field) {
    if (entry.of().kind() == Kind.SOURCE && field.name().equals("where")) {
      String where = field.text().text();
      return List.of(new PieceView(where, outside(where), true, null));
    }
    return pieces(field.text());
  }

  /// The address of a publication on the web; null where none is known.
  private static @Nullable String outside(String locator) {
    if (locator.startsWith("https://") || locator.startsWith("http://")) {
      return locator;
    }
    if (locator.startsWith("doi:")) {
      return "https://doi.org/" + locator.substring("doi:".length());
    }
    return locator.startsWith("pmid:")
        ? "https://pubmed.ncbi.nlm.nih.gov/" + locator.substring("pmid:".length()) + "/"
        : null;
  }

  private List<PieceView> pieces(Prose prose) {
    return prose.pieces().stream().map(this::piece).toList();
  }

  private PieceView piece(Piece piece) {
    return switch (piece) {
      case Piece.Words(String text) -> new PieceView(text, null, false, null);
      case Piece.Link(Reference to, String _, String name) ->
          new PieceView(name, address(to), false, null);
      case Piece.Figure(Estimate estimate) ->
          new PieceView(Figures.number(estimate.value()), null, false, number(estimate));
    };
  }

  private NumberView number(Estimate estimate) {
    Source source = knowledge.sources().get(estimate.source());
    return new NumberView(
        Figures.number(estimate.value()),
        range(estimate),
        switch (estimate.kind()) {
          case PUBLISHED -> "published";
          case DERIVED -> "derived";
          case EXPERT -> "estimate";
        },
        estimate.kind().name().toLowerCase(Locale.ROOT),
        source == null ? null : source.called(),
        source == null ? null : address(new Reference(Kind.SOURCE, source.id())),
        estimate.note());
  }

  private String range(Estimate estimate) {
    if (estimate.low() != null && estimate.high() != null) {
      return Figures.number(estimate.low()) + " to " + Figures.number(estimate.high());
    }
    Double factor = knowledge.policy().rangeFactors().get(estimate.kind());
    return factor == null ? "no range" : "odds up to " + Figures.number(factor) + " times off";
  }
}
