package org.citeswarehouse.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/**
 * Dates and numbers in other layouts are read only where the whole file leaves no doubt. Source:
 * contract section 2.
 */
class FileNotationTest {

  @Test
  void one_telling_date_settles_the_order_for_the_file() {
    assertThat(days("05/06/2013", "31/12/2013")).containsExactly("2013-06-05", "2013-12-31");
    assertThat(days("05/06/2013", "12/31/2013")).containsExactly("2013-05-06", "2013-12-31");
  }

  @Test
  void without_a_telling_date_the_row_waits() {
    assertThat(days("05/06/2013", "2013-12-31")).containsExactly("AMBIGUOUS_DATE", "2013-12-31");
  }

  @Test
  void telling_dates_that_contradict_settle_nothing() {
    assertThat(days("05/06/2013", "31/12/2013", "12/31/2013"))
        .containsExactly("AMBIGUOUS_DATE", "2013-12-31", "2013-12-31");
  }

  @Test
  void one_separator_does_not_settle_another() {
    assertThat(days("05/06/2013", "31.12.2013")).containsExactly("AMBIGUOUS_DATE", "2013-12-31");
  }

  @Test
  void serial_numbers_are_dates_where_the_column_holds_nothing_else() {
    assertThat(days("41275", "41639")).containsExactly("2013-01-01", "2013-12-31");
    assertThat(days("41275", "2013-12-31")).containsExactly("AMBIGUOUS_DATE", "2013-12-31");
  }

  @Test
  void a_comma_is_a_decimal_sign_where_the_whole_column_says_so() {
    assertThat(quantities("\"1,5\"", "12", "\"0,250\"")).containsExactly("1.5", "12", "0.250");
  }

  @Test
  void one_point_leaves_every_comma_in_doubt() {
    assertThat(quantities("\"1,5\"", "2.5")).containsExactly("AMBIGUOUS_NUMBER", "2.5");
  }

  @Test
  void a_comma_that_could_stand_between_thousands_leaves_every_comma_in_doubt() {
    assertThat(quantities("\"1,5\"", "\"2,250\""))
        .containsExactly("AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER");
    assertThat(quantities("\"2,250\"", "7")).containsExactly("AMBIGUOUS_NUMBER", "7");
  }

  @Test
  void where_semicolons_part_the_cells_many_commas_settle_the_others_though_they_are_few() {
    List<String> column = new ArrayList<>(Collections.nCopies(20, "0,131"));
    column.addAll(Collections.nCopies(400, "2,250"));
    List<String> read = new ArrayList<>(Collections.nCopies(20, "0.131"));
    read.addAll(Collections.nCopies(400, "2.250"));

    assertThat(quantities(';', column.toArray(String[]::new))).isEqualTo(read);

    assertThat(quantities(';', column.subList(1, 420).toArray(String[]::new)))
        .contains("AMBIGUOUS_NUMBER");
    column.add("7.5");
    assertThat(quantities(';', column.toArray(String[]::new))).contains("AMBIGUOUS_NUMBER");
  }

  @Test
  void where_semicolons_part_the_cells_most_commas_settle_the_others() {
    assertThat(quantities(';', "1,5", "0,131", "2,250")).containsExactly("1.5", "0.131", "2.250");
    assertThat(quantities(';', "1,5", "2,250", "3,750"))
        .containsExactly("AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER");
    assertThat(quantities(';', "1,5", "0,131", "2,250,000"))
        .startsWith("AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER");
    assertThat(quantities(';', "1,5", "0,131", "2,250", "0.5"))
        .startsWith("AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER");
  }

  @Test
  void points_between_thousands_leave_every_such_point_in_doubt() {
    assertThat(quantities("\"1.234,5\"", "2.250", "0.5"))
        .containsExactly("AMBIGUOUS_NUMBER", "AMBIGUOUS_NUMBER", "0.5");
  }

  private static List<String> days(String... written) {
    return read(',', "endorsed_on", written).stream()
        .map(c -> outcome(c, c.record() == null ? null : c.record().endorsedOn()))
        .toList();
  }

  private static List<String> quantities(String... written) {
    return quantities(',', written);
  }

  private static List<String> quantities(char separator, String... written) {
    return read(separator, "quantity", written).stream()
        .map(c -> outcome(c, c.record() == null ? null : c.record().statedQuantity()))
        .toList();
  }

  private static String outcome(Checked<Endorsement> checked, Object value) {
    return value == null ? checked.issues().get(0).code().name() : value.toString();
  }

  private static List<Checked<Endorsement>> read(char separator, String column, String... written) {
    StringBuilder csv =
        new StringBuilder(
            ("issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
                    + "dead_quantity,transport_doc_no,customs_declaration_no,method\n")
                .replace(',', separator));
    for (String text : written) {
      String day = column.equals("endorsed_on") ? text : "2013-02-01";
      String quantity = column.equals("quantity") ? text : "1";
      String cells = "CH,1,A,E,%s,,#,,,,,\n".formatted(day).replace(',', separator);
      csv.append(cells.replace("#", quantity));
    }
    SourceFile file = SampleFiles.text(csv.toString());
    FileScan scan = Intake.scan(InputKind.ENDORSEMENTS, file);
    RowCheck<Endorsement> check = RowChecks.endorsements(SampleFiles.context("CH", scan.profile()));
    List<Checked<Endorsement>> checked = new ArrayList<>();
    try (RowStream rows = Intake.rows(file, scan)) {
      rows.forEachRemaining(r -> checked.add(check.check(r)));
    }
    return checked;
  }
}
