package org.citeswarehouse.api.problems;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.query.KeptTable;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.mapping.CodeSuggestions;
import org.citeswarehouse.ingest.mapping.SuggestedCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.WrittenValue;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * Open problems by Party, kind, file, problem, column and spelling, worked out once a state: what
 * the pages group further is a small table then, however many rows the files have.
 */
final class KeptGroups {

  /** Columns of the table. */
  static final List<Column> COLUMNS =
      List.of(
          text("party"),
          text("kind"),
          text("file_sha256"),
          text("code"),
          text("severity"),
          text("column"),
          text("value"),
          number("rows"),
          text("message"),
          text("suggestion"),
          text("same"),
          text("suggested_code"),
          text("id"));

  /** Columns that the tables tell; the others are worked out here. */
  private static final int READ = 10;

  /** Values for which codes are looked up: those of most rows. */
  private static final int LOOKED_UP = 2000;

  /** Half of the bytes of a hash tell apart all groups that there can be. */
  private static final int ID = 16;

  private final Map<List<String>, String> suggested = new HashMap<>();

  private KeptGroups() {}

  static KeptTable of(Reading reading) {
    return reading.once(
        "groups of problems",
        KeptTable.class,
        () -> reading.database().keep(COLUMNS, to -> new KeptGroups().read(reading, to)));
  }

  private void read(Reading reading, Consumer<List<Object>> to) {
    Sql groups =
        Sql.of(
                "SELECT party, kind, file_sha256, code, severity, coalesce(\"column\", '') AS"
                    + " \"column\", coalesce(value, '') AS value,"
                    + " CAST(count(DISTINCT (sheet, \"row\")) AS INTEGER) AS \"rows\","
                    + " coalesce(arg_min(message, \"row\"), '') AS message,"
                    + " coalesce(arg_min(suggestion, \"row\"), '') AS suggestion FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(" WHERE party <> '' GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY \"rows\" DESC");
    try (var rows = reading.rows(COLUMNS.subList(0, READ), groups)) {
      while (rows.next()) {
        Object[] row = new Object[COLUMNS.size()];
        for (int i = 0; i < READ; i++) {
          row[i] = rows.value(i);
        }
        String kind = (String) row[1];
        String code = (String) row[3];
        String column = (String) row[5];
        String same = WrittenValue.key((String) row[6]);
        row[READ] = same;
        row[READ + 1] = code.startsWith("UNKNOWN_") ? suggested(kind, column, same) : "";
        row[READ + 2] = id((String) row[0], kind, code, column, same);
        to.accept(Arrays.asList(row));
      }
    }
  }

  private String suggested(String kind, String column, String same) {
    List<String> key = List.of(kind, column, same);
    String known = suggested.get(key);
    if (known == null && suggested.size() < LOOKED_UP) {
      known =
          CodeSuggestions.of(InputKind.find(kind).orElseThrow(), column, same)
              .map(SuggestedCode::code)
              .orElse("");
      suggested.put(key, known);
    }
    return known == null ? "" : known;
  }

  private static String id(String... parts) {
    return DigestUtils.sha256Hex(String.join("\u001f", parts)).substring(0, ID);
  }

  private static Column text(String name) {
    return Reading.made(name, ColumnType.TEXT);
  }

  private static Column number(String name) {
    return Reading.made(name, ColumnType.INTEGER);
  }
}
