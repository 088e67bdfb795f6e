package org.brace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalOnlyTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
  void this_machine_is_named_with_its_port_or_without_the_usual_one(String name) {
    assertThat(LocalOnly.isHere(name + ":8080", 8080)).isTrue();
    assertThat(LocalOnly.isHere(name, 8080)).isFalse();
    assertThat(LocalOnly.isHere(name + ":80", 80)).isTrue();
    assertThat(LocalOnly.isHere(name, 80)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brace.example", "brace.example:80", "127.0.0.1.example:80", ":80", ""})
  void no_other_name_is_this_machine(String host) {
    assertThat(LocalOnly.isHere(host, 80)).isFalse();
  }

  @Test
  void a_request_without_a_name_is_not_for_this_machine() {
    assertThat(LocalOnly.isHere(null, 80)).isFalse();
  }
}
