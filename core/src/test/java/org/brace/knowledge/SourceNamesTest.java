package org.brace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.RealBase;
import org.junit.jupiter.api.Test;

/// What readers are shown for the sources of our knowledge base.
class SourceNamesTest {

  @Test
  void each_is_called_something_of_its_own_that_is_no_id() {
    var sources = RealBase.KNOWLEDGE.sources().values();

    assertThat(sources).allSatisfy(source -> assertThat(source.called()).isNotEqualTo(source.id()));
    assertThat(sources).extracting(Source::called).doesNotHaveDuplicates();
  }
}
