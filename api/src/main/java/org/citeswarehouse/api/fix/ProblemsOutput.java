package org.citeswarehouse.api.fix;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Database;
import org.citeswarehouse.api.query.KeptTable;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.mapping.CodeSuggestions;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/**
 * Open problems in groups, by file, problem, column and value: what 212 rows say alike is one row
 * here, with the code the value may stand for and the call that has it read so.
 */
public final class ProblemsOutput {

  private static final Table REJECTS = RegisterTables.REJECTS;

  /** Values for which codes are looked up: those of most rows. */
  private static final int LOOKED_UP = 2000;

  /** Problems that no other value of the cell mends. */
  private static final Set<IssueCode> NOT_BY_VALUE =
      EnumSet.of(
          IssueCode.WRONG_CELL_COUNT,
          IssueCode.SHARED_NUMBER,
          IssueCode.OTHER_PERSPECTIVE,
          IssueCode.MONTHS_REVERSED,
          IssueCode.DUPLICATE_LINE,
          IssueCode.DUPLICATE_ID,
          IssueCode.DUPLICATE_TAXON);

  private static final List<String> KEY =
      List.of("party", "kind", "file", "file_sha256", "column", "value", "code", "severity");

  private static final List<Column> SUGGESTED =
      List.of(
          text("kind", "Kind of the file."),
          text("column", "Column."),
          text("value", "Value."),
          text("suggested_code", "A code that the value may stand for; blank where none is near."),
          text("method", "CASE, NAME or SIMILAR: how the code was found."),
          number("score", "How near the value is to the code's name, up to 100."));

  /** Columns of the list. */
  public static final List<Column> COLUMNS =
      Stream.of(
              KEY.stream().map(REJECTS::column),
              Stream.of(
                  new Column("rows", "rows", ColumnType.BIGINT, "", "Rows that have it.", ""),
                  new Column("first_row", "first_row", ColumnType.BIGINT, "", "The first.", "")),
              Stream.of("message", "suggestion").map(REJECTS::column),
              SUGGESTED.stream().skip(3),
              Stream.of(text("fix", "The call that shows what reading it as the code would do.")))
          .flatMap(s -> s)
          .toList();

  private ProblemsOutput() {}

  /** The output. */
  public static Output output() {
    return new Output(
        "problems",
        REJECTS,
        Filters.REJECTS,
        List.of(),
        (reading, arguments, condition) -> query(reading, condition));
  }

  /**
   * Whether another value of its cell can mend a problem of that code: a missing permit is no
   * matter of spelling, and a row that comes twice neither.
   */
  public static boolean isMendedByValue(String code) {
    return NOT_BY_VALUE.stream().noneMatch(c -> c.name().equals(code));
  }

  /** Groups of problems of one file, by its SHA-256. */
  public static Query ofFile(Reading reading, String party, String sha256) {
    return query(reading, Sql.of("party = ? AND file_sha256 = ?", party, sha256));
  }

  /** Groups of problems that fulfil a condition. */
  static Query query(Reading reading, Sql condition) {
    KeptTable suggested =
        reading.once("suggested codes", KeptTable.class, () -> suggested(reading));
    Sql groups =
        Sql.of(
                "SELECT r.*, s.suggested_code, s.method, s.score, "
                    + fix()
                    + " AS fix FROM (SELECT ")
            .then(names() + ", count(DISTINCT (sheet, \"row\")) AS \"rows\",")
            .then(" min(\"row\") AS first_row, arg_min(message, \"row\") AS message,")
            .then(" arg_min(suggestion, \"row\") AS suggestion FROM ")
            .then(reading.from(REJECTS))
            .then(" WHERE ")
            .then(condition)
            .then(" GROUP BY " + names() + ") r LEFT JOIN " + suggested.name() + " s")
            .then(" ON s.kind = r.kind AND s.\"column\" = r.\"column\" AND s.value = r.value")
            .then(" AND r.severity <> 'WARNING'");
    return new Query(
        reading, COLUMNS, groups, KEY.stream().map(name -> REJECTS.column(name)).toList());
  }

  private static KeptTable suggested(Reading reading) {
    List<Column> read = SUGGESTED.subList(0, 3);
    Sql values =
        Sql.of("SELECT kind, \"column\", value FROM ")
            .then(reading.from(REJECTS))
            .then(" WHERE code LIKE 'UNKNOWN\\_%' ESCAPE '\\' AND severity = 'REJECTED'")
            .then(" GROUP BY ALL ORDER BY count(*) DESC, kind, \"column\", value")
            .then(" LIMIT " + LOOKED_UP);
    Consumer<Consumer<List<Object>>> rows =
        to -> reading.list(read, values).forEach(row -> suggest(row, to));
    return reading.database().keep(SUGGESTED, rows);
  }

  private static void suggest(List<Object> row, Consumer<List<Object>> to) {
    InputKind kind = InputKind.find((String) row.get(0)).orElseThrow();
    CodeSuggestions.of(kind, (String) row.get(1), (String) row.get(2))
        .ifPresent(
            s ->
                to.accept(
                    Arrays.asList(
                        row.get(0), row.get(1), row.get(2), s.code(), s.method(), s.score())));
  }

  /**
   * The call in the words of a shell; what stands in quotes there stays as it is. None for blank
   * cells: what is missing differs from row to row.
   */
  private static String fix() {
    String kinds =
        FixForm.KINDS.stream().map(k -> Database.text(k.word())).collect(Collectors.joining(", "));
    String others =
        NOT_BY_VALUE.stream().map(c -> Database.text(c.name())).collect(Collectors.joining(", "));
    return "CASE WHEN r.severity <> 'WARNING' AND r.\"column\" <> '' AND r.value <> ''"
        + " AND r.kind IN ("
        + kinds
        + ") AND r.code NOT IN ("
        + others
        + ") THEN './cites fix --party ' || r.party || ' --kind ' || r.kind || ' --column ' || "
        + quoted("r.\"column\"")
        + " || ' --value ' || "
        + quoted("r.value")
        + " || ' --to ' || coalesce(s.suggested_code, 'CODE') || ' --reason TEXT' END";
  }

  private static String quoted(String text) {
    return "('''' || replace(" + text + ", '''', '''\\''''') || '''')";
  }

  private static String names() {
    return KEY.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  private static Column text(String name, String doc) {
    return new Column(name, name, ColumnType.TEXT, "", doc, "");
  }

  private static Column number(String name, String doc) {
    return new Column(name, name, ColumnType.INTEGER, "", doc, "");
  }
}
