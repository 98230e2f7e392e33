package org.citeswarehouse.jobs.intake;

import java.io.Serializable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.annual.ReceivedLine;
import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.ingest.coverage.CoverageStatement;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.ingest.mapping.CodeMapping;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.ingest.reference.DistributionStatement;
import org.citeswarehouse.ingest.reference.ListingStatement;
import org.citeswarehouse.ingest.reference.NameStatement;
import org.citeswarehouse.ingest.reference.Notification;
import org.citeswarehouse.ingest.reference.QuotaStatement;
import org.citeswarehouse.ingest.reference.SuspensionStatement;
import org.citeswarehouse.ingest.seizures.Seizure;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
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
      Stream.concat(registers(), reference())
          .collect(Collectors.toUnmodifiableMap(KindPlan::kind, Function.identity()));

  private static Stream<KindPlan> registers() {
    return Stream.of(
        new KindPlan(
            InputKind.PERMITS, RegisterTables.PERMIT_LINES, PermitLine.class, RowChecks::permits),
        new KindPlan(
            InputKind.ENDORSEMENTS,
            RegisterTables.ENDORSEMENTS,
            Endorsement.class,
            RowChecks::endorsements),
        new KindPlan(
            InputKind.CUSTOMS, RegisterTables.CUSTOMS_ITEMS, CustomsItem.class, RowChecks::customs),
        new KindPlan(
            InputKind.COVERAGE,
            CoverageTables.COVERAGE_STATEMENTS,
            CoverageStatement.class,
            RowChecks::coverage),
        new KindPlan(
            InputKind.ILLEGAL_TRADE,
            IllegalTradeTables.SEIZURES,
            Seizure.class,
            RowChecks::seizures),
        new KindPlan(
            InputKind.CODES, MappingTables.CODE_MAPPINGS, CodeMapping.class, RowChecks::codes),
        new KindPlan(
            InputKind.ANNUAL_REPORT,
            ReportTables.RECEIVED_REPORT_LINES,
            ReceivedLine.class,
            RowChecks::annualReport),
        new KindPlan(
            InputKind.SHIPMENTS, TradeTables.SHIPMENTS, Shipment.class, RowChecks::shipments),
        new KindPlan(InputKind.CHECKLIST, RegisterTables.TAXA, Taxon.class, RowChecks::checklist));
  }

  private static Stream<KindPlan> reference() {
    return Stream.of(
        names(InputKind.CHECKLIST_INDEX),
        names(InputKind.SPECIES_PLUS_NAMES),
        names(InputKind.SPECIES_PLUS_ADDITIONS),
        names(InputKind.SPECIES_PLUS_ACCEPTED),
        names(InputKind.SPECIES_PLUS_HYBRIDS),
        names(InputKind.TRADE_NAMES),
        names(InputKind.TRADE_TAXON_CODES),
        names(InputKind.API_TAXA),
        listings(InputKind.SPECIES_PLUS_LISTINGS),
        listings(InputKind.API_LISTINGS),
        distributions(InputKind.SPECIES_PLUS_DISTRIBUTIONS),
        distributions(InputKind.API_DISTRIBUTIONS),
        quotas(InputKind.QUOTAS),
        quotas(InputKind.API_QUOTAS),
        suspensions(InputKind.SUSPENSIONS),
        suspensions(InputKind.API_SUSPENSIONS),
        new KindPlan(
            InputKind.NOTIFICATIONS,
            ReferenceTables.NOTIFICATION_STATEMENTS,
            Notification.class,
            RowChecks::notifications));
  }

  private static KindPlan names(InputKind kind) {
    return new KindPlan(
        kind,
        ReferenceTables.NAME_STATEMENTS,
        NameStatement.class,
        context -> RowChecks.names(kind, context));
  }

  private static KindPlan listings(InputKind kind) {
    return new KindPlan(
        kind,
        ReferenceTables.LISTING_STATEMENTS,
        ListingStatement.class,
        context -> RowChecks.listings(kind, context));
  }

  private static KindPlan distributions(InputKind kind) {
    return new KindPlan(
        kind,
        ReferenceTables.DISTRIBUTION_STATEMENTS,
        DistributionStatement.class,
        context -> RowChecks.distributions(kind, context));
  }

  private static KindPlan quotas(InputKind kind) {
    return new KindPlan(
        kind,
        ReferenceTables.QUOTA_STATEMENTS,
        QuotaStatement.class,
        context -> RowChecks.quotas(kind, context));
  }

  private static KindPlan suspensions(InputKind kind) {
    return new KindPlan(
        kind,
        ReferenceTables.SUSPENSION_STATEMENTS,
        SuspensionStatement.class,
        context -> RowChecks.suspensions(kind, context));
  }

  /** Whether a row that repeats another is left out of the table, rather than resolved later. */
  boolean keepsRepeatedRowsOut() {
    return !kind.ofOneParty();
  }

  static KindPlan of(InputKind kind) {
    return PLANS.get(kind);
  }
}
