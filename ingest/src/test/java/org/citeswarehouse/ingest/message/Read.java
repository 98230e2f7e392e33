package org.citeswarehouse.ingest.message;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.mapping.ReplacedCells;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;

/** What comes out of a message, as text. */
final class Read {

  private Read() {}

  /** A message made on the spot. */
  static SourceFile message(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static SourceFile bytes(byte[] bytes) {
    return new SourceFile("message.xml", () -> new ByteArrayInputStream(bytes));
  }

  /** A sample beside the project; the test is skipped where there is none. */
  static SourceFile sample(String name) {
    Path path = Path.of(System.getProperty("cites.shared", "absent"), "spec/samples", name);
    assumeThat(path).exists();
    try {
      return bytes(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SourceRow> rows(InputKind kind, SourceFile file) {
    List<SourceRow> rows = new ArrayList<>();
    try (RowStream stream = Intake.rows(file, Intake.scan(kind, file))) {
      stream.forEachRemaining(rows::add);
    }
    return rows;
  }

  /**
   * Each row as {@code column=text} of the cells that are not blank, in the order of the layout.
   */
  static List<List<String>> cells(InputKind kind, SourceFile file) {
    return rows(kind, file).stream().map(row -> cells(kind, row)).toList();
  }

  private static List<String> cells(InputKind kind, SourceRow row) {
    List<String> cells = new ArrayList<>();
    List<InputColumn> columns = InputLayouts.of(kind).orElseThrow().columns();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.cells().get(i);
      if (cell != null && !cell.isEmpty()) {
        cells.add(columns.get(i).name() + "=" + cell);
      }
    }
    return cells;
  }

  /** Problems of each row as {@code CODE column value}, for the register of a Party. */
  static List<List<String>> problems(InputKind kind, String party, SourceFile file) {
    return checked(kind, party, file).map(SampleRows::problems).toList();
  }

  static Stream<Checked<? extends Record>> checked(InputKind kind, String party, SourceFile file) {
    return checked(kind, party, file, Replacements.NONE);
  }

  static Stream<Checked<? extends Record>> checked(
      InputKind kind, String party, SourceFile file, Replacements national) {
    CheckContext context =
        new CheckContext(
            party,
            FileProfile.plain(),
            LocalDate.of(2026, 6, 30),
            ValidityLimits.standard(),
            new Reported(2011, null));
    RowCheck<? extends Record> check =
        switch (kind) {
          case PERMITS -> RowChecks.permits(context);
          case ENDORSEMENTS -> RowChecks.endorsements(context);
          case CUSTOMS -> RowChecks.customs(context);
          default -> RowChecks.annualReport(context);
        };
    List<Checked<? extends Record>> checked = new ArrayList<>();
    RowCheck<? extends Record> reading =
        ReplacedCells.of(InputLayouts.of(kind).orElseThrow(), national, check);
    rows(kind, file).forEach(row -> checked.add(reading.check(row)));
    return checked.stream();
  }
}
