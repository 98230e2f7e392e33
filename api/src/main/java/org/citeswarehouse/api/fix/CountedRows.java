package org.citeswarehouse.api.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixRefusedException;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.mapping.WrittenValue;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/**
 * Counts the rows that a fix is about, file by file.
 *
 * @param reading the state they are counted in
 * @param fix the fix, its file by SHA-256 or name
 */
record CountedRows(Reading reading, Fix fix) {

  private static final Column SHA256 = Reading.made("file_sha256", ColumnType.TEXT);
  private static final Column TEXT = Reading.made("text", ColumnType.TEXT);
  private static final Column ROWS = Reading.made("rows", ColumnType.BIGINT);

  /**
   * The fix with its rows, its file by SHA-256.
   *
   * @throws FixRefusedException when there is no such file, several, or no row has the value
   */
  PreviewedFix preview() {
    Map<String, String> names = files();
    if (fix.sourceFile() == null) {
      return counted(fix, names);
    }
    List<String> found =
        names.entrySet().stream()
            .filter(
                f -> f.getKey().equals(fix.sourceFile()) || f.getValue().equals(fix.sourceFile()))
            .map(Map.Entry::getKey)
            .toList();
    if (found.isEmpty()) {
      throw new FixRefusedException("file", fix.sourceFile(), fix.kind().word(), fix.party());
    }
    if (found.size() > 1) {
      throw new FixRefusedException("files", fix.sourceFile(), String.join(", ", found));
    }
    names.keySet().retainAll(found);
    return counted(fix.in(found.get(0)), names);
  }

  private PreviewedFix counted(Fix inFile, Map<String, String> names) {
    Map<String, Long> open = open();
    Map<String, Long> rows = fix.code() == null ? withValue() : open;
    List<PreviewedFix.OfFile> files = new ArrayList<>();
    names.forEach(
        (sha256, name) -> {
          long count = rows.getOrDefault(sha256, 0L);
          if (count > 0) {
            files.add(new PreviewedFix.OfFile(name, sha256, count, open.getOrDefault(sha256, 0L)));
          }
        });
    if (files.isEmpty()) {
      throw new FixRefusedException(
          "rows", fix.value(), fix.column(), fix.kind().word(), fix.party());
    }
    return new PreviewedFix(inFile, files);
  }

  private Map<String, Long> withValue() {
    Table bronze = BronzeTables.of(fix.kind());
    InputColumn column =
        InputLayouts.of(fix.kind()).orElseThrow().columns().stream()
            .filter(c -> c.name().equals(fix.column()))
            .findFirst()
            .orElseThrow();
    return byFile(
        Sql.of(
                "SELECT b.file_sha256, b."
                    + Sql.name("in_" + column.bronzeName())
                    + " AS text, count(*) AS rows FROM ")
            .then(reading.from(bronze))
            .then(" b JOIN ")
            .then(FilesInForce.of(reading))
            .then(" f ON f.sha256 = b.file_sha256 AND f.run_id = b.run_id AND f.party = b.party")
            .then(
                Sql.of(
                    " WHERE b.party = ? AND f.kind = ? GROUP BY 1, 2",
                    fix.party(),
                    fix.kind().word())));
  }

  private Map<String, Long> open() {
    Sql code = fix.code() == null ? Sql.of("true") : Sql.of("code = ?", fix.code());
    return byFile(
        Sql.of(
                "SELECT file_sha256, value AS text,"
                    + " count(DISTINCT (sheet, \"row\")) AS rows FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(
                Sql.of(
                    " WHERE party = ? AND kind = ? AND \"column\" = ? AND severity <> 'WARNING' AND ",
                    fix.party(),
                    fix.kind().word(),
                    fix.column()))
            .then(code)
            .then(" GROUP BY 1, 2"));
  }

  /** Spellings of the value are told by the same rule as in the check itself. */
  private Map<String, Long> byFile(Sql sql) {
    String key = WrittenValue.key(fix.value());
    Map<String, Long> rows = new HashMap<>();
    try (var texts = reading.rows(List.of(SHA256, TEXT, ROWS), sql)) {
      while (texts.next()) {
        if (WrittenValue.key((String) texts.value(1)).equals(key)) {
          rows.merge((String) texts.value(0), (Long) texts.value(2), Long::sum);
        }
      }
    }
    return rows;
  }

  /** Names of the files that can be meant, by their SHA-256, in order of landing. */
  private Map<String, String> files() {
    List<Column> columns =
        List.of(OperationTables.FILES.column("sha256"), OperationTables.FILES.column("name"));
    Map<String, String> names = new LinkedHashMap<>();
    reading
        .list(
            columns,
            Sql.of("SELECT sha256, name FROM ")
                .then(FilesInForce.of(reading))
                .then(
                    Sql.of(
                        " WHERE party = ? AND kind = ? ORDER BY sequence",
                        fix.party(),
                        fix.kind().word())))
        .forEach(row -> names.put((String) row.get(0), (String) row.get(1)));
    return names;
  }
}
