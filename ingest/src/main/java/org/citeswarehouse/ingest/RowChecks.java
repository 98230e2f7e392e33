package org.citeswarehouse.ingest;

import java.util.Optional;
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
    return Optional.<RowCheck<PermitLine>>empty().orElseThrow();
  }

  /** Checks of box 14 entries. */
  public static RowCheck<Endorsement> endorsements(CheckContext context) {
    return Optional.<RowCheck<Endorsement>>empty().orElseThrow();
  }

  /** Checks of items of customs declarations. */
  public static RowCheck<CustomsItem> customs(CheckContext context) {
    return Optional.<RowCheck<CustomsItem>>empty().orElseThrow();
  }

  /** Checks of shipment records. */
  public static RowCheck<Shipment> shipments(CheckContext context) {
    return Optional.<RowCheck<Shipment>>empty().orElseThrow();
  }

  /** Checks of the names of a checklist. */
  public static RowCheck<Taxon> checklist(CheckContext context) {
    return Optional.<RowCheck<Taxon>>empty().orElseThrow();
  }
}
