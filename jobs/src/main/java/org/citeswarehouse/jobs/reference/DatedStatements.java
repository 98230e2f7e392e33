package org.citeswarehouse.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.taxa.Rank;

/** What sources that bear a day state of names, by day. Those that bear none date nothing. */
final class DatedStatements {

  /**
   * A name within its kingdom; kingdoms that are not known are blank.
   *
   * @param kingdom the kingdom
   * @param key the name, as names are compared
   */
  record NameKey(String kingdom, String key) {
    static NameKey of(String kingdom, String name) {
      return new NameKey(kingdom == null ? "" : kingdom, Names.key(name));
    }
  }

  /**
   * What one row states of a name.
   *
   * @param name the name as it is written
   * @param accepted the taxon that it is, or stands for
   * @param of the statement
   */
  record Stated(String name, Concept accepted, Row of) {

    /** Whether the name is one of its own. */
    boolean isAccepted() {
      return Names.key(name).equals(Names.key(accepted.name));
    }

    /** Whether the source lists what is new, so that it is silent on what goes on. */
    boolean adds() {
      return InputKind.SPECIES_PLUS_ADDITIONS.word().equals(of.getAs("kind"));
    }

    NameKey key() {
      return NameKey.of(accepted.kingdom, name);
    }

    NameKey target() {
      return NameKey.of(accepted.kingdom, accepted.name);
    }

    /** A higher taxon of the accepted name: as the row says, else as other sources do. */
    String higher(Rank rank, String column) {
      String said = isAccepted() ? of.getAs(column) : null;
      return said == null || said.isBlank() ? accepted.higher.get(rank) : Names.capitalised(said);
    }

    /** File, entry and row. */
    String place() {
      String sheet = of.getAs("sheet");
      String entry = sheet == null || sheet.isBlank() ? "" : ", " + sheet;
      return of.getAs("file") + entry + ", row " + of.<Long>getAs("row");
    }
  }

  private final SortedMap<LocalDate, List<Stated>> byDay = new TreeMap<>();
  private final Map<String, Optional<LocalDate>> days = new HashMap<>();

  /** Notes that a source gives a taxon its name. */
  void accepts(Row statement, Concept concept) {
    add(statement, concept.name, concept);
  }

  /** Notes that a source has a name stand for a taxon; none is meant where none is known. */
  void stands(Row statement, String name, Concept accepted) {
    if (accepted != null) {
      add(statement, name, accepted);
    }
  }

  private void add(Row statement, String name, Concept accepted) {
    String source = statement.getAs("file_sha256") + "\n" + statement.getAs("sheet");
    days.computeIfAbsent(source, s -> SourceDay.of(statement))
        .ifPresent(
            day ->
                byDay
                    .computeIfAbsent(day, d -> new ArrayList<>())
                    .add(new Stated(name, accepted, statement)));
  }

  /** Statements by day and name, the first day first, once all kingdoms are known. */
  SortedMap<LocalDate, Map<NameKey, List<Stated>>> byDay() {
    SortedMap<LocalDate, Map<NameKey, List<Stated>>> all = new TreeMap<>();
    byDay.forEach(
        (day, stated) -> {
          Map<NameKey, List<Stated>> names = new LinkedHashMap<>();
          stated.forEach(s -> names.computeIfAbsent(s.key(), k -> new ArrayList<>(1)).add(s));
          all.put(day, names);
        });
    return all;
  }

  /** The files and entries that state names, each with its day. */
  static List<Row> files(List<Row> names) {
    Map<List<Object>, Long> counted = new LinkedHashMap<>();
    for (Row row : names) {
      List<Object> source = new ArrayList<>();
      source.add(SourceDay.of(row).orElse(null));
      for (String column : List.of("file", "file_sha256", "sheet", "kind")) {
        source.add(row.getAs(column));
      }
      counted.merge(source, 1L, Long::sum);
    }
    List<Row> rows = new ArrayList<>();
    counted.forEach(
        (source, count) -> {
          List<Object> cells = new ArrayList<>(source);
          cells.add(count);
          rows.add(RowFactory.create(cells.toArray()));
        });
    return rows;
  }
}
