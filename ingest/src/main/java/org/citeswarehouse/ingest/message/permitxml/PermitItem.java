package org.citeswarehouse.ingest.message.permitxml;

import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.row.Written;
import org.citeswarehouse.ingest.message.tree.Node;

/** A line of a permit, boxes 7 to 12. */
final class PermitItem {

  private static final String LINE = "IncludedSupplyChainTradeLineItem/";
  private static final String PRODUCT = LINE + "SpecifiedTradeProduct/";
  private static final String QUANTITY = "TransportLogisticsPackage/ItemQuantity";
  private static final String UNIT = "unitCode";

  private PermitItem() {}

  static void put(MessageRow row, Node item) {
    String unit = item.attribute(QUANTITY, UNIT);
    row.put("line_no", item.text("ID"))
        .put("scientific_name", item.text(PRODUCT + "ScientificName"))
        .further("common_name", item.text(PRODUCT + "CommonName"))
        .put("appendix", item.text(LINE + "TypeCode"))
        .put("source", item.text(LINE + "TypeExtensionCode"))
        .put("term", item.text(PRODUCT + "TypeCode"))
        .put("description", item.text(PRODUCT + "Description"))
        .put("quantity", item.text(QUANTITY))
        .put("unit", unit)
        .put("marks", item.text("PhysicalLogisticsShippingMarks/Marking"))
        .put("origin_country", item.first("OriginTradeCountry/ID", "OriginTradeCountry/Name"))
        .put(
            "last_reexport_country",
            item.first("ExportTradeCountry/ID", "ExportTradeCountry/Name"));
    EarlierDocuments.put(row, item);
    procedure(row, item, "ApplicableCrossBorderRegulatoryProcedure", unit);
    procedure(row, item, "ApplicableCrossBorderGovernmentProcedure", unit);
  }

  /** Boxes 11a and 12b; the element has another name in each version. */
  private static void procedure(MessageRow row, Node item, String name, String unit) {
    if (item.child(name).isEmpty()) {
      return;
    }
    String acquired = item.text(name + "/AcquisitionDateTime");
    row.put("operation_no", item.text(name + "/CategoryCode"))
        .day("acquisition_date", acquired, Written.isoDay(acquired))
        .further("previous_document", item.text(name + "/PreviousReferencedDocument/ID"))
        .put("quota_used", quota(item, name + "/UsedToDateQuotaQuantity", unit))
        .put("quota_annual", quota(item, name + "/AnnualQuotaQuantity", unit));
  }

  /** A quota in another unit than the line's is given with its unit, and so read as no number. */
  private static String quota(Node item, String path, String unit) {
    String quota = item.text(path);
    String in = item.attribute(path, UNIT);
    return quota == null || in == null || in.equals(unit) ? quota : quota + " " + in;
  }
}
