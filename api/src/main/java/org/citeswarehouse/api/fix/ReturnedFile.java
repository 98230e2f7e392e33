package org.citeswarehouse.api.fix;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.landed.PartyHeadings;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.validation.MarkedCsv;
import org.citeswarehouse.api.validation.MarkedFile;
import org.citeswarehouse.api.validation.MarkedWorkbook;
import org.citeswarehouse.api.validation.ReturnedWorkbook;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.OriginalRows;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.reports.table.Rows;

/**
 * A landed file given back as it came, with its open problems in a column ERRORS; as a workbook,
 * with its cells marked and a sheet that sums the problems up.
 */
public final class ReturnedFile {

  /** Parameters that name the file. */
  public static final List<String> WORDS = List.of("party", "sha256", "source-file");

  /** Groups that the summary shows; more are told to be there. */
  private static final int SHOWN = 20_000;

  private static final List<String> SUMMARY =
      List.of(
          "code",
          "severity",
          "column",
          "value",
          "rows",
          "first_row",
          "message",
          "suggestion",
          "suggested_code",
          "fix");

  private static final List<Column> FILE =
      List.of("sha256", "kind", "party", "name").stream()
          .map(OperationTables.FILES::column)
          .toList();

  private static final List<Column> PROBLEM =
      List.of(
          Reading.made("row", ColumnType.BIGINT),
          Reading.made("column", ColumnType.TEXT),
          Reading.made("code", ColumnType.TEXT),
          Reading.made("message", ColumnType.TEXT));

  private final Reading reading;
  private final SourceFile source;
  private final Path original;
  private final InputKind kind;
  private final String party;
  private final Sql condition;
  private final String hash;

  private ReturnedFile(Reading reading, Path home, List<Object> file) {
    this.reading = reading;
    this.hash = (String) file.get(0);
    this.kind = InputKind.find((String) file.get(1)).orElseThrow();
    this.party = (String) file.get(2);
    this.original =
        home.resolve("landing").resolve(hash.substring(0, 2)).resolve(hash).resolve("original");
    this.source = new SourceFile((String) file.get(3), ByteSource.of(original));
    this.condition =
        Sql.of(
            "party IS NOT DISTINCT FROM ? AND kind = ? AND file_sha256 = ?",
            file.get(2),
            kind.word(),
            hash);
  }

  /**
   * The landed file that is asked for.
   *
   * @param home folder of the warehouse
   * @throws Refusal when none or several are named so
   */
  public static ReturnedFile of(Reading reading, Path home, Arguments asked) {
    asked.refuseOthers("returned", WORDS);
    String party =
        asked
            .find("party")
            .orElseThrow(
                () -> Refusal.of(Kind.WRONG_INPUT, "parameter.missing", "party", "returned"));
    boolean byHash = asked.find("sha256").isPresent();
    if (byHash == asked.find("source-file").isPresent()) {
      throw Refusal.of(Kind.WRONG_INPUT, "returned.which");
    }
    String named = asked.find(byHash ? "sha256" : "source-file").orElseThrow();
    List<List<Object>> found =
        reading.list(
            FILE,
            Sql.of("SELECT sha256, kind, party, name FROM ")
                .then(FilesInForce.of(reading))
                .then(
                    Sql.of(
                        " WHERE party = ? AND " + (byHash ? "sha256" : "name") + " = ?",
                        party,
                        named))
                .then(" ORDER BY sequence"));
    if (found.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "returned.none", party, named);
    }
    if (found.size() > 1) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "returned.several",
          named,
          String.join(", ", found.stream().map(f -> f.get(0) + " (" + f.get(1) + ")").toList()));
    }
    ReturnedFile file = new ReturnedFile(reading, home, found.get(0));
    if (!Files.isReadable(file.original)) {
      throw Refusal.of(Kind.GONE, "returned.gone", named, file.hash);
    }
    return file;
  }

  /** Its name as received. */
  public String name() {
    return source.name();
  }

  /**
   * Writes the file; the stream is left open.
   *
   * @param workbook whether as a workbook, else as CSV
   * @throws Refusal when a workbook is asked for as CSV
   */
  public void write(boolean workbook, OutputStream out) throws IOException {
    boolean isOne = ReturnedWorkbook.isOne(original);
    if (isOne && !workbook) {
      throw Refusal.of(Kind.WRONG_INPUT, "returned.workbook", source.name());
    }
    if (isOne) {
      try (ReturnedWorkbook returned = new ReturnedWorkbook(original)) {
        mark(returned, returned::mark);
        returned.summary(summary());
        returned.write(out);
      }
    } else if (workbook) {
      try (MarkedWorkbook marked = new MarkedWorkbook()) {
        mark(marked, (row, column) -> {});
        marked.summary(summary());
        marked.write(out);
      }
    } else {
      mark(new MarkedCsv(out), (row, column) -> {});
    }
  }

  /** What shows a cell to be wrong. */
  private interface CellMarking {
    void mark(long row, int column);
  }

  private void mark(MarkedFile file, CellMarking cells) throws IOException {
    FileScan scan =
        Intake.scan(kind.deliveredAs(), source, k -> PartyHeadings.of(reading, party, k));
    try (OriginalRows rows = Intake.originals(source, scan)) {
      while (rows.nextTable()) {
        file.table(rows.sheet(), rows.headerRow(), rows.headings());
        try (Rows problems = problems(rows.sheet())) {
          boolean more = problems.next();
          for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            List<String> texts = new ArrayList<>();
            while (more && (Long) problems.value(0) <= row.row()) {
              if ((Long) problems.value(0) == row.row()) {
                texts.add(problems.value(2) + " " + problems.value(3));
                int place = rows.place(Objects.toString(problems.value(1), ""));
                if (place >= 0) {
                  cells.mark(row.row(), place);
                }
              }
              more = problems.next();
            }
            file.row(row.row(), rows.written(), String.join("; ", texts));
          }
        }
        file.end();
      }
    }
  }

  private Rows problems(String sheet) {
    return reading.rows(
        PROBLEM,
        Sql.of("SELECT \"row\", \"column\", code, message FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(" WHERE ")
            .then(condition)
            .then(
                Sql.of(" AND coalesce(sheet, '') = ? ORDER BY \"row\", \"column\", code", sheet)));
  }

  private List<List<Object>> summary() {
    List<Column> columns = ProblemsOutput.COLUMNS;
    List<List<Object>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(SUMMARY));
    Sql groups =
        ProblemsOutput.query(reading, condition).sorted().then(Sql.of(" LIMIT " + (SHOWN + 1)));
    List<List<Object>> found = new ArrayList<>(reading.list(columns, groups));
    boolean more = found.size() > SHOWN;
    found.stream()
        .limit(SHOWN)
        .sorted((a, b) -> Long.compare(count(b), count(a)))
        .forEach(group -> rows.add(shown(columns, group)));
    if (more) {
      rows.add(Arrays.asList(Texts.of("returned.more", Integer.toString(SHOWN))));
    }
    return rows;
  }

  private static long count(List<Object> group) {
    return (Long) group.get(8);
  }

  private static List<Object> shown(List<Column> columns, List<Object> group) {
    List<Object> shown = new ArrayList<>();
    for (String name : SUMMARY) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(name)) {
          shown.add(group.get(i));
        }
      }
    }
    return shown;
  }
}
