package org.citeswarehouse.api.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citeswarehouse.api.annual.ReportOutputs;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.fix.FixesOutput;
import org.citeswarehouse.api.fix.ProblemsOutput;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.reference.ReferenceOutputs;
import org.citeswarehouse.api.seizure.IllegalTradeOutput;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ChainTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.QuotaTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/** Every list that can be asked for. Source: contract sections 1 and 9. */
public final class Outputs {

  /** Permit lines. */
  public static final Output RECONCILIATION =
      plain("reconciliation", ReconciliationTables.RECONCILIATION, Filters.RECONCILIATION);

  /** Customs items. */
  public static final Output MATCHES =
      plain("matches", ReconciliationTables.MATCHES, Filters.MATCHES);

  /** Open problems of rows: the table holds those of the files in force and no others. */
  public static final Output REJECTS = plain("rejects", RegisterTables.REJECTS, Filters.REJECTS);

  /** National words and the codes they stand for, as the files of them that are in force say. */
  public static final Output CODES =
      read(
          "codes",
          MappingTables.CODE_MAPPINGS,
          Filters.CODES,
          reading -> FilesInForce.rows(reading, MappingTables.CODE_MAPPINGS, InputKind.CODES));

  /** Which offices delivered which months. */
  public static final Output COVERAGE =
      plain("coverage", CoverageTables.EVIDENCE_COVERAGE, Filters.COVERAGE);

  /** Re-exports beside what came in on the documents they cite. */
  public static final Output CHAINS = plain("chains", ChainTables.REEXPORT_CHAINS, Filters.CHAINS);

  /** Numbers that documents of several countries bear. */
  public static final Output SHARED_NUMBERS =
      plain("shared-numbers", ChainTables.SHARED_NUMBERS, Filters.SHARED_NUMBERS);

  /** Permit lines against the quotas they draw on. */
  public static final Output QUOTA_USE =
      plain("quota-use", QuotaTables.QUOTA_USE, Filters.QUOTA_USE);

  /** Questions that wait for an officer. */
  public static final Output QUEUE = plain("queue", DecisionTables.WORK_QUEUE, Filters.QUEUE);

  /** Decisions, with what became of them at the last build. */
  public static final Output DECISIONS =
      plain("decisions", DecisionTables.DECISION_EFFECTS, Filters.DECISIONS);

  /** Files as they landed, those that were replaced included. */
  public static final Output FILES = plain("files", OperationTables.FILES, Filters.FILES);

  /** How corrected versions of files differ from the files they replaced. */
  public static final Output CORRECTIONS =
      plain("corrections", OperationTables.CORRECTIONS, Filters.CORRECTIONS);

  private static final List<Output> ALL =
      Stream.of(
              List.of(
                  RECONCILIATION,
                  MATCHES,
                  REJECTS,
                  ProblemsOutput.output(),
                  FixesOutput.output(),
                  CODES,
                  COVERAGE,
                  QUEUE,
                  DECISIONS,
                  CHAINS,
                  SHARED_NUMBERS,
                  QUOTA_USE,
                  FILES,
                  CORRECTIONS),
              List.of(IllegalTradeOutput.output()),
              ReportOutputs.all(),
              ReferenceOutputs.all(),
              TradeOutputs.all())
          .flatMap(List::stream)
          .toList();

  private Outputs() {}

  /** All of them. */
  public static List<Output> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Optional<Output> find(String name) {
    return ALL.stream().filter(o -> o.name().equals(name)).findFirst();
  }

  private static Output plain(String name, Table table, List<Filter> filters) {
    return read(name, table, filters, reading -> reading.from(table));
  }

  private static Output read(
      String name, Table table, List<Filter> filters, Function<Reading, Sql> rows) {
    return new Output(
        name,
        table,
        filters,
        List.of(),
        (reading, arguments, condition) ->
            new Query(
                reading,
                table.columns(),
                Sql.of("SELECT * FROM ").then(rows.apply(reading)).then(" WHERE ").then(condition),
                key(table)));
  }

  private static List<Column> key(Table table) {
    return table.key().stream().map(table::column).toList();
  }
}
