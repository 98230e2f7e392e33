package org.citeswarehouse.api.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What partner countries reported, beside the report of QZ for 2024. */
class PartnerPreviewTest {

  private static final String HEADER =
      "party,report_year,basis,direction,trading_partner,species_name,term_code,unit_code,"
          + "own_name,own_quantity,partner_name,partner_quantity,partner_source,"
          + "partner_conversion,difference,earlier_files,release_quantity,release,"
          + "release_conversion";
  private static final String OWN =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,species_name,term_code,quantity,unit_code,trading_partner
      """;
  private static final String RELEASE =
      """
      release,year,appendix,taxon,genus,importer,exporter,importer_quantity,exporter_quantity,term,unit
      """;
  private static final String RECEIVED =
      """
      party,report_year,year,direction,species_name,term_code,quantity,unit_code,trading_partner,source_code,seized,file_sha256,file,row
      """;
  private static final String FILES =
      """
      sha256,kind,party,name,sequence
      de1,annual-report,DE,de.csv,7
      de2,annual-report,DE,de-again.csv,9
      """;

  @TempDir private Path folder;
  private FixtureWarehouse warehouse;

  @BeforeEach
  void files() {
    warehouse = new FixtureWarehouse(folder).write(OperationTables.FILES, FILES);
  }

  @Test
  void figures_of_a_release_stand_beside_the_reports_and_blank_units_are_numbers()
      throws IOException {
    own(
        "QZ,2024,actual,exports,QZ,P1,A,Python regius,LIV,7,NAR,DE",
        "QZ,2024,actual,exports,QZ,P2,A,Python regius,LIV,1,NAR,DE",
        "QZ,2024,actual,exports,QZ,P3,A,Python regius,SKI,2.5,KGM,DE",
        "QZ,2024,issued,exports,QZ,P3,A,Python regius,SKI,9,KGM,DE");
    release(
        "v1,2024,II,Python regius,Python,DE,QZ,5,99,LIV,",
        "v1,2024,II,Python regius,Python,DE,QZ,1,,LIV,NAR",
        "v1,2024,II,Naja naja,Naja,FR,ZZ,2,,SKI,");

    assertThat(partners("party=QZ", "year=2024"))
        .containsExactly(
            HEADER,
            "QZ,2024,actual,exports,DE,Python regius,LIV,NAR,Python regius,8,Python regius,6,v1,,2,,6,v1,",
            "QZ,2024,actual,exports,DE,Python regius,SKI,KGM,Python regius,2.5,,,,,,,,,");
  }

  @Test
  void the_partners_own_annual_report_goes_before_the_release_and_they_are_never_added()
      throws IOException {
    own("QZ,2024,actual,exports,QZ,P1,A,Python regius,LIV,8,NAR,DE");
    release("v1,2024,II,Python regius,Python,DE,QZ,5,99,LIV,");
    received(
        "DE,2024,2024,imports,Python regius,LIV,4,NAR,QZ,C,false,de1,de.csv,2",
        "DE,2024,2024,imports,Python regius,LIV,3,NAR,QZ,C,false,de1,de.csv,3",
        "DE,2024,,exports,Naja naja,SKI,2,NAR,QZ,W,false,de1,de.csv,4",
        "DE,2023,2023,imports,Python regius,LIV,1,NAR,QZ,C,false,de1,de.csv,5",
        "DE,2024,2024,imports,Python regius,LIV,1,NAR,FR,C,false,de1,de.csv,6");

    assertThat(partners("party=QZ", "year=2024").skip(1))
        .containsExactly(
            "QZ,2024,actual,exports,DE,Python regius,LIV,NAR,Python regius,8,Python regius,7,de.csv,,1,,5,v1,",
            "QZ,2024,actual,imports,DE,Naja naja,SKI,NAR,,,Naja naja,2,de.csv,,,,,,");
  }

  @Test
  void a_report_that_came_twice_counts_as_it_came_last_and_the_earlier_figure_is_named()
      throws IOException {
    received(
        "DE,2024,2024,imports,Python regius,LIV,4,NAR,QZ,C,false,de1,de.csv,2",
        "DE,2024,2024,imports,Naja naja,LIV,1,NAR,QZ,C,false,de1,de.csv,3",
        "DE,2024,2024,imports,Python regius,LIV,5,NAR,QZ,C,false,de2,de-again.csv,2");

    assertThat(partners("party=QZ", "year=2024").skip(1))
        .containsExactly(
            "QZ,2024,actual,exports,DE,Naja naja,LIV,NAR,,,Naja naja,1,de.csv,,,,,,",
            "QZ,2024,actual,exports,DE,Python regius,LIV,NAR,,,Python regius,5,de-again.csv,,,4 de.csv,,,");
  }

  @Test
  void what_a_partner_seized_is_no_trade_but_source_I_moved_on() throws IOException {
    received(
        "DE,2024,2024,imports,Python regius,LIV,4,NAR,QZ,C,true,de1,de.csv,2",
        "DE,2024,2024,imports,Python regius,LIV,6,NAR,QZ,,true,de1,de.csv,3",
        "DE,2024,2024,imports,Naja naja,LIV,1,NAR,QZ,I,true,de1,de.csv,4");

    assertThat(partners("party=QZ", "year=2024").skip(1))
        .containsExactly("QZ,2024,actual,exports,DE,Naja naja,LIV,NAR,,,Naja naja,1,de.csv,,,,,,");
  }

  @Test
  void units_of_one_dimension_are_compared_in_the_standard_one_with_factor_and_source()
      throws IOException {
    own(
        "QZ,2024,actual,exports,QZ,P1,A,Acipenser baerii,CAV,0.25,KGM,DE",
        "QZ,2024,actual,exports,QZ,P2,A,Naja naja,SKI,6,NAR,DE");
    release("v1,2024,II,Acipenser baerii,Acipenser,DE,QZ,250,,CAV,GRM");
    received(
        "DE,2024,2024,imports,Acipenser baerii,CAV,200.5,GRM,QZ,C,false,de1,de.csv,2",
        "DE,2024,2024,imports,Acipenser baerii,CAV,49500,MGM,QZ,C,false,de1,de.csv,3",
        "DE,2024,2024,imports,Acipenser baerii,CAV,0.1,KGM,QZ,C,false,de1,de.csv,4",
        "DE,2024,2024,imports,Naja naja,SKI,3,PAI,QZ,W,false,de1,de.csv,5",
        "DE,2024,2024,imports,Naja naja,SKI,4,SID,QZ,W,false,de1,de.csv,6");

    assertThat(partners("party=QZ", "year=2024").skip(1))
        .containsExactly(
            "QZ,2024,actual,exports,DE,Acipenser baerii,CAV,KGM,Acipenser baerii,0.25,"
                + "Acipenser baerii,0.35,de.csv,"
                + "200.5 GRM x 0.001 (Guide v9 Table A2.2);"
                + " 49500 MGM x 0.000001 (Guide v9 Table A2.4; factor as in SAPI),"
                + "-0.1,,0.25,v1,250 GRM x 0.001 (Guide v9 Table A2.2)",
            "QZ,2024,actual,exports,DE,Naja naja,SKI,NAR,Naja naja,6,Naja naja,6,de.csv,"
                + "3 PAI x 2 (Guide v9 Table A2.4; factor as in SAPI),0,,,,",
            "QZ,2024,actual,exports,DE,Naja naja,SKI,SID,,,Naja naja,4,de.csv,,,,,,");
  }

  @Test
  void large_and_fine_quantities_convert_exactly() throws IOException {
    received(
        "DE,2024,2024,imports,Naja naja,MEA,999999999999999.123456789012,GRM,QZ,C,false,de1,de.csv,2",
        "DE,2024,2024,imports,Naja naja,VEN,0.000001,MYG,QZ,C,false,de1,de.csv,3",
        "DE,2024,2024,imports,Naja naja,TIM,10,INC,QZ,C,false,de1,de.csv,4");

    assertThat(partners("party=QZ", "year=2024").skip(1).map(row -> row.split(",", -1)[11]))
        .containsExactly("999999999999.999123456789012", "0.254000508001016", "0.000000000000001");
  }

  @Test
  void trade_that_only_the_partner_reports_is_there_even_in_a_direction_without_a_line()
      throws IOException {
    own("QZ,2024,actual,exports,QZ,P1,A,Python regius,LIV,8,NAR,DE");
    release(
        "v1,2024,II,Python regius,Python,QZ,TG,,500,LIV,",
        "v1,2024,II,Naja naja,Naja,FR,QZ,2,,SKI,",
        "v1,2023,II,Naja naja,Naja,FR,QZ,3,,SKI,");

    assertThat(partners("party=QZ", "year=2023-2024").skip(1).map(PartnerPreviewTest::told))
        .containsExactly(
            "2023 exports FR Naja naja: own , partner 3",
            "2024 exports DE Python regius: own 8, partner ",
            "2024 exports FR Naja naja: own , partner 2",
            "2024 imports TG Python regius: own , partner 500");
    assertThat(
            partners("party=QZ", "year=2024", "direction=imports", "partner=TG", "term=LIV")
                .skip(1)
                .map(PartnerPreviewTest::told))
        .containsExactly("2024 imports TG Python regius: own , partner 500");
    assertThat(partners("party=QZ", "year=2024", "term=SKI", "partner=TG")).hasSize(1);
  }

  @Test
  void without_a_year_the_years_of_the_register_are_meant_those_without_a_line_too()
      throws IOException {
    own("QZ,2022,issued,exports,QZ,P1,A,Python regius,LIV,8,NAR,DE");
    warehouse.write(
        ReconciliationTables.RECONCILIATION,
        """
        party,issuing_country,permit_no,line_no,issue_date,trade_year
        QZ,QZ,P1,A,2022-05-01,
        QZ,QZ,P2,A,2023-12-01,2024
        """);
    release(
        "v1,2021,II,Naja naja,Naja,FR,QZ,1,,SKI,",
        "v1,2022,II,Naja naja,Naja,FR,QZ,2,,SKI,",
        "v1,2023,II,Naja naja,Naja,FR,QZ,3,,SKI,",
        "v1,2024,II,Naja naja,Naja,FR,QZ,4,,SKI,",
        "v1,2025,II,Naja naja,Naja,FR,QZ,5,,SKI,",
        "v1,2024,II,Naja naja,Naja,FR,ZZ,6,,SKI,");

    assertThat(partners("party=QZ").skip(1).map(PartnerPreviewTest::told))
        .containsExactly(
            "2022 exports FR Naja naja: own , partner 2",
            "2023 exports FR Naja naja: own , partner 3",
            "2024 exports FR Naja naja: own , partner 4");
    assertThat(partners().skip(1)).hasSize(3);
    assertThat(partners("year=2025").skip(1).map(PartnerPreviewTest::told))
        .containsExactly("2025 exports FR Naja naja: own , partner 5");
    assertThat(partners("party=ZZ").skip(1).map(PartnerPreviewTest::told))
        .containsExactly("2024 exports FR Naja naja: own , partner 6");
  }

  @Test
  void the_report_is_on_the_basis_asked_for_each_direction_on_its_own() throws IOException {
    own(
        "QZ,2024,actual,exports,QZ,P1,A,Python regius,LIV,7,NAR,DE",
        "QZ,2024,issued,exports,QZ,P1,A,Python regius,LIV,10,NAR,DE",
        "QZ,2024,actual,imports,QZ,P2,A,Naja naja,SKI,3,NAR,FR",
        "QZ,2024,issued,imports,QZ,P2,A,Naja naja,SKI,4,NAR,FR");
    release("v1,2024,II,Python regius,Python,DE,QZ,7,,LIV,");

    assertThat(partners("year=2024", "basis=issued").skip(1).map(PartnerPreviewTest::based))
        .containsExactly("issued exports 10 less 7 is 3", "issued imports 4 less  is ");
    assertThat(partners("year=2024", "basis-imports=issued").skip(1).map(PartnerPreviewTest::based))
        .containsExactly("actual exports 7 less 7 is 0", "issued imports 4 less  is ");
    assertThatThrownBy(() -> partners("basis=both"))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.reason()).contains("actual, issued"));
  }

  @Test
  void U20_names_are_compared_by_what_they_stand_for_and_both_spellings_stay_visible()
      throws IOException {
    warehouse.write(
        ReferenceTables.TAXON_NAMES,
        """
        name,status,accepted_name,kingdom
        Psittacula krameri,S,Alexandrinus krameri,Animalia
        Alexandrinus krameri,A,Alexandrinus krameri,Animalia
        Dendrobium,A,Dendrobium,Plantae
        Ambigua nomina,S,Taxon primum,Animalia
        Ambigua nomina,S,Taxon secundum,Animalia
        """);
    own(
        "QZ,2024,actual,exports,QZ,P1,A,psittacula krameri,LIV,8,NAR,DE",
        "QZ,2024,actual,exports,QZ,P2,A,Dendrobium spp,LIV,5,NAR,DE",
        "QZ,2024,actual,exports,QZ,P3,A,Ambigua nomina,LIV,2,NAR,DE");
    release(
        "v1,2024,II,Alexandrinus krameri,Alexandrinus,DE,QZ,8,,LIV,",
        "v1,2024,II,Dendrobium spp.,Dendrobium,DE,QZ,4,,LIV,",
        "v1,2024,II,Taxon primum,Taxon,DE,QZ,2,,LIV,");

    assertThat(partners("year=2024").skip(1))
        .containsExactly(
            "QZ,2024,actual,exports,DE,Alexandrinus krameri,LIV,NAR,psittacula krameri,8,Alexandrinus krameri,8,v1,,0,,8,v1,",
            "QZ,2024,actual,exports,DE,Ambigua nomina,LIV,NAR,Ambigua nomina,2,,,,,,,,,",
            "QZ,2024,actual,exports,DE,Dendrobium,LIV,NAR,Dendrobium spp,5,Dendrobium spp.,4,v1,,1,,4,v1,",
            "QZ,2024,actual,exports,DE,Taxon primum,LIV,NAR,,,Taxon primum,2,v1,,,,2,v1,");
  }

  private void own(String... rows) {
    warehouse.write(ReportTables.ANNUAL_REPORT_LINES, OWN + String.join("\n", rows));
  }

  private void release(String... rows) {
    warehouse.write(TradeTables.COMPTAB, RELEASE + String.join("\n", rows));
  }

  private void received(String... rows) {
    warehouse.write(ReportTables.RECEIVED_REPORT_LINES, RECEIVED + String.join("\n", rows));
  }

  private static String told(String row) {
    String[] cells = row.split(",", -1);
    return "%s %s %s %s: own %s, partner %s"
        .formatted(cells[1], cells[3], cells[4], cells[5], cells[9], cells[11]);
  }

  private static String based(String row) {
    String[] cells = row.split(",", -1);
    return "%s %s %s less %s is %s".formatted(cells[2], cells[3], cells[9], cells[11], cells[14]);
  }

  private Stream<String> partners(String... given) throws IOException {
    warehouse.run("r1", "2025-12-31");
    Map<String, String> words = new TreeMap<>();
    Arrays.stream(given)
        .map(word -> word.split("=", 2))
        .forEach(word -> words.put(word[0], word[1]));
    try (Warehouse opened = Warehouse.open(folder.toString(), Limits.SERVING)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Rows rows =
          Outputs.find("report-partners")
              .orElseThrow()
              .query(Reading.current(opened), new Arguments(words))
              .rows()) {
        CsvTable.write(rows, out);
      }
      return out.toString(StandardCharsets.UTF_8).lines();
    }
  }
}
