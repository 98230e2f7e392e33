package org.citeswarehouse.api.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two bases of a report make of the same year. */
class ReportOutputsTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code
      QZ,2024,issued,exports,QZ,P1,A,II,Python regius,LIV,10,NAR
      QZ,2024,issued,exports,QZ,P2,A,II,Python regius,LIV,20,NAR
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR
      QZ,2024,issued,exports,QZ,P3,A,II,Python regius,SKI,2.5,KGM
      QZ,2024,actual,exports,QZ,P0,A,II,Naja naja,SKI,4,NAR
      QZ,2023,issued,exports,QZ,P0,A,II,Naja naja,SKI,4,NAR
      """;

  @TempDir private Path folder;

  @BeforeEach
  void lines() {
    new FixtureWarehouse(folder)
        .write(ReportTables.ANNUAL_REPORT_LINES, LINES)
        .run("r1", "2024-12-31");
  }

  @Test
  void permits_of_the_year_stand_beside_what_crossed_in_it() throws IOException {
    assertThat(comparison(Map.of("party", "QZ", "year", "2024")))
        .isEqualTo(
            """
            party,report_year,direction,appendix,species_name,term_code,unit_code,issued_lines,issued_quantity,actual_lines,actual_quantity,overstated_quantity
            QZ,2024,exports,II,Naja naja,SKI,NAR,0,,1,4,-4
            QZ,2024,exports,II,Python regius,LIV,NAR,2,30,1,7,23
            QZ,2024,exports,II,Python regius,SKI,KGM,1,2.5,0,,2.5
            """);
  }

  @Test
  void what_was_used_a_year_later_is_missing_there_and_extra_here() throws IOException {
    assertThat(comparison(Map.of("term", "SKI")).lines().skip(1).limit(2))
        .containsExactly(
            "QZ,2023,exports,II,Naja naja,SKI,NAR,1,4,0,,4",
            "QZ,2024,exports,II,Naja naja,SKI,NAR,0,,1,4,-4");
  }

  @Test
  void a_taxon_that_moved_to_another_appendix_stands_in_one_row_with_both() throws IOException {
    new FixtureWarehouse(folder)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code
            QZ,2024,issued,exports,QZ,P1,A,II,Python regius,LIV,10,NAR
            QZ,2024,actual,exports,QZ,P1,A,I,Python regius,LIV,10,NAR
            QZ,2024,actual,exports,QZ,P2,A,I,Naja naja,LIV,1,NAR
            """)
        .run("r2", "2025-12-31");

    assertThat(comparison(Map.of("appendix", "II")).lines().skip(1))
        .containsExactly("QZ,2024,exports,I;II,Python regius,LIV,NAR,1,10,1,10,0");
    assertThat(comparison(Map.of("appendix", "I")).lines().skip(1))
        .containsExactly(
            "QZ,2024,exports,I,Naja naja,LIV,NAR,0,,1,1,-1",
            "QZ,2024,exports,I;II,Python regius,LIV,NAR,1,10,1,10,0");
  }

  @Test
  void a_direction_that_is_none_is_refused() {
    assertThatThrownBy(() -> comparison(Map.of("direction", "transit")))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.reason()).contains("exports, imports"));
  }

  private String comparison(Map<String, String> given) throws IOException {
    return csv("report-comparison", given);
  }

  private String csv(String name, Map<String, String> given) throws IOException {
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING)) {
      Output output = Outputs.find(name).orElseThrow();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Rows rows = output.query(Reading.current(warehouse), new Arguments(given)).rows()) {
        CsvTable.write(rows, out);
      }
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
