package org.citeswarehouse.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A cell is a number equal to its text read as a decimal, or a problem; never both, never neither.
 */
class NumberColumnTest {

  private record Reading(BigDecimal number, List<Issue> issues) {}

  @Property
  void any_text_is_a_number_or_a_problem(
      @ForAll("numberLike") String text, @ForAll NumberNotation notation) {
    Reading reading = read(text, notation);

    assertThat(reading.number() == null).isEqualTo(!reading.issues().isEmpty());
    if (reading.number() != null) {
      String decimal =
          notation == NumberNotation.COMMA ? text.strip().replace(',', '.') : text.strip();
      assertThat(reading.number()).isEqualByComparingTo(new BigDecimal(decimal));
      assertThat(reading.number()).isNotNegative();
    }
  }

  @Property
  void every_plain_decimal_is_read_exactly(
      @ForAll @BigRange(min = "0", max = "999999999999999") @Scale(15) BigDecimal number) {
    assertThat(read(number.toPlainString(), NumberNotation.POINT))
        .isEqualTo(new Reading(number, List.of()));
  }

  @Example
  void what_is_no_number() {
    for (String text :
        List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e3",
            "n/a",
            "ten",
            "?",
            "1 000",
            "1'000",
            "0x10",
            "12.5.1",
            "1,2,3",
            ",",
            ".",
            "-",
            "5,",
            "\u0661\u0662",
            "1e99999",
            "--1")) {
      assertThat(codes(text))
          .as(text)
          .isIn(List.of(IssueCode.NOT_A_NUMBER), List.of(IssueCode.AMBIGUOUS_NUMBER));
    }
    assertThat(codes("NaN")).containsExactly(IssueCode.NOT_A_NUMBER);
    assertThat(codes("1e3")).containsExactly(IssueCode.NOT_A_NUMBER);
    assertThat(codes("\u0661\u0662")).containsExactly(IssueCode.NOT_A_NUMBER);
    assertThat(codes("1,2,3")).containsExactly(IssueCode.NOT_A_NUMBER);
  }

  @Example
  void where_a_spreadsheet_found_no_value() {
    assertThat(codes(" #N/A")).containsExactly(IssueCode.CELL_ERROR);
    assertThat(codes("#DIV/0!")).containsExactly(IssueCode.CELL_ERROR);
    assertThat(codes("#CALC! =B2*C2")).containsExactly(IssueCode.FORMULA_WITHOUT_VALUE);
    assertThat(codes("=B2*C2")).containsExactly(IssueCode.NOT_A_NUMBER);
  }

  @Example
  void what_needs_a_decision() {
    for (String text : List.of("1,5", "12,5", "2,250", "1,234.5", "1.234,5", "1.234.567")) {
      assertThat(codes(text)).as(text).containsExactly(IssueCode.AMBIGUOUS_NUMBER);
    }
    assertThat(codes("0.0000000000000001")).containsExactly(IssueCode.TOO_PRECISE);
    assertThat(codes("9".repeat(16))).containsExactly(IssueCode.TOO_PRECISE);
    assertThat(codes("9".repeat(24))).containsExactly(IssueCode.TOO_PRECISE);
    assertThat(codes("9".repeat(1_000_000))).containsExactly(IssueCode.TOO_PRECISE);
    assertThat(codes("-0.5")).containsExactly(IssueCode.NEGATIVE_QUANTITY);
  }

  @Example
  void zero_is_a_number_and_blank_is_none() {
    assertThat(read("0", NumberNotation.POINT).number()).isEqualByComparingTo("0");
    assertThat(read(".5", NumberNotation.POINT).number()).isEqualByComparingTo("0.5");
    assertThat(read("\u00A0 ", NumberNotation.POINT)).isEqualTo(new Reading(null, List.of()));
  }

  @Example
  void a_number_of_merged_cells_and_a_formula_without_result_are_no_number_of_the_row() {
    assertThat(codes("#MERGED! 12")).containsExactly(IssueCode.SHARED_NUMBER);
    assertThat(codes("#HEADING! kg")).containsExactly(IssueCode.UNIT_IN_HEADING);
    assertThat(codes("#CALC! =A1+1")).containsExactly(IssueCode.FORMULA_WITHOUT_VALUE);
  }

  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings()
        .withChars("0123456789.,-+eE ")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(s -> !s.isBlank());
  }

  private static List<IssueCode> codes(String text) {
    return read(text, NumberNotation.POINT).issues().stream().map(Issue::code).toList();
  }

  private static Reading read(String text, NumberNotation notation) {
    RowFindings row = new RowFindings(new SourceRow("", 2, Arrays.asList(text), null, 1, 1));
    BigDecimal number =
        new NumberColumn(new TextColumn(0, "quantity", null), notation, false, null).read(row);
    return new Reading(number, row.issues());
  }
}
