package org.citeswarehouse.api.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/** Fills in the text that stands in the files: from bronze, and of releases from the files. */
final class Originals {

  private static final String PREFIX = "in_";
  private static final int TOGETHER = 500;

  private final Reading reading;
  private final LandedText landed;

  Originals(Reading reading, LandedText landed) {
    this.reading = reading;
    this.landed = landed;
  }

  List<Origin> fill(List<Origin> origins) {
    Map<Origin, Map<String, String>> texts = new HashMap<>();
    Map<Origin, List<String>> others = new HashMap<>();
    Map<InputKind, List<Origin>> byKind =
        origins.stream().filter(o -> !o.isDecision()).collect(Collectors.groupingBy(Origin::kind));
    byKind.forEach(
        (kind, all) -> {
          for (int i = 0; i < all.size(); i += TOGETHER) {
            List<Origin> some = all.subList(i, Math.min(all.size(), i + TOGETHER));
            read(kind, some, texts);
            readAs(kind, some, others);
          }
        });
    Function<Origin, Origin> filled =
        o ->
            o.isDecision()
                ? o
                : o.with(
                    texts.getOrDefault(o, Map.of()),
                    List.copyOf(others.getOrDefault(o, List.of())));
    return fromFiles(origins.stream().map(filled).toList());
  }

  /** Of a release bronze has rows with a problem only. */
  private List<Origin> fromFiles(List<Origin> origins) {
    Map<Origin, Origin> found =
        landed.fill(
            reading,
            origins.stream()
                .filter(o -> o.kind() == InputKind.SHIPMENTS && o.original().isEmpty())
                .toList());
    return origins.stream().map(o -> found.getOrDefault(o, o)).toList();
  }

  private void read(InputKind kind, List<Origin> origins, Map<Origin, Map<String, String>> texts) {
    Table bronze = BronzeTables.of(kind);
    Sql rows =
        Sql.of("SELECT " + Reading.list(bronze.columns()) + " FROM ")
            .then(reading.from(bronze))
            .then(" WHERE ")
            .then(places(origins));
    for (List<Object> row : reading.list(bronze.columns(), rows)) {
      Origin.Place place = Places.of(bronze.columns(), row);
      Map<String, String> text = text(bronze.columns(), row);
      origins.stream().filter(o -> o.place().sameRow(place)).forEach(o -> texts.put(o, text));
    }
  }

  /** Values that were read as others: national words, and what officers had fixed. */
  private void readAs(InputKind kind, List<Origin> origins, Map<Origin, List<String>> others) {
    Table problems = RegisterTables.REJECTS;
    Sql rows =
        Sql.of("SELECT " + Reading.list(problems.columns()) + " FROM ")
            .then(reading.from(problems))
            .then(
                Sql.of(
                    " WHERE kind = ? AND code IN (?, ?) AND (",
                    kind.word(),
                    IssueCode.VALUE_MAPPED.name(),
                    IssueCode.VALUE_FIXED.name()))
            .then(places(origins))
            .then(") ORDER BY \"column\"");
    for (List<Object> row : reading.list(problems.columns(), rows)) {
      Origin.Place place = Places.of(problems.columns(), row);
      String message = (String) Places.value(problems.columns(), row, "message");
      origins.stream()
          .filter(o -> o.place().sameRow(place))
          .forEach(o -> others.computeIfAbsent(o, any -> new ArrayList<>()).add(message));
    }
  }

  private static Sql places(List<Origin> origins) {
    List<Sql> places = new ArrayList<>();
    for (Origin origin : origins) {
      places.add(
          Sql.of(
              "(file_sha256 = ? AND \"row\" = ? AND sheet IS NOT DISTINCT FROM ?)",
              origin.place().sha256(),
              origin.place().row(),
              origin.place().sheet()));
    }
    return Sql.join(" OR ", places);
  }

  private static Map<String, String> text(List<Column> columns, List<Object> row) {
    Map<String, String> text = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      boolean given = name.startsWith(PREFIX) || name.equals(BronzeTables.FURTHER);
      if (given && row.get(i) != null) {
        text.put(
            name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, (String) row.get(i));
      }
    }
    return text;
  }
}
