package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.brace.RealBase;
import org.junit.jupiter.api.Test;

class PlaceZoneTest {

  @Test
  void every_place_whose_numbers_are_known_has_its_time() {
    assertThat(RealBase.KNOWLEDGE.policy().places())
        .allSatisfy(place -> assertThat(PlaceZone.of(place)).isNotEqualTo(ZoneOffset.UTC));
    assertThat(PlaceZone.of(null)).isEqualTo(ZoneOffset.UTC);
  }
}
