package org.citeswarehouse.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;

/** A cell is a day or a problem; never both, never neither. */
class DateColumnTest {

  private record Reading(LocalDate day, List<Issue> issues) {}

  @Property
  void any_text_is_a_day_or_a_problem(
      @ForAll("dateLike") String text, @ForAll DateOrder order, @ForAll boolean serials) {
    Reading reading = read(text, new DateNotation(order, order, order, serials));

    assertThat(reading.day() == null).isEqualTo(!reading.issues().isEmpty());
  }

  @Property
  void every_plausible_iso_day_is_itself(@ForAll("days") LocalDate day) {
    assertThat(read(day.toString(), DateNotation.ISO_ONLY)).isEqualTo(new Reading(day, List.of()));
  }

  @Property
  void a_day_first_file_is_read_with_the_day_first(@ForAll("days") LocalDate day) {
    String written = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    DateNotation dayFirst =
        new DateNotation(DateOrder.DAY_FIRST, DateOrder.UNKNOWN, DateOrder.UNKNOWN, false);

    assertThat(read(written, dayFirst)).isEqualTo(new Reading(day, List.of()));
  }

  @Example
  void days_that_are_not_in_the_calendar() {
    for (String text :
        List.of(
            "31.02.2013",
            "2013-02-29",
            "2013-13-01",
            "31/04/2018",
            "20130228",
            "2013-02",
            "28 Feb 2013",
            "13-02-28",
            "0",
            "2013-02-28T00:00",
            "--",
            "1/2/3",
            "2013/02-28")) {
      assertThat(codes(text)).as(text).containsExactly(IssueCode.INVALID_DATE);
    }
  }

  @Example
  void days_that_need_a_decision() {
    assertThat(codes("05/06/2013")).containsExactly(IssueCode.AMBIGUOUS_DATE);
    assertThat(codes("41275")).containsExactly(IssueCode.AMBIGUOUS_DATE);
    assertThat(codes("2103-01-04")).containsExactly(IssueCode.IMPLAUSIBLE_DATE);
    assertThat(codes("1913-01-04")).containsExactly(IssueCode.IMPLAUSIBLE_DATE);
  }

  @Example
  void days_that_have_one_reading_only() {
    assertThat(read("31/12/2013", DateNotation.ISO_ONLY).day()).isEqualTo("2013-12-31");
    assertThat(read("12-31-2013", DateNotation.ISO_ONLY).day()).isEqualTo("2013-12-31");
    assertThat(read("06.06.2013", DateNotation.ISO_ONLY).day()).isEqualTo("2013-06-06");
    assertThat(read("2013/6/5", DateNotation.ISO_ONLY).day()).isEqualTo("2013-06-05");
  }

  @Provide
  Arbitrary<String> dateLike() {
    Arbitrary<String> soup =
        Arbitraries.strings().withChars("0123456789-/. T").ofMinLength(1).ofMaxLength(11);
    Arbitrary<String> triples =
        Arbitraries.integers()
            .between(0, 40)
            .tuple2()
            .flatMap(
                t ->
                    Arbitraries.of('/', '.', '-')
                        .map(s -> t.get1() + "" + s + t.get2() + s + "2013"));
    return Arbitraries.oneOf(soup, triples).filter(s -> !s.isBlank());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    long first = LocalDate.of(1975, 1, 1).toEpochDay();
    long last = LocalDate.of(2015, 12, 31).toEpochDay();
    return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
  }

  private static List<IssueCode> codes(String text) {
    return read(text, DateNotation.ISO_ONLY).issues().stream().map(Issue::code).toList();
  }

  private static Reading read(String text, DateNotation notation) {
    RowFindings row = new RowFindings(new SourceRow("", 2, Arrays.asList(text), null, 1, 1));
    LocalDate day =
        new DateColumn(new TextColumn(0, "issue_date", null), notation, 1975, 2015).read(row);
    return new Reading(day, row.issues());
  }
}
