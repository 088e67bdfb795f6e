package org.brace.medicines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;

class ResolvedTest {

  private static final String NSAID = "takes.nsaid";
  private static final String HOW_MANY = "count-taken.nsaid";

  private static Resolved resolved(String... lines) {
    return RealBase.MEDICINES.resolve(
        Stream.of(lines).map(line -> new MedicineEntry(line, null, null, null)).toList(),
        OneLine.NOW);
  }

  @Test
  void besides_one_only_what_is_taken_still_counts() {
    assertThat(resolved("ibuprofen", "naproxen, stopped in May").besides(List.of(0)))
        .containsEntry(NSAID, Span.ABSENT);
    assertThat(resolved("ibuprofen", "naproxen").besides(List.of(0)))
        .containsEntry(NSAID, Span.PRESENT);
  }

  @Test
  void besides_one_a_name_that_is_not_known_or_a_kind_may_be_another() {
    assertThat(resolved("ibuprofen", "zzblorp").besides(List.of(0)))
        .containsEntry(NSAID, Span.YES_OR_NO);
    assertThat(resolved("ibuprofen", "painkiller").besides(List.of(0)))
        .containsEntry(NSAID, Span.YES_OR_NO);
  }

  @Test
  void what_is_started_is_one_more_and_so_is_what_else_is_planned() {
    Resolved taken = resolved("ibuprofen");
    List<Recognised> others = resolved("naproxen").recognised();

    assertThat(taken.starting(Set.of("nsaid"), List.of())).containsEntry(HOW_MANY, Span.point(2));
    assertThat(taken.starting(Set.of("nsaid"), others)).containsEntry(HOW_MANY, Span.point(3));
  }

  @Test
  void a_kind_that_is_planned_may_be_any_of_its_classes() {
    List<Recognised> others = resolved("painkiller").recognised();

    assertThat(resolved().starting(Set.of(), others)).containsEntry(NSAID, Span.YES_OR_NO);
    assertThat(resolved("ibuprofen").starting(Set.of(), others)).containsEntry(NSAID, Span.PRESENT);
  }

  @Test
  void a_kind_may_be_one_more_while_it_is_taken() {
    assertThat(resolved("ibuprofen", "painkiller").computed())
        .containsEntry(HOW_MANY, Span.closed(1, 2));
    assertThat(resolved("painkiller, stopped").computed()).containsEntry(NSAID, Span.ABSENT);
  }

  @Test
  void nothing_hangs_on_a_name_that_is_not_known_where_all_are() {
    assertThat(resolved("ibuprofen").hangsOnUnrecognised()).isEmpty();
    assertThat(resolved("ibuprofen", "zzblorp").hangsOnUnrecognised())
        .contains("takes.anticoagulant");
  }
}
