package org.brace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Catalogue CATALOGUE = new Catalogue(RealBase.KNOWLEDGE);
  private static final Map<Reference, Set<Reference>> LINKS = links();

  private static Map<Reference, Set<Reference>> links() {
    Map<Reference, Set<Reference>> links = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (Reference item : CATALOGUE.all(kind)) {
        Set<Reference> to = new LinkedHashSet<>();
        for (Entry entry : CATALOGUE.entries(kind, item.id())) {
          proses(entry)
              .flatMap(prose -> prose.pieces().stream())
              .forEach(piece -> {
                switch (piece) {
                  case Piece.Words _ -> {}
                  case Piece.Link link -> to.add(link.to());
                  case Piece.Figure figure -> {
                    String source = figure.estimate().source();
                    if (RealBase.KNOWLEDGE.sources().containsKey(source)) {
                      to.add(new Reference(Kind.SOURCE, source));
                    }
                  }
                }
              });
        }
        links.put(item, to);
      }
    }
    return links;
  }

  private static Stream<Prose> proses(Entry entry) {
    return Stream.of(
            Stream.of(entry.name()),
            entry.fields().stream().map(Entry.Field::text),
            entry.lists().stream().map(Entry.Listing::items).flatMap(Collection::stream))
        .flatMap(each -> each);
  }

  @Test
  void what_must_be_absent_is_told_as_no() {
    assertThat(
            CATALOGUE.entries(Kind.FACT, "rib-pain-easing").stream()
                .flatMap(CatalogueTest::proses)
                .flatMap(prose -> prose.pieces().stream())
                .filter(Piece.Link.class::isInstance)
                .map(piece -> ((Piece.Link) piece).name()))
        .contains("no sudden pain", "age < 65 y")
        .noneMatch(name -> name.contains("(no "));
  }

  @Test
  void there_are_items_of_every_kind_and_each_has_an_entry() {
    for (Kind kind : Kind.values()) {
      assertThat(CATALOGUE.all(kind))
          .as(kind.title())
          .isNotEmpty()
          .allSatisfy(item -> {
            assertThat(CATALOGUE.entries(kind, item.id())).isNotEmpty();
            assertThat(CATALOGUE.entries(kind, item.slug())).isNotEmpty();
            assertThat(CATALOGUE.name(item)).isNotBlank();
          });
    }
  }

  @Test
  void every_link_leads_to_an_item() {
    assertThat(LINKS.values().stream().flatMap(Set::stream))
        .allSatisfy(to -> assertThat(LINKS).containsKey(to));
  }

  @Test
  void what_a_rule_condition_or_piece_of_care_names_leads_back_to_it() {
    Set<Kind> from =
        Set.of(
            Kind.CONDITION,
            Kind.RED_FLAG,
            Kind.COMBINATION,
            Kind.POLICY,
            Kind.OPTION,
            Kind.SELF_CARE,
            Kind.MEDICINE_RULE);
    LINKS.forEach((item, targets) -> {
      if (from.contains(item.kind())) {
        // What a rule that is only named here tests in its turn is that rule's own.
        for (Entry entry : CATALOGUE.entries(item.kind(), item.id())) {
          Stream.concat(
                  entry.fields().stream().map(Entry.Field::text),
                  entry.lists().stream()
                      .filter(list -> !list.heading().contains("checked by"))
                      .filter(list -> !list.heading().startsWith("Rules that"))
                      .filter(list -> !list.heading().startsWith("Stays when"))
                      .map(Entry.Listing::items)
                      .flatMap(Collection::stream))
              .flatMap(prose -> prose.pieces().stream())
              .filter(Piece.Link.class::isInstance)
              .map(piece -> ((Piece.Link) piece).to())
              .forEach(to -> assertThat(LINKS.get(to)).as("%s, from %s", to, item).contains(item));
        }
      }
    });
  }

  @Test
  void a_number_without_a_range_shows_its_class_and_one_with_a_range_shows_it() {
    var shows =
        CATALOGUE.entries(Kind.CONDITION, "cough-rib-fracture").getFirst().lists().stream()
            .filter(list -> list.heading().startsWith("Shows"))
            .findFirst()
            .orElseThrow();
    assertThat(shows.items().getFirst().text())
        .matches("\\S+: 0\\.\\d+( \\(0\\.\\d+ to 0\\.\\d+\\))?, \\S+.*");
  }

  @Test
  void a_class_that_is_also_an_ingredient_has_both_entries() {
    assertThat(CATALOGUE.entries(Kind.MEDICINE, "aspirin"))
        .extracting(Entry::is)
        .containsExactly("medicine class", "ingredient");
  }

  @Test
  void a_product_is_found_by_its_name_in_any_case_and_by_its_slug() {
    for (String name : new String[] {"co-codamol 8/500", "Co-Codamol 8/500", "co-codamol-8-500"}) {
      assertThat(CATALOGUE.entries(Kind.MEDICINE, name))
          .as(name)
          .extracting(entry -> entry.of().id())
          .containsExactly("co-codamol 8/500");
    }
    assertThat(CATALOGUE.entries(Kind.MEDICINE, "co codamol 8 500")).isEmpty();
  }

  @Test
  void a_rule_is_found_only_under_its_own_kind() {
    assertThat(CATALOGUE.entries(Kind.RED_FLAG, "pleuritic-pain")).hasSize(1);
    assertThat(CATALOGUE.entries(Kind.POLICY, "pleuritic-pain")).isEmpty();
  }
}
