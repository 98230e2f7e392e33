package org.citeswarehouse.ingest;

import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.ingest.shipments.Shipment;

/** The checks of each kind of file. */
public final class RowChecks {

  private RowChecks() {}

  /** Checks of permit lines. */
  public static RowCheck<PermitLine> permits(CheckContext context) {
    throw new UnsupportedOperationException();
  }

  /** Checks of box 14 entries. */
  public static RowCheck<Endorsement> endorsements(CheckContext context) {
    throw new UnsupportedOperationException();
  }

  /** Checks of items of customs declarations. */
  public static RowCheck<CustomsItem> customs(CheckContext context) {
    throw new UnsupportedOperationException();
  }

  /** Checks of shipment records. */
  public static RowCheck<Shipment> shipments(CheckContext context) {
    throw new UnsupportedOperationException();
  }

  /** Checks of the names of a checklist. */
  public static RowCheck<Taxon> checklist(CheckContext context) {
    throw new UnsupportedOperationException();
  }
}
