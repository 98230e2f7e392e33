package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of the CITES Trade Database that arrive damaged, cut, changed or written by others. */
class BadReleaseTest {

  private static final String HEADER = TestWarehouse.SHIPMENTS;
  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;
  private static final String[] TOLD = {"sheet", "row", "column", "value", "code", "severity"};

  private TestWarehouse warehouse;

  @BeforeEach
  void start(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder);
  }

  @Test
  void a_release_that_lacks_a_part_is_refused_naming_it_and_nothing_is_changed() {
    Path zip =
        zip(
            "release.zip",
            "trade_db_1.csv",
            HEADER + row("1"),
            "trade_db_2.csv",
            HEADER + row("2"),
            "trade_db_4.csv",
            HEADER + row("4"));

    Said said = ingest(zip, "v1");

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines().filter(line -> !line.startsWith("  ")))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "Problem: “release.zip” lacks parts of the release: trade_db_3.csv."),
            line ->
                assertThat(line)
                    .startsWith("Cause:   ")
                    .contains("trade_db_1.csv … trade_db_4.csv"),
            line -> assertThat(line).startsWith("Remedy:  ").contains("the whole release"));
    assertThat(warehouse.onDisk()).isEmpty();
  }

  @Test
  void parts_that_come_one_by_one_are_of_the_release_that_each_names() {
    ingest(warehouse.file("trade_db_1.csv", HEADER + row("1")), "v1");
    Said second = ingest(warehouse.file("trade_db_3.csv", HEADER + row("3")), "v1");

    assertThat(second.exit()).isZero();
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "release", "id"))
        .containsExactly("v1|1", "v1|3");
  }

  @Test
  void what_cannot_be_read_to_its_end_refuses_the_whole_release_and_names_the_part() {
    String good = HEADER + row("1");
    byte[] whole = packed("db_1.csv", good, "db_2.csv", HEADER + row("2"));
    byte[] damaged = whole.clone();
    damaged[new String(whole, LATIN_1).lastIndexOf("Naja") + 1] ^= 1;

    assertRefused(file("cut.zip", Arrays.copyOf(whole, whole.length / 2)), "“cut.zip” is damaged");
    assertRefused(file("crc.zip", damaged), "“crc.zip: db_2.csv” is damaged");
    assertRefused(
        zip("empty.zip", "db_1.csv", good, "db_2.csv", ""), "“empty.zip: db_2.csv” is empty.");
    assertRefused(
        zip("page.zip", "db_1.csv", good, "db_2.csv", "<!DOCTYPE html><html><p>Sign in</p></html>"),
        "“page.zip: db_2.csv” is no table: its content is a web page.");
    assertRefused(
        file("nested.zip", packed("db_1.csv", good, "db_2.zip", new String(whole, LATIN_1))),
        "“nested.zip: db_2.zip” is an archive within an archive.");
    assertRefused(
        zip("headers.zip", "db_1.csv", HEADER, "db_2.csv", HEADER),
        "“headers.zip” holds a header but no rows.");
    assertRefused(
        zip("lacking.zip", "db_1.csv", good, "db_2.csv", good.replace(",Source,", ",Sauce,")),
        "“lacking.zip: db_2.csv” lacks required columns: Source.");
    assertThat(warehouse.onDisk()).isEmpty();
  }

  @Test
  void a_part_with_a_header_and_no_rows_and_columns_of_some_parts_are_told_by_name() {
    String wider = HEADER.replace("\n", ",IFS.permit.RandomID,Reported.taxon\n");
    Said said =
        ingest(
            zip(
                "release.zip",
                "db_1.csv",
                HEADER + row("1"),
                "db_2.csv",
                HEADER,
                "db_3.csv",
                wider + row("3").replace("\n", ",f3,Naia naia\n")),
            "v1");

    assertThat(said.exit()).isZero();
    assertThat(counts(said)).isEqualTo("2 2 0 0");
    assertThat(warehouse.rows(RegisterTables.REJECTS, TOLD))
        .containsExactly(
            "db_2.csv|1|||EMPTY_PART|WARNING",
            "db_3.csv|1||IFS.permit.RandomID|NEW_COLUMN_OF_PARTS|WARNING",
            "db_3.csv|1||Reported.taxon|NEW_COLUMN_OF_PARTS|WARNING");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "message"))
        .contains(
            "“IFS.permit.RandomID” is no column of the layout, and only some parts have it (1/3:"
                + " db_3.csv); its values are kept as text and nothing is made of them.");
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "id", "sheet", "taxon"))
        .containsExactly("1|db_1.csv|Naja naja", "3|db_3.csv|Naja naja");
  }

  @Test
  void an_id_with_the_same_content_counts_once_and_with_other_content_the_later_row_waits() {
    String other = row("2").replace(",10,", ",11,");
    Said first =
        ingest(
            zip(
                "release.zip",
                "db_1.csv",
                HEADER + row("1") + row("1") + row("2") + other + row("3"),
                "db_2.csv",
                HEADER + row("1") + other),
            "v1");
    Said second =
        ingest(
            warehouse.file(
                "more.csv", HEADER + row("1") + row("3").replace(",CH,", ",AT,") + row("4")),
            "v1");
    Said elsewhere = ingest(warehouse.file("next.csv", HEADER + other), "v2");

    assertThat(counts(first)).isEqualTo("7 5 2 0");
    assertThat(counts(second)).isEqualTo("3 2 1 0");
    assertThat(counts(elsewhere)).isEqualTo("1 1 0 0");
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "release", "id", "importer", "quantity"))
        .containsExactly("v1|1|CH|10", "v1|2|CH|10", "v1|3|CH|10", "v1|4|CH|10", "v2|2|CH|11");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "sheet", "row", "value", "code"))
        .containsExactly(
            "more.csv||2|1|REPEATED_ROW",
            "more.csv||3|3|DUPLICATE_ID",
            "release.zip|db_1.csv|3|1|REPEATED_ROW",
            "release.zip|db_1.csv|5|2|DUPLICATE_ID",
            "release.zip|db_2.csv|2|1|REPEATED_ROW",
            "release.zip|db_2.csv|3|2|DUPLICATE_ID");
  }

  @Test
  void where_the_first_of_two_rows_stands_is_said_with_its_part() {
    ingest(
        zip(
            "release.zip",
            "db_1.csv",
            HEADER + row("1"),
            "db_2.csv",
            HEADER + row("2") + row("1").replace(",10,", ",11,")),
        "v1");

    assertThat(warehouse.rows(RegisterTables.REJECTS, "sheet", "row", "message"))
        .singleElement()
        .asString()
        .startsWith("db_2.csv|3|Id 1 is already in this release with other content.")
        .contains("release.zip", "db_1.csv", "2");
  }

  @Test
  void quantities_are_exact_however_the_program_wrote_them_or_wait_or_are_rejected() {
    List<String> written =
        List.of("1e3", "1e+05", "1.5e-3", "0", "0.10", "\"1,5\"", "Inf", "1 000", "-1", "NaN");
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < written.size(); i++) {
      rows.append(row("q" + i).replace(",10,", "," + written.get(i) + ","));
    }

    Said said = ingest(warehouse.file("quantities.csv", rows.toString()), "v1");

    assertThat(counts(said)).isEqualTo("10 5 1 4");
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "id", "quantity"))
        .containsExactly("q0|1000", "q1|100000", "q2|0.0015", "q3|0", "q4|0.1");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "value", "code"))
        .containsExactly(
            "10|Quantity|-1|NEGATIVE_QUANTITY",
            "11|Quantity|NaN|NULL_TEXT",
            "7|Quantity|1,5|AMBIGUOUS_NUMBER",
            "8|Quantity|Inf|NOT_A_NUMBER",
            "9|Quantity|1 000|NOT_A_NUMBER");
  }

  @Test
  void words_for_no_value_are_problems_of_their_rows_and_na_is_namibia_among_countries_alone() {
    String rows =
        HEADER
            + row("n1").replace(",CH,IN,", ",NA,NA,")
            + row("n2").replace(",CH,", ",null,")
            + row("n3").replace(",IN,,", ",IN,NaN,")
            + row("n4").replace(",T,W,", ",None,W,")
            + row("n5").replace("Naja naja,", "NULL,")
            + row("n6").replace(",Reptilia,", ",nan,")
            + row("n7").replace(",CH,", ",,")
            + row("n8").replace(",10,,", ",10,NA,");

    Said said = ingest(warehouse.file("read-elsewhere.csv", rows), "v1");

    assertThat(counts(said)).isEqualTo("8 2 0 6");
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "id", "importer", "exporter"))
        .containsExactly("n1|NA|NA", "n7|-|IN");
    assertThat(warehouse.rows(RegisterTables.REJECTS, TOLD))
        .containsExactly(
            "|3|Importer|null|NULL_TEXT|REJECTED",
            "|4|Origin|NaN|NULL_TEXT|REJECTED",
            "|5|Purpose|None|NULL_TEXT|REJECTED",
            "|6|Taxon|NULL|NULL_TEXT|REJECTED",
            "|7|Class|nan|NULL_TEXT|REJECTED",
            "|9|Unit|NA|NAMIBIA_DOUBTFUL|WARNING",
            "|9|Unit|NA|NULL_TEXT|REJECTED");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "message"))
        .contains(
            "“null” in Importer is the word by which a program says that it has no value; it is no"
                + " value of that column.",
            "“NA” stands in Unit, where it can only mean that there is no value; so it may among"
                + " the countries, where it was read as Namibia (1/8).");
  }

  @Test
  void a_large_release_without_namibia_and_with_blank_countries_is_said_to_be_suspicious() {
    StringBuilder emptied = new StringBuilder(HEADER);
    for (int i = 0; i < 10_000; i++) {
      emptied.append(row("s" + i).replace(",CH,", i % 100 == 7 ? ",," : ",CH,"));
    }

    Said said = ingest(warehouse.file("emptied.csv", emptied.toString()), "v1");

    assertThat(counts(said)).isEqualTo("10000 10000 0 0");
    assertThat(warehouse.rows(RegisterTables.REJECTS, TOLD))
        .containsExactly("|9|Importer||NAMIBIA_LACKING|WARNING");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "message").get(0))
        .contains("No row names Namibia (NA)", "(100/10000)");
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "importer"))
        .as("nothing is filled in")
        .doesNotContain("NA");
  }

  @Test
  void parts_may_differ_in_separator_encoding_line_ends_and_order_of_columns() {
    String turned =
        Stream.of((HEADER + row("5")).split("\n"))
            .map(line -> reversed(line) + "\r\n")
            .collect(Collectors.joining());
    Path release =
        file(
            "release.zip",
            packed(
                "db_1.csv", bars(HEADER + row("1").replace("Naja naja", "Naja \"naja\"")),
                "db_2.csv", bytes("\uFEFF" + (HEADER + row("2")).replace(',', ';')),
                "db_3.csv", bytes(turned),
                "db_4.csv", bytes("\uFEFF" + HEADER + row("4"), StandardCharsets.UTF_16LE),
                "db_5.csv",
                    (HEADER + row("é6").replace("Naja naja", "Naja ×naja")).getBytes(LATIN_1)));

    Said said = ingest(release, "v1");

    assertThat(counts(said)).isEqualTo("5 5 0 0");
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "sheet", "id", "taxon", "quantity", "source"))
        .containsExactly(
            "db_1.csv|1|Naja \"naja\"|10|W",
            "db_2.csv|2|Naja naja|10|W",
            "db_3.csv|5|Naja naja|10|W",
            "db_4.csv|4|Naja naja|10|W",
            "db_5.csv|é6|Naja ×naja|10|W");
    assertThat(report(said).at("/files/0/encodings").toString()).contains("windows-1252");
  }

  private static String row(String id) {
    return id
        + ",2012,II,Naja naja,Reptilia,Serpentes,Elapidae,Naja,live,10,,CH,IN,,T,W,I,a1,b1,\n";
  }

  private static String reversed(String line) {
    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
    Collections.reverse(cells);
    return String.join(",", cells);
  }

  private Said ingest(Path file, String release) {
    return Said.by(
        warehouse, List.of("--json", "ingest", "shipments", file.toString(), "--release", release));
  }

  private static JsonNode report(Said said) {
    try {
      return new ObjectMapper().readTree(said.out());
    } catch (IOException e) {
      throw new UncheckedIOException(said.err(), e);
    }
  }

  private static String counts(Said said) {
    JsonNode file = report(said).at("/files/0");
    return Stream.of("rows_read", "rows_accepted", "rows_held", "rows_rejected")
        .map(name -> file.get(name).asText())
        .collect(Collectors.joining(" "));
  }

  /** Each command starts Spark; from the refusal on the others take the same way. */
  private void assertRefused(Path file, String problem) {
    assertThatThrownBy(() -> warehouse.ingest(InputKind.SHIPMENTS, null, "v1", file))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused -> {
              assertThat(refused.problem()).startsWith(problem);
              assertThat(refused.reason()).isNotBlank();
              assertThat(refused.remedy()).isNotBlank();
            });
  }

  private Path file(String name, byte[] bytes) {
    return warehouse.file(name, bytes);
  }

  private Path zip(String name, String... namesAndTexts) {
    return file(name, packed((Object[]) namesAndTexts));
  }

  private static byte[] bars(String text) {
    return bytes(text.replace(',', '|'));
  }

  private static byte[] bytes(String text) {
    return bytes(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  /** Entries as they are, so that one byte of a text can be changed. */
  private static byte[] packed(Object... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content =
            namesAndContents[i + 1] instanceof String text
                ? text.getBytes(LATIN_1)
                : (byte[]) namesAndContents[i + 1];
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
