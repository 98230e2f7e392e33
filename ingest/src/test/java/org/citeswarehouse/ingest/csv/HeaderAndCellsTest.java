package org.citeswarehouse.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.citeswarehouse.ingest.SampleFiles.bytes;
import static org.citeswarehouse.ingest.SampleFiles.rows;
import static org.citeswarehouse.ingest.SampleFiles.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rows are read below a header. */
class HeaderAndCellsTest {

  private static final String HEADER = "taxon,class,order,family,genus";

  @Test
  void columns_are_found_by_name_in_any_order_and_case() {
    SourceFile file =
        text(" Genus ,FAMILY,Taxon,order,Class", "Lynx,Felidae,Lynx lynx,Carnivora,Mammalia");

    assertThat(rows(InputKind.CHECKLIST, file))
        .containsExactly(
            new SourceRow(
                "",
                2,
                List.of("Lynx lynx", "Mammalia", "Carnivora", "Felidae", "Lynx"),
                null,
                5,
                5));
  }

  @Test
  void cells_stay_exactly_as_written() {
    SourceFile file = text(HEADER, " NA ,\"a,b\",\"say \"\"x\"\"\",0106,");

    assertThat(rows(InputKind.CHECKLIST, file).get(0).cells())
        .containsExactly(" NA ", "a,b", "say \"x\"", "0106", "");
  }

  @Test
  void rows_are_numbered_as_a_spreadsheet_shows_them() {
    SourceFile file =
        text(HEADER, "A,,,,", "", "\"B", "second line\",,,,", ",,,,", "C,,,,", "", "");

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::row, r -> r.cells().get(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "A"),
            org.assertj.core.groups.Tuple.tuple(4L, "B\nsecond line"),
            org.assertj.core.groups.Tuple.tuple(6L, "C"));
  }

  @Test
  void further_columns_are_kept_in_the_order_of_the_file() {
    SourceFile file = text("note,taxon,class,order,family,genus,Rank", "x,A,,,,,\"y \"\"z\"\"\"");

    assertThat(rows(InputKind.CHECKLIST, file).get(0).further())
        .isEqualTo("{\"note\":\"x\",\"Rank\":\"y \\\"z\\\"\"}");
  }

  @Test
  void blank_cells_beyond_the_header_do_no_harm_and_others_are_kept_and_counted() {
    List<SourceRow> rows =
        rows(InputKind.CHECKLIST, text(HEADER, "A,,,,,,", "B,,,,,extra", "C,,,"));

    assertThat(rows).extracting(SourceRow::found).containsExactly(5, 6, 4);
    assertThat(rows).extracting(SourceRow::expected).containsOnly(5);
    assertThat(rows)
        .extracting(SourceRow::further)
        .containsExactly(null, "{\"column 6\":\"extra\"}", null);
    assertThat(rows.get(2).cells()).isEqualTo(Arrays.asList("C", "", "", "", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|", ","})
  void the_separator_is_the_one_that_yields_the_columns(String separator) {
    SourceFile file =
        text(HEADER.replace(",", separator), "A,B|".replace(separator, "") + separator.repeat(4));

    assertThat(rows(InputKind.CHECKLIST, file).get(0).cells().get(0)).startsWith("A");
    assertThat(rows(InputKind.CHECKLIST, file).get(0).found()).isEqualTo(5);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name() {
    byte[] withMark = ("\uFEFF" + HEADER + "\r\nÅ,,,,\r\n").getBytes(StandardCharsets.UTF_8);

    assertThat(rows(InputKind.CHECKLIST, bytes(withMark)).get(0).cells().get(0)).isEqualTo("Å");
  }

  @Test
  void what_may_identify_a_person_is_never_copied() {
    List<String> names = InputLayouts.PERMITS.columns().stream().map(InputColumn::name).toList();
    List<String> values = names.stream().map(name -> "some " + name).toList();
    SourceFile file =
        text(
            String.join(",", names) + ",Adresse du titulaire,Dossier",
            String.join(",", values) + ",Rue Haute 1,D7");

    SourceRow row = rows(InputKind.PERMITS, file).get(0);

    assertThat(row.cells().get(InputLayouts.PERMITS.indexOf("holder_id"))).isNull();
    assertThat(row.cells()).doesNotContain("some holder_id").contains("some remarks");
    assertThat(row.further()).isEqualTo("{\"Dossier\":\"D7\"}");
    assertThat(Intake.scan(InputKind.PERMITS, file).notes())
        .extracting(FileNote::code, FileNote::row, FileNote::value)
        .containsExactly(tuple(IssueCode.WITHHELD_COLUMNS, 1L, "Adresse du titulaire"));
  }

  @Test
  void a_cell_without_heading_beside_people_is_not_copied() {
    List<String> names = InputLayouts.PERMITS.columns().stream().map(InputColumn::name).toList();
    String values = String.join(",", names.stream().map(name -> "some " + name).toList());
    SourceFile file =
        text(String.join(",", names) + ",,Dossier", values + ",,D7", values + ",Rue Haute 1,D8");

    assertThat(rows(InputKind.PERMITS, file))
        .extracting(SourceRow::further)
        .containsExactly("{\"Dossier\":\"D7\"}", "{\"Dossier\":\"D8\"}");
    assertThat(Intake.scan(InputKind.PERMITS, file).notes())
        .extracting(FileNote::code, FileNote::row, FileNote::value)
        .containsExactly(tuple(IssueCode.WITHHELD_COLUMNS, 3L, "column 34"));
  }

  @Test
  void of_a_row_whose_cells_may_stand_in_the_wrong_columns_none_is_copied_beside_people() {
    List<String> names = InputLayouts.PERMITS.columns().stream().map(InputColumn::name).toList();
    String values = String.join(",", names.stream().map(name -> "some " + name).toList());

    SourceRow row = rows(InputKind.PERMITS, text(String.join(",", names), "CH," + values)).get(0);

    assertThat(row.cells()).containsOnlyNulls();
    assertThat(row.further()).isNull();
    assertThat(List.of(row.found(), row.expected())).containsExactly(34, 33);
  }

  @Test
  void a_table_may_be_as_wide_as_a_spreadsheet() {
    StringBuilder header = new StringBuilder(HEADER);
    for (int i = 5; i < 16_384; i++) {
      header.append(",x").append(i);
    }

    assertThat(rows(InputKind.CHECKLIST, text(header.toString(), "A" + ",".repeat(16_383))))
        .extracting(SourceRow::expected)
        .containsExactly(16_384);
  }
}
