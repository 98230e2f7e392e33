package org.citeswarehouse.ingest.sample;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.layout.InputLayouts;

/** Endorsements and customs items as the two offices write them. */
final class BordersFile {

  private BordersFile() {}

  static List<String> row(Stamp stamp) {
    return Layouts.row(
        InputLayouts.ENDORSEMENTS,
        Map.ofEntries(
            Map.entry("issuing_country", stamp.line().document().issuer()),
            Map.entry("permit_no", stamp.number()),
            Map.entry("line_no", stamp.line().letter()),
            Map.entry("direction", stamp.direction()),
            Map.entry("endorsed_on", stamp.day().toString()),
            Map.entry("office", stamp.office()),
            Map.entry("quantity", Layouts.plain(stamp.quantity())),
            Map.entry("unit", stamp.unit()),
            Map.entry("transport_doc_no", stamp.transport()),
            Map.entry("customs_declaration_no", stamp.declaration()),
            Map.entry("method", stamp.method())));
  }

  static List<String> row(Item item, String party, String office, String value) {
    return Layouts.row(
        InputLayouts.CUSTOMS,
        Map.ofEntries(
            Map.entry("declaration_country", party),
            Map.entry("declaration_no", item.declaration()),
            Map.entry("item_no", String.valueOf(item.no())),
            Map.entry("registration_date", item.day().toString()),
            Map.entry("office_code", office),
            Map.entry("flow", item.flow()),
            Map.entry("regime", regime(item.flow())),
            Map.entry("hs_code", item.hs()),
            Map.entry("hs_edition", "HS2022"),
            Map.entry("goods_description", item.words()),
            Map.entry("country_origin", item.countries().origin()),
            Map.entry("country_export", item.countries().export()),
            Map.entry("country_destination", item.countries().destination()),
            Map.entry("net_mass_kg", Layouts.plain(item.amount().kilograms())),
            Map.entry("supplementary_qty", Layouts.plain(item.amount().quantity())),
            Map.entry("supplementary_unit", item.amount().unit()),
            Map.entry("statistical_value", value),
            Map.entry("currency", "EUR"),
            Map.entry("document_refs", item.references()),
            Map.entry("status", item.status())));
  }

  private static String regime(String flow) {
    return switch (flow) {
      case "E" -> "1000";
      case "I" -> "4000";
      default -> "8000";
    };
  }
}
