package org.citeswarehouse.api.seizure;

import java.util.List;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.seizure.IllegalTradeWorkbook;

/** Seizures as a list; as a workbook, the report of one Party and year with its cover. */
public final class IllegalTradeOutput {

  private static final Table LINES = IllegalTradeTables.ILLEGAL_TRADE;

  private IllegalTradeOutput() {}

  /** The output. */
  public static Output output() {
    return new Output(
        "illegal-trade",
        LINES,
        Filters.ILLEGAL_TRADE,
        List.of("consent", "language", "nil-return"),
        IllegalTradeOutput::query);
  }

  private static Query query(Reading reading, Arguments arguments, Sql condition) {
    IllegalTradeRequest request = IllegalTradeRequest.of(arguments);
    Query rows =
        new Query(
            reading,
            LINES.columns(),
            Sql.of("SELECT * FROM ").then(reading.from(LINES)).then(" WHERE ").then(condition),
            LINES.key().stream().map(LINES::column).toList());
    return rows.in(
        (lines, out) ->
            IllegalTradeWorkbook.write(request.cover(rows), lines, request.language(), out));
  }
}
