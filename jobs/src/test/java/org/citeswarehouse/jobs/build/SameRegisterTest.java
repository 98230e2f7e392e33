package org.citeswarehouse.jobs.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.sample.SampleRegister;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.intake.FileReport;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One register is one result, however it is delivered. */
class SameRegisterTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);
  private static final String PARTY = "QZ";
  private static final long SEED = 2024;

  /** Where a row came from, and its place in a report that is in the order of files. */
  private static final Set<String> PLACES =
      Provenance.COLUMNS.stream().map(Column::name).collect(Collectors.toSet());

  /** Cells that tell the rows of a delivery apart; rows alike in them stay in their order. */
  private static final Map<InputKind, List<Integer>> KEYS =
      Map.of(
          InputKind.PERMITS, List.of(0, 1),
          InputKind.ENDORSEMENTS, List.of(0, 1),
          InputKind.CUSTOMS, List.of(0, 1));

  @Test
  void split_shuffled_delivered_twice_and_beside_another_party_a_register_gives_the_same(
      @TempDir Path folder) throws IOException {
    Path sample = Files.createDirectories(folder.resolve("sample"));
    SampleRegister.write(sample, SEED);
    TestWarehouse plain = new TestWarehouse(Files.createDirectories(folder.resolve("plain")));
    TestWarehouse torn = new TestWarehouse(Files.createDirectories(folder.resolve("torn")));

    for (InputKind kind : List.of(InputKind.PERMITS, InputKind.ENDORSEMENTS, InputKind.CUSTOMS)) {
      Path whole = sample.resolve(kind.word() + ".csv");
      ingest(plain, PARTY, kind, whole);
      List<Path> halves = halves(torn, kind, Files.readString(whole));
      assertThat(ingest(torn, PARTY, kind, halves.get(0))).allMatch(half -> half.accepted() > 0);
      assertThat(ingest(torn, PARTY, kind, halves.get(0), halves.get(1)))
          .satisfiesExactly(
              again -> assertThat(again.accepted()).isZero(),
              other -> assertThat(other.accepted()).isPositive());
    }
    Path other =
        torn.file(
            "other.csv",
            TestWarehouse.PERMITS
                + "CH,QZ1,E,2024-03-01,2024-08-31,ISSUED,,T,CH,JP,A,Python regius,II,LIV,,10,,F,"
                + ",,,,H1,\n");
    assertThat(ingest(torn, "CH", InputKind.PERMITS, other))
        .containsExactly(new RowCounts(1, 1, 0, 0));
    plain.build(null, AS_OF);
    torn.build("CH", AS_OF);
    torn.build(PARTY, AS_OF);

    for (Table table :
        List.of(
            ReconciliationTables.RECONCILIATION,
            ReconciliationTables.MATCHES,
            ReconciliationTables.CROSSINGS,
            ReportTables.ANNUAL_REPORT_LINES)) {
      assertThat(rows(torn, table)).as(table.name()).isNotEmpty().isEqualTo(rows(plain, table));
    }
    assertThat(torn.rows(ReconciliationTables.RECONCILIATION, "party", "permit_no"))
        .contains("CH|QZ1");
  }

  /** On a day on which the register's dates are not in the future. */
  private static List<RowCounts> ingest(
      TestWarehouse warehouse, String party, InputKind kind, Path... files) {
    IngestRequest request = new IngestRequest(kind, List.of(files), party, null, AS_OF, "test");
    return warehouse
        .with(w -> new Ingest(w, new Stages(stage -> {})).take(request))
        .files()
        .stream()
        .map(FileReport::counts)
        .toList();
  }

  private static List<String> rows(TestWarehouse warehouse, Table table) {
    String[] columns =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> !PLACES.contains(name))
            .toArray(String[]::new);
    return warehouse.rows(table, columns).stream()
        .filter(row -> row.startsWith(PARTY + "|"))
        .toList();
  }

  /** Two files that hold the rows in another order. */
  private static List<Path> halves(TestWarehouse warehouse, InputKind kind, String whole) {
    List<String> rows = new ArrayList<>(whole.lines().toList());
    String header = rows.remove(0);
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      String key =
          KEYS.get(kind).stream()
              .map(at -> cells[at].replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT))
              .collect(Collectors.joining("|"));
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    List<List<String>> groups = new ArrayList<>(alike.values());
    Collections.shuffle(groups, new Random(SEED));
    int half = groups.size() / 2;
    return List.of(
        file(warehouse, kind + "1.csv", header, groups.subList(0, half)),
        file(warehouse, kind + "2.csv", header, groups.subList(half, groups.size())));
  }

  private static Path file(
      TestWarehouse warehouse, String name, String header, List<List<String>> groups) {
    String rows =
        groups.stream().flatMap(Collection::stream).collect(Collectors.joining("\n", "\n", "\n"));
    return warehouse.file(name, (header + rows).getBytes(StandardCharsets.UTF_8));
  }
}
