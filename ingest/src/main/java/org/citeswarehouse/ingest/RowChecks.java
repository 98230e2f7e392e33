package org.citeswarehouse.ingest;

import org.citeswarehouse.ingest.annual.ReceivedLine;
import org.citeswarehouse.ingest.annual.ReceivedLineCheck;
import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.ingest.checklist.TaxonCheck;
import org.citeswarehouse.ingest.coverage.CoverageCheck;
import org.citeswarehouse.ingest.coverage.CoverageStatement;
import org.citeswarehouse.ingest.customs.CustomsCheck;
import org.citeswarehouse.ingest.customs.CustomsItem;
import org.citeswarehouse.ingest.endorsements.Endorsement;
import org.citeswarehouse.ingest.endorsements.EndorsementCheck;
import org.citeswarehouse.ingest.mapping.CodeMapping;
import org.citeswarehouse.ingest.mapping.MappingCheck;
import org.citeswarehouse.ingest.permits.PermitCheck;
import org.citeswarehouse.ingest.permits.PermitLine;
import org.citeswarehouse.ingest.reference.ApiListingCheck;
import org.citeswarehouse.ingest.reference.ApiQuotaCheck;
import org.citeswarehouse.ingest.reference.ApiSuspensionCheck;
import org.citeswarehouse.ingest.reference.DistributionCheck;
import org.citeswarehouse.ingest.reference.DistributionStatement;
import org.citeswarehouse.ingest.reference.ListingCheck;
import org.citeswarehouse.ingest.reference.ListingStatement;
import org.citeswarehouse.ingest.reference.NameCheck;
import org.citeswarehouse.ingest.reference.NameStatement;
import org.citeswarehouse.ingest.reference.Notification;
import org.citeswarehouse.ingest.reference.NotificationCheck;
import org.citeswarehouse.ingest.reference.QuotaCheck;
import org.citeswarehouse.ingest.reference.QuotaStatement;
import org.citeswarehouse.ingest.reference.SuspensionCheck;
import org.citeswarehouse.ingest.reference.SuspensionStatement;
import org.citeswarehouse.ingest.seizures.Seizure;
import org.citeswarehouse.ingest.seizures.SeizureCheck;
import org.citeswarehouse.ingest.shipments.Shipment;
import org.citeswarehouse.ingest.shipments.ShipmentCheck;
import org.citeswarehouse.model.layout.InputKind;

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

  /** Checks of national words and the codes they stand for. */
  public static RowCheck<CodeMapping> codes(CheckContext context) {
    return new MappingCheck(context);
  }

  /** Checks of seizures. */
  public static RowCheck<Seizure> seizures(CheckContext context) {
    return new SeizureCheck(context);
  }

  /** Checks of shipment records. */
  public static RowCheck<Shipment> shipments(CheckContext context) {
    return new ShipmentCheck(context);
  }

  /** Checks of lines of annual reports. */
  public static RowCheck<ReceivedLine> annualReport(CheckContext context) {
    return new ReceivedLineCheck(context);
  }

  /** Checks of the names of a checklist. */
  public static RowCheck<Taxon> checklist(CheckContext context) {
    return new TaxonCheck(context);
  }

  /** Checks of rows that state names. */
  public static RowCheck<NameStatement> names(InputKind kind, CheckContext context) {
    return new NameCheck(kind, context);
  }

  /** Checks of changes of listings. */
  public static RowCheck<ListingStatement> listings(InputKind kind, CheckContext context) {
    return kind == InputKind.API_LISTINGS
        ? new ApiListingCheck(context)
        : new ListingCheck(context);
  }

  /** Checks of countries of occurrence. */
  public static RowCheck<DistributionStatement> distributions(
      InputKind kind, CheckContext context) {
    return new DistributionCheck(kind, context);
  }

  /** Checks of export quotas. */
  public static RowCheck<QuotaStatement> quotas(InputKind kind, CheckContext context) {
    return kind == InputKind.API_QUOTAS ? new ApiQuotaCheck(context) : new QuotaCheck(context);
  }

  /** Checks of recommendations to suspend trade. */
  public static RowCheck<SuspensionStatement> suspensions(InputKind kind, CheckContext context) {
    return kind == InputKind.API_SUSPENSIONS
        ? new ApiSuspensionCheck(context)
        : new SuspensionCheck(context);
  }

  /** Checks of notifications. */
  public static RowCheck<Notification> notifications(CheckContext context) {
    return new NotificationCheck(context);
  }
}
