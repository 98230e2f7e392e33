package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one slip of a clerk, and what is another number. */
class SlipTest {

  @ParameterizedTest
  @CsvSource({
    "13CH001811, 13CHO01811, CONFUSED",
    "24S0B1234, 2450B1234, CONFUSED",
    "13CH001811, 13HC001811, SWAPPED",
    "13CH001811, 13CH001181, SWAPPED",
    "13CH001811, 13CH00181, DROPPED",
    "13CH001811, 3CH001811, DROPPED",
    "13CH001811, 13CH0018111, ADDED",
    "13CH001811, 113CH001811, ADDED"
  })
  void one_slip(String number, String cited, Slip slip) {
    assertThat(Slip.between(number, cited)).contains(slip);
  }

  @ParameterizedTest
  @CsvSource({
    "13CH001811, 13CH001812",
    "13CH001811, 13CH00118",
    "13CH001811, I3CHO01811",
    "13CH001811, 13HC001181",
    "13CH001811, 13CH001811"
  })
  void another_number_or_more_than_one_slip(String number, String cited) {
    assertThat(Slip.between(number, cited)).isEmpty();
  }

  @Test
  void short_numbers_tell_too_little() {
    assertThat(Slip.between("1234", "124")).isEqualTo(Optional.empty());
  }

  @Property
  void numbers_within_one_slip_always_meet_in_a_block(
      @ForAll
          @CharRange(from = '0', to = '9')
          @CharRange(from = 'A', to = 'S')
          @StringLength(min = 5, max = 14)
          String number,
      @ForAll @IntRange(max = 12) int at,
      @ForAll Slip slip) {
    String cited = slipped(number, Math.min(at, number.length() - 2), slip);
    Slip.between(number, cited)
        .ifPresent(
            found ->
                assertThat(Collections.disjoint(Slip.blocks(number), Slip.blocks(cited)))
                    .isFalse());
  }

  private static String slipped(String number, int at, Slip slip) {
    return switch (slip) {
      case CONFUSED -> number.replace('0', 'O').replace('5', 'S');
      case SWAPPED ->
          number.substring(0, at)
              + number.charAt(at + 1)
              + number.charAt(at)
              + number.substring(at + 2);
      case DROPPED -> number.substring(0, at) + number.substring(at + 1);
      case ADDED -> number.substring(0, at) + '7' + number.substring(at);
    };
  }
}
