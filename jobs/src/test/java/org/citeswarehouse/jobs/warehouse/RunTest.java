package org.citeswarehouse.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Identifiers of runs: the greatest is the current one. */
class RunTest {

  @Test
  void a_run_is_named_by_its_time() {
    assertThat(Run.after("", Instant.parse("2026-11-23T10:05:00.001Z")))
        .isEqualTo("20261123T100500.001Z");
  }

  @Test
  void a_run_is_later_than_the_last_one_even_where_the_clock_was_set_back() {
    assertThat(
            Run.after("20261123T100500.999Z-0a1b2c3d", Instant.parse("2026-11-23T10:00:00.000Z")))
        .isEqualTo("20261123T100501.000Z");
  }
}
