package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.ArrayList;
import java.util.List;

/** Gold: shipments as published, and trade statistics made from them. */
public final class TradeTables {

  private static final String DOWNLOAD = "CITES Trade Database, full download";
  private static final String COMPTAB_RULE = "contract section 7; Guide v9";
  private static final Column RELEASE =
      text("release", "Release of the full download that the row belongs to.");

  /** Shipment records of a release. */
  public static final Table SHIPMENTS =
      new Table(
          "shipments",
          Layer.GOLD,
          "A shipment record as one side reported it.",
          shipmentColumns(),
          List.of("release", "id"),
          List.of(),
          List.of("year", "family", "taxon"),
          List.of("release"));

  /** Importer's and exporter's figures side by side, never added. */
  public static final Table COMPTAB =
      new Table(
          "comptab",
          Layer.GOLD,
          "A row of the comparative tabulation.",
          List.of(
              integer("year", "Year of the trade.").header("Year").from(COMPTAB_RULE),
              text("appendix", "Appendix.").header("App.").from(COMPTAB_RULE),
              text("taxon", "Accepted name.").header("Taxon").from(COMPTAB_RULE),
              text("class", "Class.").header("Class").from(COMPTAB_RULE),
              text("order", "Order.").header("Order").from(COMPTAB_RULE),
              text("family", "Family.").header("Family").from(COMPTAB_RULE),
              text("genus", "Genus.").header("Genus").from(COMPTAB_RULE),
              text("importer", "Importing country.").header("Importer").from(COMPTAB_RULE),
              text("exporter", "Exporting country.").header("Exporter").from(COMPTAB_RULE),
              text("origin", "Origin where it is not the exporter.")
                  .header("Origin")
                  .from(COMPTAB_RULE),
              decimal("importer_quantity", "unit", "Sum reported by the importer; blank if none.")
                  .header("Importer reported quantity")
                  .from(COMPTAB_RULE),
              decimal("exporter_quantity", "unit", "Sum reported by the exporter; blank if none.")
                  .header("Exporter reported quantity")
                  .from(COMPTAB_RULE),
              text("term", "Term code.").header("Term").from(COMPTAB_RULE),
              text("unit", "Unit code; blank is number.").header("Unit").from(COMPTAB_RULE),
              text("purpose", "Purpose code.").header("Purpose").from(COMPTAB_RULE),
              text("source", "Source code.").header("Source").from(COMPTAB_RULE),
              RELEASE),
          List.of(
              "release",
              "year",
              "appendix",
              "family",
              "taxon",
              "importer",
              "exporter",
              "origin",
              "term",
              "unit",
              "purpose",
              "source"),
          List.of("release"),
          List.of("year", "family", "taxon"),
          List.of("release"));

  private TradeTables() {}

  static List<Table> all() {
    return List.of(SHIPMENTS, COMPTAB);
  }

  private static List<Column> shipmentColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(text("id", "Identifier within the release.").header("Id").from(DOWNLOAD));
    columns.add(integer("year", "Year of the trade.").header("Year").from(DOWNLOAD));
    columns.add(text("appendix", "Appendix.").header("Appendix").from(DOWNLOAD));
    columns.add(text("taxon", "Accepted name.").header("Taxon").from(DOWNLOAD));
    columns.add(text("class", "Class.").header("Class").from(DOWNLOAD));
    columns.add(text("order", "Order.").header("Order").from(DOWNLOAD));
    columns.add(text("family", "Family.").header("Family").from(DOWNLOAD));
    columns.add(text("genus", "Genus.").header("Genus").from(DOWNLOAD));
    columns.add(text("term", "Term code.").header("Term").from(DOWNLOAD));
    columns.add(
        decimal("quantity", "unit", "Quantity reported.").header("Quantity").from(DOWNLOAD));
    columns.add(text("unit", "Unit code; blank is number.").header("Unit").from(DOWNLOAD));
    columns.add(text("importer", "Importing country.").header("Importer").from(DOWNLOAD));
    columns.add(text("exporter", "Exporting country.").header("Exporter").from(DOWNLOAD));
    columns.add(text("origin", "Country of origin.").header("Origin").from(DOWNLOAD));
    columns.add(text("purpose", "Purpose code.").header("Purpose").from(DOWNLOAD));
    columns.add(text("source", "Source code.").header("Source").from(DOWNLOAD));
    columns.add(text("reporter_type", "E or I.").header("Reporter.type").from(DOWNLOAD));
    columns.add(
        text("import_permit_id", "Pseudonym of the import permit.")
            .header("Import.permit.RandomID")
            .from(DOWNLOAD));
    columns.add(
        text("export_permit_id", "Pseudonym of the export permit.")
            .header("Export.permit.RandomID")
            .from(DOWNLOAD));
    columns.add(
        text("origin_permit_id", "Pseudonym of the origin permit.")
            .header("Origin.permit.RandomID")
            .from(DOWNLOAD));
    columns.add(RELEASE);
    columns.addAll(Provenance.COLUMNS);
    return columns;
  }
}
