package org.brace.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FullDiskTest {

  @Test
  void it_is_seen_behind_what_a_database_says_of_it() {
    var full = new IOException("No space left on device");
    assertThat(FullDisk.isBehind(new IllegalStateException(new SQLException("closed", full))))
        .isTrue();
    assertThat(FullDisk.isBehind(new FileSystemException("key", null, "Disk quota exceeded")))
        .isTrue();
  }

  @Test
  void other_faults_are_none() {
    assertThat(FullDisk.isBehind(new IOException())).isFalse();
    assertThat(FullDisk.isBehind(new IllegalStateException("No space left on device"))).isFalse();
  }
}
