package org.citeswarehouse.ingest;

import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.ingest.checklist.TaxonCheck;
import org.citeswarehouse.ingest.coverage.CoverageCheck;
import org.citeswarehouse.ingest.coverage.CoverageStatement;
import org.citeswarehouse.ingest.customs.CustomsCheck;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.ingest.endorsements.EndorsementCheck;
import org.citeswarehouse.ingest.permits.PermitCheck;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.ingest.seizures.Seizure;
import org.citeswarehouse.ingest.seizures.SeizureCheck;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.ingest.shipments.ShipmentCheck;

/**
 * The checks of each kind of file. They look at one row alone: keys that come twice, and rows that
 * wait for others, are found where all rows are together.
 */
public final class RowChecks {

  private RowChecks() {}

  /** Checks of permit lines of a Party's register. */
  public static RowCheck<PermitLine> permits(CheckContext context) {
    return new PermitCheck(context);
  }

  /** Checks of box 14 entries. */
  public static RowCheck<Endorsement> endorsements(CheckContext context) {
    return new EndorsementCheck(context);
  }

  /** Checks of items of customs declarations. */
  public static RowCheck<CustomsItem> customs(CheckContext context) {
    return new CustomsCheck(context);
  }

  /** Checks of statements on what offices delivered. */
  public static RowCheck<CoverageStatement> coverage(CheckContext context) {
    return new CoverageCheck(context);
  }

  /** Checks of seizures. */
  public static RowCheck<Seizure> seizures(CheckContext context) {
    return new SeizureCheck(context);
  }

  /** Checks of shipment records. */
  public static RowCheck<Shipment> shipments(CheckContext context) {
    return new ShipmentCheck(context);
  }

  /** Checks of the names of a checklist. */
  public static RowCheck<Taxon> checklist(CheckContext context) {
    return new TaxonCheck(context);
  }
}
