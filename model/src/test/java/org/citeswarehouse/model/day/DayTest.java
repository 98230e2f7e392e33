package org.citeswarehouse.model.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are those on the calendar of the office, whatever the day is in Greenwich. */
class DayTest {

  @ParameterizedTest
  @CsvSource({
    "America/La_Paz,  2026-11-01T03:59:00Z, 2026-10-31",
    "America/La_Paz,  2026-11-01T04:00:00Z, 2026-11-01",
    "Australia/Sydney, 2026-10-31T12:59:00Z, 2026-10-31",
    "Australia/Sydney, 2026-10-31T13:00:00Z, 2026-11-01",
    "UTC,             2026-10-31T23:59:00Z, 2026-10-31",
    "+05:45,          2026-10-31T18:15:00Z, 2026-11-01"
  })
  void a_day_begins_where_the_office_stands(String zone, Instant moment, LocalDate day) {
    assertThat(LocalDate.ofInstant(moment, Day.zone(zone))).isEqualTo(day);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void without_a_zone_that_of_the_machine_is_taken(String said) {
    assertThat(Day.zone(said)).isEqualTo(ZoneId.systemDefault());
  }

  @Test
  void a_zone_that_there_is_not_is_refused_with_a_remedy() {
    assertThatThrownBy(() -> Day.zone("Bolivia"))
        .isInstanceOfSatisfying(
            UnknownZoneException.class,
            e -> {
              assertThat(e.problem()).isEqualTo("“Bolivia” is no time zone.");
              assertThat(e.reason())
                  .isEqualTo(
                      "CITES_ZONE says where the office stands, so that days begin and end as on"
                          + " its calendar.");
              assertThat(e.remedy(Locale.FRENCH)).contains("America/La_Paz");
            });
  }

  @Test
  void today_is_the_day_of_this_moment() {
    LocalDate before = Day.of(Instant.now());
    LocalDate today = Day.today();

    assertThat(today).isBetween(before, Day.of(Instant.now()));
  }
}
