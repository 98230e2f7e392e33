package org.citeswarehouse.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.citeswarehouse.api.asking.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number may be that somebody wrote elsewhere, in the words of each language. */
class TypedQuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      textBlock =
          """
          # text;         en;           fr;           es
          '1500';         1500;         1500;         1500
          '1.5';          1.5;          1.5;          1.5
          '1,5';          1.5;          1.5;          1.5
          '1.500';        1.500;        1500|1.500;   1500|1.500
          '1,500';        1500|1.500;   1.500;        1500|1.500
          '0.500';        0.500;        0.500;        0.500
          '1500.500';     1500.500;     1500.500;     1500.500
          '1 500';        1500;         1500;         1500
          '1\u00A0500';   1500;         1500;         1500
          '1\u202F500';   1500;         1500;         1500
          '\u00A01500 ';  1500;         1500;         1500
          '1 500,25';     1500.25;      1500.25;      1500.25
          '1 500.250';    1500.250;     1500.250;     1500.250
          '1''500';       1500;         1500;         1500
          '1.234.567';    1234567;      1234567;      1234567
          '1,234,567';    1234567;      1234567;      1234567
          '1.234,567';    1234.567;     1234.567;     1234.567
          '1,234.567';    1234.567;     1234.567;     1234.567
          '1.2.3';        -;            -;            -
          '1 5';          -;            -;            -
          '-5';           -;            -;            -
          '7 or 8';       -;            -;            -
          '1e3';          -;            -;            -
          '';             -;            -;            -
          """)
  void a_text_has_the_readings_that_its_language_knows(
      String text, String english, String french, String spanish) {
    assertThat(readings(text, Language.EN)).isEqualTo(english);
    assertThat(readings(text, Language.FR)).isEqualTo(french);
    assertThat(readings(text, Language.ES)).isEqualTo(spanish);
  }

  private static String readings(String text, Language language) {
    String all =
        TypedQuantity.readings(text, language).stream()
            .map(BigDecimal::toPlainString)
            .collect(Collectors.joining("|"));
    return all.isEmpty() ? null : all;
  }
}
