package org.citeswarehouse.ingest.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.model.reconcile.Finding;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.reconcile.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample is worth its name when every case that the product must tell apart is in it. */
class SampleRegisterTest {

  private static final long SEED = 2024;
  private static final int ENOUGH = 5;

  @TempDir static Path folder;
  @TempDir static Path again;

  private static SampleSummary summary;

  @BeforeAll
  static void write() throws IOException {
    summary = SampleRegister.write(folder, SEED);
  }

  @Test
  void a_seed_always_gives_the_same_bytes() throws IOException {
    SampleRegister.write(again, SEED);

    assertThat(bytes(again)).isEqualTo(bytes(folder)).hasSize(15);
  }

  @Test
  void another_seed_gives_another_world() throws IOException {
    SampleRegister.write(again, SEED + 1);

    assertThat(Files.readAllBytes(again.resolve("permits.csv")))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("permits.csv")));
  }

  @Test
  void it_is_the_size_of_a_small_authority_s_year() {
    assertThat(summary.permits()).isBetween(1_950, 2_100);
    assertThat(summary.lines()).isBetween(4_200, 4_800);
    assertThat(summary.endorsements()).isBetween(3_500, 4_600);
    assertThat(summary.items()).isBetween(3_500, 4_800);
    assertThat(summary.shipments()).isBetween(2_500, 3_500);
    assertThat(summary.badRows()).isBetween(200, 400);
  }

  @Test
  void the_summary_counts_what_the_files_hold() {
    List<NamedCsvRecord> lines = rows("truth/lines.csv");

    assertThat(summary.lines()).isEqualTo(lines.size());
    assertThat(summary.items()).isEqualTo(rows("truth/matches.csv").size());
    assertThat(summary.shipments()).isEqualTo(rows("shipments.csv").size());
    assertThat(summary.badRows()).isEqualTo(rows("truth/bad_rows.csv").size());
    assertThat(summary.toString()).contains("permits with").contains("bad rows");
  }

  @Test
  void every_state_occurs() {
    assertThat(tally("truth/lines.csv", "state")).allSatisfy(this::often);
    assertThat(tally("truth/lines.csv", "state")).containsOnlyKeys(names(State.values()));
  }

  @Test
  void every_finding_occurs() {
    Map<String, Long> findings =
        rows("truth/lines.csv").stream()
            .flatMap(row -> Arrays.stream(row.getField("findings").split(";")))
            .filter(code -> !code.isEmpty())
            .collect(groupingBy(Function.identity(), counting()));

    assertThat(findings).allSatisfy(this::often);
    assertThat(findings).containsOnlyKeys(names(Finding.values()));
  }

  @Test
  void every_method_and_finding_of_items_occurs_but_those_of_officers_and_undecided_lines() {
    Map<String, Long> methods = tally("truth/matches.csv", "method");
    Map<String, Long> findings = tally("truth/matches.csv", "finding");
    findings.remove("");

    assertThat(methods).allSatisfy(this::often);
    assertThat(methods)
        .containsOnlyKeys(
            Stream.of(MatchMethod.values())
                .filter(method -> method != MatchMethod.DECIDED)
                .map(MatchMethod::name)
                .toArray(String[]::new));
    assertThat(findings).allSatisfy(this::often);
    assertThat(findings)
        .containsOnlyKeys(
            Stream.of(ItemFinding.values())
                .filter(finding -> finding != ItemFinding.LINE_UNDECIDED)
                .map(ItemFinding::name)
                .toArray(String[]::new));
  }

  @Test
  void every_class_of_faulty_row_occurs() {
    assertThat(tally("truth/bad_rows.csv", "code"))
        .allSatisfy(this::often)
        .containsKeys(
            "MISSING_PERMIT_NO",
            "MISSING_DECLARATION_NO",
            "BAD_ITEM_NO",
            "UNKNOWN_COUNTRY",
            "UNKNOWN_PERMIT_TYPE",
            "UNKNOWN_STATUS",
            "UNKNOWN_APPENDIX",
            "UNKNOWN_TERM",
            "UNKNOWN_UNIT",
            "UNKNOWN_PURPOSE",
            "UNKNOWN_SOURCE",
            "UNKNOWN_DIRECTION",
            "UNKNOWN_FLOW",
            "INVALID_DATE",
            "IMPLAUSIBLE_DATE",
            "NOT_A_NUMBER",
            "NEGATIVE_QUANTITY",
            "AMBIGUOUS_NUMBER",
            "DUPLICATE_LINE",
            "UNKNOWN_PERMIT",
            "UNKNOWN_LINE",
            "VALIDITY_TOO_LONG",
            "HS_LEADING_ZERO");
  }

  @Test
  void a_faulty_row_stands_where_the_answer_key_says() {
    assertThat(rows("truth/bad_rows.csv"))
        .allSatisfy(
            fault -> {
              int row = Integer.parseInt(fault.getField("row"));
              NamedCsvRecord faulty = rows(fault.getField("file")).get(row - 2);
              assertThat(faulty.getField(fault.getField("column")))
                  .isEqualTo(fault.getField("value"));
            });
  }

  @Test
  void Exempla_sent_no_report_for_one_year() {
    List<NamedCsvRecord> silent =
        rows("shipments.csv").stream().filter(row -> row.getField("Year").equals("2016")).toList();

    assertThat(silent).isNotEmpty();
    assertThat(silent).noneMatch(row -> reporter(row).equals("QZ"));
    assertThat(rows("shipments.csv")).anyMatch(row -> reporter(row).equals("QZ"));
  }

  private static String reporter(NamedCsvRecord row) {
    return row.getField(row.getField("Reporter.type").equals("E") ? "Exporter" : "Importer");
  }

  private void often(String code, long times) {
    assertThat(times).as(code).isGreaterThanOrEqualTo(ENOUGH);
  }

  private static String[] names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toArray(String[]::new);
  }

  private static Map<String, Long> tally(String file, String column) {
    return rows(file).stream()
        .collect(groupingBy(row -> row.getField(column), TreeMap::new, counting()));
  }

  private static List<NamedCsvRecord> rows(String file) {
    return Tables.rows(folder, file);
  }

  private static Map<String, String> bytes(Path of) throws IOException {
    try (Stream<Path> files = Files.walk(of)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(f -> of.relativize(f).toString(), SampleRegisterTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
