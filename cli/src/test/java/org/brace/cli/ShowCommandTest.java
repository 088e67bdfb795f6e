package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class ShowCommandTest {

  private static final Knowledge KNOWLEDGE = knowledge();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static Knowledge knowledge() {
    try {
      return new KnowledgeOption().load();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private int run(String... arguments) {
    return Brace.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private String show(String kind, String id) {
    assertThat(run("show", kind, id)).isZero();
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void a_fact_names_who_shows_it_with_the_range_and_who_tests_it() {
    assertThat(show("fact", "wheeze"))
        .contains("fact wheeze", "topic right-now", "leak ")
        .containsPattern("- pneumonia: 0\\.\\d+[ ,]")
        .containsPattern("asthma-exacerbation: 0\\.\\d+ \\(0\\.\\d+ to 0\\.\\d+\\), \\S+")
        .contains(
            "Rules that test it - red-flag asthma-fast-pulse (emergency-ambulance, now)",
            "- red-flag asthma-no-relief (emergency-ambulance, now)")
        .containsPattern("Facts derived from it - [^@]*? - asthma-or-wheeze")
        .contains("Asked only when it says so - topic asthma-")
        .contains("In the policy - the scope");
  }

  @Test
  void a_heading_shows_what_refers_to_its_choices() {
    assertThat(show("fact", "pain-site")).contains("cough-rib-fracture: pain-site.chest-side 0.9");
  }

  @Test
  void a_fact_says_how_to_tell_and_who_teaches_it_and_the_source_names_the_fact() {
    assertThat(show("fact", "rash-nonblanching"))
        .contains("how to tell", "Press the side of a clear glass", "(nhs-meningitis)");
    assertThat(show("source", "nhs-meningitis")).contains("fact rash-nonblanching");
  }

  @Test
  void a_reassuring_fact_names_the_rules_that_it_silences() {
    assertThat(show("fact", "pleuritic-low-risk"))
        .contains(
            "reassuring",
            "pleuritic-pain, then pleuritic-pain-chest-wall, or else pleuritic-pain-easing stays");
  }

  @Test
  void a_condition_names_its_causes_and_the_rules_that_suspect_it() {
    assertThat(show("condition", "pertussis"))
        .contains("reviewed not reviewed by a clinician")
        .containsPattern("Makes likelier, by odds ratio .*- cough-rib-fracture: 8");
  }

  @Test
  void a_condition_names_the_rules_that_suspect_it() {
    assertThat(show("condition", "cauda-equina-syndrome"))
        .containsPattern("Rules that suspect it .*(red-flag|combination|policy) \\S+ \\(emergency");
  }

  @Test
  void a_red_flag_names_its_sources_by_title_and_what_silences_it() {
    assertThat(show("red-flag", "pleuritic-pain"))
        .contains(
            "unless pleuritic-low-risk; then pleuritic-pain-chest-wall, or else pleuritic-pain-easing",
            "ng158: Venous",
            "level same-day, within 4 hours",
            "not reviewed by a clinician",
            "Cases that fire it - clot/pleuritic-alone: ",
            "→ same-day");
  }

  @Test
  void the_rule_that_stays_names_the_rule_that_it_stands_in_for() {
    assertThat(show("red-flag", "pleuritic-pain-chest-wall"))
        .contains("Stays when these are silenced - pleuritic-pain, by pleuritic-low-risk");
  }

  @Test
  void a_medicine_is_found_as_a_class_an_ingredient_or_a_product() {
    assertThat(show("medicine", "nsaid-or-aspirin"))
        .contains("- ibuprofen", "peptic-ulcer: takes.nsaid-or-aspirin 4");
    out.getBuffer().setLength(0);
    assertThat(show("medicine", "ibuprofen")).contains("ingredient ibuprofen", "in nsaid");
    out.getBuffer().setLength(0);
    assertThat(show("medicine", "aspirin"))
        .contains("medicine class aspirin", "ingredient aspirin");
    out.getBuffer().setLength(0);
    String product = KNOWLEDGE.products().keySet().iterator().next();
    assertThat(show("medicine", product.toUpperCase(Locale.ROOT))).contains("product " + product);
  }

  @Test
  void a_source_names_what_rests_on_it() {
    assertThat(show("source", "hanak2005"))
        .contains(
            "Used by - fact rib-strain - fact rib-strain-or-mending - condition cough-rib-fracture"
                + " - red-flag rib-fracture - red-flag rib-strain-on-coughing");
  }

  @Test
  void every_item_can_be_shown() {
    var sheet = new Sheet(new Screen(new PrintWriter(out), 80, false));
    var catalogue = new Catalogue(KNOWLEDGE);
    for (Kind kind : Kind.values()) {
      for (Reference item : catalogue.all(kind)) {
        assertThat(catalogue.entries(kind, item.id())).as("%s", item).isNotEmpty();
        catalogue.entries(kind, item.id()).forEach(sheet::print);
      }
    }

    for (var ids :
        List.of(
            KNOWLEDGE.facts().keySet(),
            KNOWLEDGE.conditions().keySet(),
            KNOWLEDGE.rules().keySet(),
            KNOWLEDGE.care().measures().keySet(),
            KNOWLEDGE.sources().keySet())) {
      assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(out.toString()).contains(" " + id));
    }
    assertThat(out.toString().lines())
        .noneMatch(line -> line.matches(".*(\\bnull\\b|NaN|Optional).*"));
  }

  @Test
  void an_unknown_id_is_answered_with_the_nearest() {
    assertThat(run("show", "fact", "weeze")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no fact \"weeze\"", "Did you mean wheeze?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_rule_is_found_only_under_its_own_kind() {
    assertThat(run("show", "policy", "pleuritic-pain")).isEqualTo(2);
  }

  @Test
  void an_unknown_kind_is_answered_with_the_nearest() {
    assertThat(run("show", "facts", "wheeze")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean fact?");
  }

  @Test
  void without_an_id_all_ids_are_listed() {
    assertThat(run("show", "topic")).isZero();
    assertThat(out.toString().lines()).containsExactlyElementsOf(KNOWLEDGE.topics().keySet());
  }
}
