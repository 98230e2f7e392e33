package org.citeswarehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Problems of single rows found in the shared registers equal their truth: every faulty row, its
 * column, and no good row. Problems between rows are not this module's.
 */
class RegisterTruthTest {

  private static final Set<String> BETWEEN_ROWS =
      Set.of("DUPLICATE_LINE", "UNKNOWN_PERMIT", "UNKNOWN_LINE");

  @ParameterizedTest
  @CsvSource({
    "CH, PERMITS", "CH, ENDORSEMENTS", "CH, CUSTOMS",
    "NL, PERMITS", "NL, ENDORSEMENTS", "NL, CUSTOMS"
  })
  void faulty_rows_are_found_with_their_column_and_no_good_row_is_left_out(
      String party, InputKind kind) throws IOException {
    Path register =
        Path.of(System.getProperty("cites.shared", "absent"), "data/register-" + party + "-2013");
    assumeThat(register).exists();
    String name = kind.word() + ".csv";
    SourceFile file = new SourceFile(name, ByteSource.of(register.resolve(name)));

    assertThat(found(party, kind, file)).isEqualTo(truth(register, name));
  }

  private static Set<String> found(String party, InputKind kind, SourceFile file) {
    FileScan scan = Intake.scan(kind, file);
    CheckContext context =
        new CheckContext(
            party, scan.profile(), LocalDate.of(2026, 11, 23), ValidityLimits.standard());
    RowCheck<?> check = check(kind).apply(context);
    Set<String> problems = new TreeSet<>();
    try (RowStream rows = Intake.rows(file, scan)) {
      while (rows.hasNext()) {
        SourceRow row = rows.next();
        for (Issue issue : check.check(row).issues()) {
          problems.add(
              row.row() + " " + issue.column() + " " + issue.value() + " " + issue.severity());
        }
      }
    }
    return problems;
  }

  private static Function<CheckContext, RowCheck<?>> check(InputKind kind) {
    return switch (kind) {
      case PERMITS -> RowChecks::permits;
      case ENDORSEMENTS -> RowChecks::endorsements;
      case CUSTOMS -> RowChecks::customs;
      default -> throw new IllegalArgumentException(kind.word());
    };
  }

  private static Set<String> truth(Path register, String file) throws IOException {
    Set<String> problems = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(register.resolve("truth/bad_rows.csv"));
        Stream<NamedCsvRecord> rows = csv.stream()) {
      rows.filter(r -> r.getField("file").equals(file))
          .filter(r -> !BETWEEN_ROWS.contains(r.getField("code")))
          .map(
              r ->
                  String.join(
                      " ",
                      r.getField("row"),
                      r.getField("column"),
                      r.getField("value"),
                      r.getField("expected")))
          .forEach(problems::add);
    }
    return problems;
  }
}
