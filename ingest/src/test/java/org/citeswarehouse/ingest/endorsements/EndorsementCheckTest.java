package org.citeswarehouse.ingest.endorsements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a box 14 entry usable, and what stops it. */
class EndorsementCheckTest {

  private static final List<String> GOOD =
      List.of(
          "issuing_country=KE",
          "permit_no=CITES/21807/12",
          "line_no=A",
          "direction=I",
          "endorsed_on=2013-01-04",
          "quantity=54",
          "unit=PAI",
          "method=VC");

  private final RowCheck<Endorsement> check =
      RowChecks.endorsements(SampleFiles.context("NL", FileProfile.plain()));

  @Test
  void a_good_entry_is_typed() {
    assertThat(check("dead_quantity=2", "office= NL000510").record())
        .isEqualTo(
            new Endorsement(
                "NL",
                "KE",
                "CITES/21807/12",
                "CITES2180712",
                "A",
                "I",
                LocalDate.of(2013, 1, 4),
                "NL000510",
                new BigDecimal("54"),
                "PAI",
                new BigDecimal("108"),
                "NAR",
                new BigDecimal("2"),
                new BigDecimal("2"),
                null,
                null,
                "VC"));
  }

  @Test
  void blank_is_not_zero() {
    assertThat(check("dead_quantity=").record().deadQuantity()).isNull();
    assertThat(check("dead_quantity=0").record().deadQuantity()).isEqualByComparingTo("0");
    assertThat(check("method=").record().method()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "direction, X, UNKNOWN_DIRECTION",
    "direction, '', MISSING_VALUE",
    "endorsed_on, 2103-01-23, IMPLAUSIBLE_DATE",
    "endorsed_on, '', MISSING_VALUE",
    "permit_no, '', MISSING_PERMIT_NO",
    "line_no, '', MISSING_LINE_NO",
    "quantity, '', MISSING_VALUE",
    "quantity, ?, NOT_A_NUMBER",
    "dead_quantity, -1, NEGATIVE_QUANTITY",
    "unit, QQ, UNKNOWN_UNIT",
    "method, STAMP, UNKNOWN_METHOD",
  })
  void one_wrong_cell_stops_the_entry_and_is_named(String column, String value, String code) {
    Checked<Endorsement> checked = check(column + "=" + value);

    assertThat(checked.record()).isNull();
    assertThat(problems(checked)).containsExactly(code + " " + column + " " + value);
  }

  private Checked<Endorsement> check(String... changes) {
    return check.check(SampleRows.row(InputLayouts.ENDORSEMENTS, GOOD, changes));
  }
}
