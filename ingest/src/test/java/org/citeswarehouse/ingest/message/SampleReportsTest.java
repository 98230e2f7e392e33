package org.citeswarehouse.ingest.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.annual.ReceivedLine;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.api.Test;

/** Each value that the samples' list says must come out of annual reports in tables. */
class SampleReportsTest {

  private static final String IMPORTS = "annual_reports/wcmc_sample_import_report.xlsx";
  private static final String EXPORTS = "annual_reports/wcmc_sample_reexport_report.xlsx";

  @Test
  void upload_files_have_an_appendix_that_is_none_a_renamed_unit_and_small_quantities() {
    for (String view : List.of("exporter", "importer")) {
      SourceFile upload = Read.sample("annual_reports/annual_report_upload_" + view + ".csv");

      assertThat(Read.rows(InputKind.ANNUAL_REPORT, upload))
          .extracting(SourceRow::found)
          .containsExactly(view.equals("exporter") ? 13 : 14, view.equals("exporter") ? 13 : 14);
      assertThat(Read.problems(InputKind.ANNUAL_REPORT, "GB", upload))
          .containsOnly(List.of("UNKNOWN_APPENDIX Appendix 2", "OLD_CODE UnitCode KIL"));
      assertThat(Read.cells(InputKind.ANNUAL_REPORT, upload).get(1))
          .contains("Quantity=0.2", "UnitCode=KIL", "CountryOfOrigin=CN", "SourceCode=F");
    }
  }

  @Test
  void blank_lines_of_an_upload_file_are_none_and_the_others_keep_their_numbers() {
    SourceFile upload = Read.sample("annual_reports/annual_report_upload_importer_blanks.csv");

    assertThat(Read.rows(InputKind.ANNUAL_REPORT, upload))
        .extracting(SourceRow::row)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    assertThat(Read.problems(InputKind.ANNUAL_REPORT, "GB", upload).get(0))
        .containsExactly("UNKNOWN_TERM TermCode COV", "OLD_CODE UnitCode KIL");
    assertThat(lines(upload))
        .hasSize(9)
        .allMatch(l -> l.unitCode().equals("KGM"))
        .extracting(l -> l.quantity().toPlainString())
        .startsWith("0.2", "0.7", "0.3");
  }

  /** Its summed lines give no year: the call says that it is the report of 2011. */
  @Test
  void the_sample_report_of_imports_gives_single_and_summed_lines() {
    SourceFile report = Read.sample(IMPORTS);
    List<ReceivedLine> lines = lines(report);

    assertThat(Read.problems(InputKind.ANNUAL_REPORT, "GB", report)).containsOnly(List.of());
    assertThat(lines.stream().filter(l -> !l.summed())).hasSize(19);
    assertThat(lines.stream().filter(ReceivedLine::summed)).hasSize(6);
    assertThat(of(lines, "Acinonyx jubatus"))
        .matches(l -> l.tradingPartner().equals("NA") && l.unitCode().equals("NAR"))
        .matches(l -> l.purposeCode().equals("H") && l.quantity().intValueExact() == 1);
    assertThat(of(lines, "Balaenoptera borealis").tradingPartner()).isEqualTo("ZZ");
    assertThat(of(lines, "Saiga tatarica"))
        .matches(l -> l.unitCode().equals("KGM") && l.quantity().toPlainString().equals("0.52"))
        .matches(l -> l.importPermit() == null && l.exportPermit() == null)
        .matches(ReceivedLine::seized);
    assertThat(lines.stream().filter(ReceivedLine::seized)).hasSize(1);
    assertThat(lines)
        .extracting(ReceivedLine::speciesName)
        .contains("Caiman crocodillus fuscus")
        .anyMatch(name -> name.startsWith("Madevallia"));
    assertThat(lines).extracting(ReceivedLine::unitCode).contains("MTQ");
    assertThat(lines).extracting(ReceivedLine::purposeCode).contains("T");
    assertThat(lines).allMatch(l -> l.direction().equals("imports"));
  }

  @Test
  void the_sample_report_of_exports_gives_them_under_a_misspelt_heading() {
    SourceFile report = Read.sample(EXPORTS);
    List<ReceivedLine> lines = lines(report);

    assertThat(Read.rows(InputKind.ANNUAL_REPORT, report))
        .extracting(SourceRow::sheet)
        .filteredOn(sheet -> sheet.equals("Exports & re-exports"))
        .hasSize(24);
    assertThat(lines.stream().filter(ReceivedLine::summed)).hasSize(5);
    assertThat(
            Read.problems(InputKind.ANNUAL_REPORT, "GB", report).stream().filter(p -> !p.isEmpty()))
        .containsExactly(List.of("MISSING_VALUE TradingPartner "));
    assertThat(of(lines, "Huso huso"))
        .matches(l -> l.tradingPartner().equals("CH") && l.sourceCode().equals("F"))
        .matches(l -> l.exportPermit().equals("11EP0020"));
    assertThat(of(lines, "Swietenia macrophylla").unitCode()).isEqualTo("MTQ");
    assertThat(of(lines, "Geochelone sulcata").tradingPartner()).isEqualTo("CS");
    assertThat(of(lines, "Acipenser baerii x naccarii").quantity().intValueExact()).isEqualTo(75);
    assertThat(of(lines, "Phragmipedium hybrid").remarks())
        .isEqualTo("Phragmipedium boissierianum x kovachii");
    assertThat(Read.rows(InputKind.ANNUAL_REPORT, report))
        .filteredOn(row -> row.sheet().equals("manufactured products"))
        .first()
        .extracting(SourceRow::further)
        .asString()
        .contains("27 re-export certificates");
    assertThat(lines).allMatch(l -> l.direction().equals("exports"));
  }

  private static List<ReceivedLine> lines(SourceFile file) {
    return Read.checked(InputKind.ANNUAL_REPORT, "GB", file)
        .map(c -> (ReceivedLine) c.record())
        .filter(Objects::nonNull)
        .toList();
  }

  private static ReceivedLine of(List<ReceivedLine> lines, String name) {
    return lines.stream().filter(l -> l.speciesName().equals(name)).findFirst().orElseThrow();
  }
}
