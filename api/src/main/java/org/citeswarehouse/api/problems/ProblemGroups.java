package org.citeswarehouse.api.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.mapping.WrittenValue;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;

/** Groups of open problems of one Party. */
public final class ProblemGroups {

  /**
   * What a severity comes to.
   *
   * @param groups groups of that severity
   * @param problems problems in them; a row with two problems counts twice
   */
  public record Total(long groups, long problems) {}

  private static final Column COUNT = Reading.made("rows", ColumnType.BIGINT);
  private static final Column FILES = Reading.made("files", ColumnType.BIGINT);

  private static final List<Column> COLUMNS =
      List.of(
          kept("party"),
          kept("kind"),
          kept("code"),
          kept("severity"),
          kept("column"),
          kept("same"),
          kept("value"),
          COUNT,
          FILES,
          kept("message"),
          kept("suggestion"),
          kept("suggested_code"),
          kept("id"));

  /** What holds a row up comes first. */
  private static final String ORDER =
      " ORDER BY CASE severity WHEN 'REJECTED' THEN 0 WHEN 'HELD' THEN 1 ELSE 2 END,"
          + " \"rows\" DESC, code, \"column\", same, kind";

  private final Reading reading;
  private final String party;

  ProblemGroups(Reading reading, String party) {
    this.reading = reading;
    this.party = party;
  }

  /**
   * Groups, those of most rows first within each severity.
   *
   * @param filter values by column of {@link KeptGroups}; blank ones do not count
   * @param from how many to pass over
   * @param most how many to give at most
   */
  List<ProblemGroup> list(Map<String, String> filter, long from, int most) {
    return read(grouped(where(filter)).then(ORDER + " LIMIT " + most + " OFFSET " + from));
  }

  /** How many groups there are. */
  long count(Map<String, String> filter) {
    return reading.count(Sql.of("SELECT count(*) FROM (").then(grouped(where(filter))).then(")"));
  }

  /** What there is by severity, in the order REJECTED, HELD, WARNING; none where there is none. */
  Map<String, Total> totals(Map<String, String> filter) {
    List<Column> columns = List.of(kept("severity"), FILES, COUNT);
    Sql sql =
        Sql.of(
                "SELECT severity, count(*) AS files, CAST(sum(\"rows\") AS BIGINT) AS \"rows\" FROM (")
            .then(grouped(where(filter)))
            .then(") GROUP BY severity");
    Map<String, Total> found = new LinkedHashMap<>();
    for (List<Object> row : reading.list(columns, sql)) {
      found.put((String) row.get(0), new Total((Long) row.get(1), (Long) row.get(2)));
    }
    Map<String, Total> totals = new LinkedHashMap<>();
    for (String severity : List.of("REJECTED", "HELD", "WARNING")) {
      totals.put(severity, found.getOrDefault(severity, new Total(0, 0)));
    }
    return totals;
  }

  /** The problems there are, by code, in alphabetical order. */
  List<String> codes() {
    return reading
        .list(
            List.of(kept("code")),
            Sql.of("SELECT DISTINCT code FROM ").then(where(Map.of())).then(" ORDER BY code"))
        .stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  /** The group of a problem with a value in a column, in whatever spelling; empty for none. */
  Optional<ProblemGroup> find(String kind, String code, String column, String value, String file) {
    Map<String, String> filter = new LinkedHashMap<>();
    filter.put("kind", kind);
    filter.put("code", code);
    filter.put("file_sha256", file);
    Sql one =
        where(filter)
            .then(Sql.of(" AND \"column\" = ? AND same = ?", column, WrittenValue.key(value)));
    return read(grouped(one)).stream().findFirst();
  }

  /** Groups of these identifiers; those that are no longer there are left out. */
  List<ProblemGroup> of(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Sql> each = ids.stream().map(id -> Sql.of("id = ?", id)).toList();
    return read(
        grouped(where(Map.of()).then(" AND (").then(Sql.join(" OR ", each)).then(")")).then(ORDER));
  }

  /** Groups for which a code is proposed. */
  List<ProblemGroup> suggested(int most) {
    return read(
        grouped(where(Map.of()).then(" AND suggested_code <> '' AND severity <> 'WARNING'"))
            .then(ORDER + " LIMIT " + most));
  }

  /** Spellings of the value of a group, to select from. */
  Sql spellings(ProblemGroup group) {
    return spellings(group.kind(), group.column(), group.value());
  }

  /** Spellings of a value among the problems of a column, to select from. */
  Sql spellings(String kind, String column, String value) {
    return Sql.of("(SELECT value FROM ")
        .then(where(Map.of("kind", kind)))
        .then(Sql.of(" AND \"column\" = ? AND same = ?)", column, WrittenValue.key(value)));
  }

  private Sql where(Map<String, String> filter) {
    List<Sql> all = new ArrayList<>();
    all.add(Sql.of("party = ?", party));
    filter.forEach(
        (column, value) -> {
          if (!value.isEmpty()) {
            all.add(Sql.of(Sql.name(column) + " = ?", value));
          }
        });
    return Sql.of(KeptGroups.of(reading).name() + " WHERE ").then(Sql.all(all));
  }

  private static Sql grouped(Sql from) {
    return Sql.of(
            "SELECT party, kind, code, severity, \"column\", same,"
                + " arg_max(value, \"rows\") AS value, CAST(sum(\"rows\") AS BIGINT) AS \"rows\","
                + " count(DISTINCT file_sha256) AS files, arg_max(message, \"rows\") AS message,"
                + " arg_max(suggestion, \"rows\") AS suggestion,"
                + " max(suggested_code) AS suggested_code, max(id) AS id FROM ")
        .then(from)
        .then(" GROUP BY party, kind, code, severity, \"column\", same");
  }

  private List<ProblemGroup> read(Sql sql) {
    return reading.list(COLUMNS, sql).stream()
        .map(
            r ->
                new ProblemGroup(
                    (String) r.get(0),
                    (String) r.get(1),
                    (String) r.get(2),
                    (String) r.get(3),
                    (String) r.get(4),
                    (String) r.get(5),
                    (String) r.get(6),
                    (Long) r.get(7),
                    (Long) r.get(8),
                    (String) r.get(9),
                    (String) r.get(10),
                    (String) r.get(11),
                    (String) r.get(12)))
        .toList();
  }

  private static Column kept(String name) {
    return Reading.made(name, ColumnType.TEXT);
  }
}
