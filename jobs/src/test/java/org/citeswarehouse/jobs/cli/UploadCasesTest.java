package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The acceptance cases U of spec/cases.md that are about files of annual reports, through {@code
 * ./cites ingest annual-report}. Those about values mended afterwards are in {@code FixCasesTest}.
 * A method's name begins with the ids of its cases.
 */
class UploadCasesTest {

  private static final String EXPORTER =
      "Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ExportPermit,"
          + "OriginPermit,PurposeCode,SourceCode,Year,IFSPermit\n";
  private static final String IMPORTER =
      "Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ImportPermit,"
          + "ExportPermit,OriginPermit,PurposeCode,SourceCode,Year,IFSPermit\n";
  private static final String OUT = "II,Acipenser baerii,CAV,6,KIL,FR,,E1,,T,C,2010,\n";

  private TestWarehouse warehouse;

  @BeforeEach
  void start(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder);
  }

  @Test
  void U1_thirteen_headings_of_an_exporter_are_accepted() {
    assertThat(ingest("CH", "E", EXPORTER + OUT)).isZero();
    assertThat(lines("direction", "species_name", "quantity", "export_permit"))
        .containsExactly("exports|Acipenser baerii|6|E1");
  }

  /** The file as a whole is refused by {@code ./cites validate}: {@code PrimaryRuleCasesTest}. */
  @Test
  void lines_of_the_other_perspective_are_rejected_one_by_one() {
    assertThat(ingest("CH", "I", EXPORTER + OUT)).isZero();
    assertThat(lines("species_name")).isEmpty();
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "code", "severity"))
        .contains("2|OTHER_PERSPECTIVE|REJECTED");
  }

  @Test
  void U5_lines_of_nothing_but_commas_are_no_rows() {
    String in = "II,Acipenser baerii,CAV,%d,KIL,FR,,I1,E1,,T,C,2010,\r\n";
    StringBuilder file = new StringBuilder(IMPORTER.replace("\n", "\r\n"));
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      file.append(in.formatted(i));
      rows.add(Integer.toString(i));
      if (i % 3 == 0 || i == 10) {
        file.append(",".repeat(13)).append("\r\n");
      }
    }
    assertThat(ingest("CH", "I", file.toString())).isZero();
    Collections.sort(rows);
    assertThat(lines("quantity")).isEqualTo(rows);
    assertThat(lines("row")).contains("2", "4", "6", "14").doesNotContain("5", "9", "13", "15");
  }

  @Test
  void U6_headings_in_small_letters_are_accepted() {
    assertThat(ingest("CH", "E", EXPORTER.toLowerCase(Locale.ROOT) + OUT)).isZero();
    assertThat(lines("export_permit")).containsExactly("E1");
  }

  @Test
  void U9_a_byte_order_mark_before_the_first_heading_is_accepted() {
    assertThat(ingest("CH", "E", "\uFEFF" + EXPORTER + OUT)).isZero();
    assertThat(lines("appendix")).containsExactly("II");
  }

  @Test
  void U11_appendix_2_loads_and_is_the_error_of_its_row() {
    String row = "2,Acipenser baerii,CAV,6,KIL,FR,,FR1007533178-E,,T,C,2010,\n";
    assertThat(ingest("CH", "E", EXPORTER + row)).isZero();
    assertThat(lines("appendix")).isEmpty();
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "value", "code", "severity"))
        .containsExactlyInAnyOrder(
            "2|Appendix|2|UNKNOWN_APPENDIX|REJECTED", "2|UnitCode|KIL|OLD_CODE|WARNING");
  }

  @Test
  void U14_U15_blanks_around_and_within_a_name_are_one_and_blanks_alone_are_none() {
    assertThat(
            ingest(
                "CH",
                "E",
                EXPORTER
                    + "II,  Acipenser   baerii ,CAV,6,   ,FR,  ,E1,,  ,C,2010,\n"
                    + "II,Acipenser\u00A0baerii\u00A0,CAV,6,KIL,FR,\u00A0,E1,,T,C,2010,\n"))
        .isZero();
    assertThat(lines("species_name", "unit_code", "country_of_origin", "purpose_code"))
        .containsExactly("Acipenser baerii|KGM|-|T", "Acipenser baerii|NAR|-|-");
  }

  @Test
  void U16_numbers_of_permits_are_kept_in_capitals() {
    assertThat(
            ingest("CH", "I", IMPORTER + "II,Acipenser baerii,CAV,6,KIL,FR,DE,b,a,c,T,C,2010,d\n"))
        .isZero();
    assertThat(lines("export_permit", "import_permit", "origin_permit", "ifs_permit"))
        .containsExactly("A|B|C|D");
  }

  @Test
  void U17_several_numbers_of_one_line_are_five_permits_each_once() {
    String row = "II,Acipenser baerii,CAV,1,KIL,PT,,XXX,AAA; BBB,BBB; AAA; Ccc,,,2010,DDD\n";
    assertThat(ingest("AR", "I", IMPORTER + row)).isZero();
    assertThat(lines("party", "direction", "trading_partner", "quantity", "unit_code"))
        .containsExactly("AR|imports|PT|1|KGM");
    assertThat(numbers()).containsExactly("AAA", "BBB", "CCC", "DDD", "XXX");
  }

  @Test
  void U18_a_number_known_in_small_letters_is_the_same_permit() {
    assertThat(ingest("AR", "I", IMPORTER + "II,Acipenser baerii,CAV,1,KIL,PT,,xxx,,,,,2010,\n"))
        .isZero();
    SortedSet<String> known = numbers();
    assertThat(
            ingest(
                "AR",
                "I",
                IMPORTER
                    + "II,Acipenser baerii,CAV,1,KIL,PT,,XXX,AAA; BBB,BBB; AAA; Ccc,,,2010,DDD\n"))
        .isZero();
    SortedSet<String> fresh = numbers();
    fresh.removeAll(known);
    assertThat(fresh).containsExactly("AAA", "BBB", "CCC", "DDD");
  }

  private SortedSet<String> numbers() {
    SortedSet<String> numbers = new TreeSet<>();
    for (String line : lines("import_permit", "export_permit", "origin_permit", "ifs_permit")) {
      numbers.addAll(List.of(line.split("[|;]")));
    }
    numbers.remove("-");
    return numbers;
  }

  private List<String> lines(String... columns) {
    return warehouse.rows(ReportTables.RECEIVED_REPORT_LINES, columns);
  }

  private int ingest(String party, String perspective, String file) {
    Path path = warehouse.file("report-" + Integer.toHexString(file.hashCode()) + ".csv", file);
    return Said.by(
            warehouse,
            List.of(
                "ingest",
                "annual-report",
                path.toString(),
                "--party",
                party,
                "--perspective",
                perspective))
        .exit();
  }
}
