package org.citeswarehouse.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleFiles.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** What the other rows of a file tell of a date or number that can be read in two ways. */
class NotationOfAFileTest {

  private static final String HEADER =
      "issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
          + "dead_quantity,transport_doc_no,customs_declaration_no,method";

  @Test
  void dates_of_two_orders_leave_doubt_whatever_their_signs() {
    assertThat(read("13/04/2013;5;KGM", "05/06/2013;5;KGM"))
        .containsExactly("2013-04-13 5 []", "2013-06-05 5 []");

    assertThat(read("13/04/2013;5;KGM", "04.13.2013;5;KGM", "05/06/2013;5;KGM"))
        .containsExactly("2013-04-13 5 []", "2013-04-13 5 []", "- [AMBIGUOUS_DATE]");
  }

  @Test
  void a_fraction_of_a_specimen_is_held_and_so_are_the_other_points_of_a_column_without_decimals() {
    assertThat(read("2013-01-01;1.234;NAR", "2013-01-01;2.000;KGM", "2013-01-01;10;"))
        .containsExactly("- [AMBIGUOUS_NUMBER]", "- [AMBIGUOUS_NUMBER]", "2013-01-01 10 []");

    assertThat(read("2013-01-01;1.234;", "2013-01-01;2.000;NAR", "2013-01-01;7.5;KGM"))
        .containsExactly("- [AMBIGUOUS_NUMBER]", "2013-01-01 2.000 []", "2013-01-01 7.5 []");
  }

  @Test
  void numbers_of_a_fixed_scale_are_plain_decimals() {
    assertThat(read("2013-01-01;10.000;NAR", "2013-01-01;2.125;KGM"))
        .containsExactly("2013-01-01 10.000 []", "2013-01-01 2.125 []");
  }

  private static List<String> read(String... dayQuantityUnit) {
    SourceFile file =
        text(
            Stream.concat(
                    Stream.of(HEADER),
                    Stream.of(dayQuantityUnit)
                        .map(row -> row.split(";", -1))
                        .map(c -> "CH,P1,A,E," + c[0] + ",BS," + c[1] + "," + c[2] + ",,,,BOX14"))
                .toArray(String[]::new));
    FileScan scan = Intake.scan(InputKind.ENDORSEMENTS, file);
    RowCheck<Endorsement> check = RowChecks.endorsements(SampleFiles.context("CH", scan.profile()));
    List<String> read = new ArrayList<>();
    try (RowStream rows = Intake.rows(file, scan)) {
      while (rows.hasNext()) {
        var checked = check.check(rows.next());
        Endorsement row = checked.record();
        List<String> codes = checked.issues().stream().map(Issue::code).map(Enum::name).toList();
        read.add(
            row == null
                ? "- " + codes
                : row.endorsedOn() + " " + row.statedQuantity() + " " + codes);
      }
    }
    return read;
  }
}
