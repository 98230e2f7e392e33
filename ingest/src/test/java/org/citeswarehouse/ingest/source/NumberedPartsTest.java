package org.citeswarehouse.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of tables in an archive show that a part lacks. */
class NumberedPartsTest {

  @ParameterizedTest
  @CsvSource({
    "trade_db_1.csv trade_db_2.csv trade_db_4.csv, trade_db_3.csv",
    "trade_db_0.csv trade_db_1.csv trade_db_3.csv, trade_db_2.csv",
    "trade_db_2.csv trade_db_3.csv, trade_db_1.csv",
    "trade_db_01.csv trade_db_02.csv trade_db_04.csv, trade_db_03.csv",
    "trade_db_009.csv trade_db_001.csv, 'trade_db_002.csv, trade_db_003.csv, trade_db_004.csv,"
        + " trade_db_005.csv, trade_db_006.csv, trade_db_007.csv, trade_db_008.csv'",
    "v2024.1/trade_db_1.csv v2024.1/trade_db_3.csv readme2.csv, v2024.1/trade_db_2.csv",
    "1.csv 3.csv, 2.csv",
    "Part1.csv part2.CSV PART4.csv, Part3.csv",
  })
  void a_number_left_out_between_parts_is_named(String names, String lacking) {
    assertThatThrownBy(() -> NumberedParts.requireAll(List.of(names.split(" ")), "r.zip"))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.MISSING_PARTS);
              assertThat(refused.problem())
                  .isEqualTo("“r.zip” lacks parts of the release: " + lacking + ".");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trade_db_1.csv trade_db_2.csv trade_db_3.csv",
        "trade_db_0.csv trade_db_1.csv",
        "trade_db_5.csv",
        "trade_db_2012.csv trade_db_2014.csv",
        "2012.csv 2014.csv",
        "98.csv 99.csv",
        "trade_db_4.csv trade_db_5.csv trade_db_6.csv",
        "aves_1.csv reptilia_1.csv reptilia_2.csv",
        "2023_1.csv 2023_2.csv 2024_1.csv",
        "one.csv two.csv",
      })
  void years_one_part_alone_and_later_parts_are_no_release_with_a_gap(String names) {
    assertThatCode(() -> NumberedParts.requireAll(List.of(names.split(" ")), "r.zip"))
        .doesNotThrowAnyException();
  }

  @Test
  void of_many_that_lack_the_first_are_named_with_how_many_they_are() {
    List<String> names = new ArrayList<>(List.of("db_1.csv", "db_55.csv"));

    assertThatThrownBy(() -> NumberedParts.requireAll(names, "r.zip"))
        .hasMessageContaining("db_2.csv, db_3.csv")
        .hasMessageContaining("db_11.csv, … (53).");
  }
}
