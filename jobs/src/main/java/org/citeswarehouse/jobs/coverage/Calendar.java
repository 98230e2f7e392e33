package org.citeswarehouse.jobs.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.coverage.Delivered;
import org.citeswarehouse.model.table.CoverageTables;

/** Judges each office and month of a stream, and all offices together. Source: ADR 0013. */
final class Calendar {

  private final Stream stream;
  private final PermitMonths permits;
  private final Statements statements;
  private final NavigableMap<String, NavigableMap<Integer, Long>> records;
  private final NavigableMap<Integer, Long> together = new TreeMap<>();

  Calendar(Stream stream, PermitMonths permits, Statements statements, Deliveries deliveries) {
    this.stream = stream;
    this.permits = permits;
    this.statements = statements;
    this.records = new TreeMap<>(deliveries.of(stream));
    statements.offices(stream).forEach(office -> records.putIfAbsent(office, new TreeMap<>()));
    records.values().forEach(all -> all.forEach((month, n) -> together.merge(month, n, Long::sum)));
  }

  /** Every month in which a permit line was valid or a record was made. */
  List<Cell> cells() {
    TreeSet<Integer> months = new TreeSet<>(permits.firstUses().keySet());
    months.addAll(together.keySet());
    List<Cell> cells = new ArrayList<>();
    for (int month : months) {
      List<Cell> offices =
          records.keySet().stream()
              .map(office -> office(office, month))
              .flatMap(Optional::stream)
              .toList();
      cells.addAll(offices);
      cells.add(all(month, offices));
    }
    return cells;
  }

  /** Empty where nothing was to be expected, nothing came and nobody said anything. */
  private Optional<Cell> office(String office, int month) {
    long rows = records.get(office).getOrDefault(month, 0L);
    Usual usual = Usual.of(records.get(office), permits);
    double expected = expected(usual, month);
    Optional<Row> statement = statements.on(stream, office, month);
    if (statement.isPresent()) {
      return Optional.of(declared(office, month, rows, expected, statement.get()));
    }
    return rows == 0 && expected == 0
        ? Optional.empty()
        : Optional.of(inferred(office, month, rows, usual));
  }

  private Cell all(int month, List<Cell> offices) {
    String office = CoverageTables.ALL_OFFICES;
    long rows = together.getOrDefault(month, 0L);
    Usual usual = Usual.of(together, permits);
    Optional<Row> statement = statements.on(stream, office, month);
    List<Cell> lacking = offices.stream().filter(c -> c.delivered() == Delivered.NO).toList();
    if (statement.isPresent()
        && (Statements.answer(statement.get()) == Delivered.NO || lacking.isEmpty())) {
      return declared(office, month, rows, expected(usual, month), statement.get());
    }
    if (lacking.isEmpty()) {
      return undisputed(month, rows, offices);
    }
    String names = lacking.stream().map(Cell::office).collect(Collectors.joining(", "));
    Row first =
        lacking.stream().map(Cell::statement).filter(s -> s != null).findFirst().orElse(null);
    return new Cell(
        stream,
        office,
        month,
        rows,
        Delivered.NO,
        first,
        Reasons.of("lacking", rows, names),
        expected(usual, month),
        true);
  }

  /** No office is known to lack: those that were stated to have delivered are not waited for. */
  private Cell undisputed(int month, long rows, List<Cell> offices) {
    List<Cell> stated = offices.stream().filter(c -> c.statement() != null).toList();
    if (!stated.isEmpty() && stated.size() == records.size()) {
      return declared(CoverageTables.ALL_OFFICES, month, rows, 0, stated.get(0).statement());
    }
    NavigableMap<Integer, Long> others = new TreeMap<>();
    records.forEach(
        (office, all) -> {
          if (stated.stream().noneMatch(c -> c.office().equals(office))) {
            all.forEach((m, n) -> others.merge(m, n, Long::sum));
          }
        });
    return inferred(CoverageTables.ALL_OFFICES, month, rows, Usual.of(others, permits));
  }

  private Cell declared(String office, int month, long rows, double expected, Row statement) {
    String note = statement.getAs("note");
    String said = note == null ? "" : Reasons.of("note", note);
    Delivered answer = Statements.answer(statement);
    return new Cell(
        stream,
        office,
        month,
        rows,
        answer,
        statement,
        Reasons.of("declared", said, rows),
        expected,
        answer == Delivered.NO);
  }

  private Cell inferred(String office, int month, long rows, Usual usual) {
    double expected = expected(usual, month);
    Delivered delivered =
        rows > 0 ? Delivered.YES : expected >= Usual.ENOUGH ? Delivered.NO : Delivered.UNKNOWN;
    String reason =
        switch (delivered) {
          case YES -> Reasons.of("records", rows);
          case NO -> figures("missing", expected, usual);
          case UNKNOWN ->
              usual.months() == 0 ? Reasons.of("none") : figures("few", expected, usual);
        };
    boolean gap = delivered == Delivered.NO || (delivered == Delivered.UNKNOWN && !within(month));
    return new Cell(stream, office, month, rows, delivered, null, reason, expected, gap);
  }

  /** Between months with records deliveries went on; before the first and after the last not. */
  private boolean within(int month) {
    return !together.isEmpty() && together.firstKey() < month && month < together.lastKey();
  }

  private double expected(Usual usual, int month) {
    return usual.expected(permits.firstUses().getOrDefault(month, 0.0));
  }

  private static String figures(String key, double expected, Usual usual) {
    return Reasons.of(key, Usual.plain(expected), Usual.plain(usual.records()), usual.months());
  }
}
