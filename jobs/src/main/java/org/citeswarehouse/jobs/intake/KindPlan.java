package org.citeswarehouse.jobs.intake;

import java.io.Serializable;
import java.util.Map;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.ingest.coverage.CoverageStatement;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.ingest.seizures.Seizure;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/**
 * What becomes of the rows of one kind of file.
 *
 * @param kind the kind
 * @param table the table of its typed rows
 * @param record the typed row
 * @param check makes the check of a file's rows
 */
record KindPlan(InputKind kind, Table table, Class<? extends Record> record, CheckMaker check)
    implements Serializable {

  /** Makes the check of a file's rows from what is known of the file. */
  @FunctionalInterface
  interface CheckMaker extends Serializable {
    /** The check. */
    RowCheck<? extends Record> of(CheckContext context);
  }

  private static final Map<InputKind, KindPlan> PLANS =
      Map.of(
          InputKind.PERMITS,
          new KindPlan(
              InputKind.PERMITS, RegisterTables.PERMIT_LINES, PermitLine.class, RowChecks::permits),
          InputKind.ENDORSEMENTS,
          new KindPlan(
              InputKind.ENDORSEMENTS,
              RegisterTables.ENDORSEMENTS,
              Endorsement.class,
              RowChecks::endorsements),
          InputKind.CUSTOMS,
          new KindPlan(
              InputKind.CUSTOMS,
              RegisterTables.CUSTOMS_ITEMS,
              CustomsItem.class,
              RowChecks::customs),
          InputKind.COVERAGE,
          new KindPlan(
              InputKind.COVERAGE,
              CoverageTables.COVERAGE_STATEMENTS,
              CoverageStatement.class,
              RowChecks::coverage),
          InputKind.ILLEGAL_TRADE,
          new KindPlan(
              InputKind.ILLEGAL_TRADE,
              IllegalTradeTables.SEIZURES,
              Seizure.class,
              RowChecks::seizures),
          InputKind.SHIPMENTS,
          new KindPlan(
              InputKind.SHIPMENTS, TradeTables.SHIPMENTS, Shipment.class, RowChecks::shipments),
          InputKind.CHECKLIST,
          new KindPlan(
              InputKind.CHECKLIST, RegisterTables.TAXA, Taxon.class, RowChecks::checklist));

  /** Whether a row that repeats another is left out of the table, rather than resolved later. */
  boolean keepsRepeatedRowsOut() {
    return !kind.ofOneParty();
  }

  static KindPlan of(InputKind kind) {
    return PLANS.get(kind);
  }
}
