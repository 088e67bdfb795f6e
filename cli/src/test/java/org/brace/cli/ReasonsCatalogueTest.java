package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.brace.assessment.Assessment.Because;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Entry;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Prose;
import org.brace.catalogue.Reference;
import org.junit.jupiter.api.Test;

/// Every reason that an assessment gives can be looked up under its id.
class ReasonsCatalogueTest {

  private static final Catalogue CATALOGUE = new Catalogue(GoldenCases.KNOWLEDGE);

  /// What a reason is kept under: a risk is one of the policies.
  private static Kind kind(Because reason) {
    return Kind.of(reason.kind()).orElse(Kind.POLICY);
  }

  @Test
  void every_reason_of_every_golden_case_says_its_words_and_sources() throws IOException {
    Set<String> kinds = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (GoldenCases.Assessed each : GoldenCases.all()) {
      for (Because reason : each.assessment().triage().reasons()) {
        kinds.add(reason.kind());
        if (seen.add(reason.id() + reason.text())) {
          holds(reason);
        }
        reason
            .eased()
            .forEach(eased -> assertThat(isThere(eased.rule())).as(eased.rule()).isTrue());
      }
    }
    assertThat(kinds).containsExactly("combination", "policy", "red-flag", "risk");
    assertThat(seen.toString())
        .contains("self-care-gate.gate-cough", "-silenced", "self-care-gate.open")
        .contains("out-of-scope", "unnamed-sign.", "risk-", "alone-or-cannot-watch");
  }

  private static void holds(Because reason) {
    List<Entry> entries = CATALOGUE.entries(kind(reason), reason.id());
    assertThat(entries).as(reason.id()).hasSize(1);
    Entry entry = entries.getFirst();
    if (reason.id().startsWith("unnamed-sign.")) {
      // What is told leaves out what was denied; the sources are those of the mildest sign.
      assertThat(reason.text()).startsWith("At least one of these is there: ");
      assertThat(entry.name().text()).startsWith("At least one of these is there: ");
      assertThat(list(entry, "Its signs")).isNotEmpty();
      return;
    }
    // Of what may be so, an assessment adds that it counts until it is known.
    assertThat(reason.text()).as(reason.id()).startsWith(entry.name().text());
    assertThat(reason.sources())
        .allSatisfy(source ->
            assertThat(list(entry, "Sources"))
                .as(reason.id())
                .anyMatch(line -> line.startsWith(source)));
  }

  private static List<String> list(Entry entry, String heading) {
    return entry.lists().stream()
        .filter(list -> list.heading().equals(heading))
        .flatMap(list -> list.items().stream())
        .map(Prose::text)
        .toList();
  }

  private static boolean isThere(String id) {
    return List.of(Kind.RED_FLAG, Kind.COMBINATION, Kind.POLICY).stream()
        .anyMatch(kind -> !CATALOGUE.entries(kind, id).isEmpty());
  }

  @Test
  void every_policy_has_one_entry_and_a_name_of_its_own_id() {
    List<String> ids = CATALOGUE.all(Kind.POLICY).stream().map(Reference::id).toList();

    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    ids.forEach(id -> assertThat(CATALOGUE.entries(Kind.POLICY, id)).as(id).hasSize(1));
  }
}
