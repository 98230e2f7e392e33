package org.citeswarehouse.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formats that are refused have a name that users know. */
class FormatTest {

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TEXT", "UTF_16_LITTLE", "UTF_16_BIG", "GZIP", "ZIP", "EMPTY_ZIP"})
  void is_named_in_the_refusal(Format format) {
    assertThat(format.refusal("f.csv").problem()).contains("f.csv").doesNotContain("@");
  }

  @Test
  void text_is_what_is_nothing_else() {
    assertThat(Format.of("taxon,class".getBytes(StandardCharsets.UTF_8))).isEqualTo(Format.TEXT);
    assertThat(Format.of(new byte[0])).isEqualTo(Format.TEXT);
  }
}
