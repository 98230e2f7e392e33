package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Range field, of a file of 100 bytes. Source: RFC 9110, 14.1.2 and 14.2. */
class ByteRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bytes=0-0    | 0  | 1
          bytes=10-19  | 10 | 10
          bytes=90-    | 90 | 10
          bytes=90-500 | 90 | 10
          bytes=-7     | 93 | 7
          bytes=-500   | 0  | 100
          Bytes=0-9    | 0  | 10
          bytes= 5-6 , | 5  | 2
          bytes=0-99999999999999999999999 | 0 | 100
          """)
  void a_part_ends_where_the_file_ends(String field, long from, long length) {
    assertThat(ByteRange.of(field).orElseThrow().within(100))
        .contains(new ByteRange.Part(from, length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=500-600", "bytes=-0", "bytes=99999999999999999999-"})
  void what_begins_behind_the_end_is_not_there(String field) {
    assertThat(ByteRange.of(field).orElseThrow().within(100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5",
        "bytes=a-b",
        "bytes=9-5",
        "bytes=1--2",
        "bytes=0x1-2",
        "items=0-5",
        "0-5",
        "bytes=0-1,5-6"
      })
  void what_is_malformed_or_of_several_parts_is_ignored(String field) {
    assertThat(ByteRange.of(field)).isEmpty();
  }
}
