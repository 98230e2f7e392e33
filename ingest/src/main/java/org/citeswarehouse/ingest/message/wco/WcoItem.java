package org.citeswarehouse.ingest.message.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.message.row.CitedDocuments;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.tree.Node;

/** An item of a declaration of the WCO Data Model. */
final class WcoItem {

  private static final String DOCUMENT = "AdditionalDocument";
  private static final String MEASURE = "Commodity/GoodsMeasure/";
  private static final String UNIT = "unitCode";

  private WcoItem() {}

  /**
   * Fills the row of an item.
   *
   * @param declaration whose own documents stand with this item, the first; null for later ones
   */
  static void put(MessageRow row, Node item, Node declaration) {
    String tariff = MEASURE + "TariffQuantity";
    String value = "StatisticalValueAmount";
    row.put("item_no", item.text("SequenceNumeric"))
        .put("regime", regime(item))
        .put("hs_code", commodity(item))
        .put("goods_description", item.text("Commodity/Description"))
        .put("country_origin", item.text("Origin/CountryCode"))
        .put("country_destination", item.text("Destination/CountryCode"))
        .put("net_mass_kg", mass(item))
        .put("supplementary_qty", item.text(tariff))
        .put("supplementary_unit", item.attribute(tariff, UNIT))
        .put("statistical_value", item.text(value))
        .put("currency", item.attribute(value, "currencyID"))
        .put("document_refs", documents(item, declaration))
        .further("write_off", writeOff(item));
  }

  private static String regime(Node item) {
    String all =
        item.all("GovernmentProcedure").stream()
            .flatMap(p -> p.children().stream())
            .filter(c -> c.name().equals("CurrentCode") || c.name().equals("PreviousCode"))
            .map(Node::text)
            .filter(t -> t != null)
            .collect(Collectors.joining());
    return all.isEmpty() ? null : all;
  }

  /** Eight digits of the nomenclature, and two of TARIC where they are given. */
  private static String commodity(Node item) {
    String tsp = classification(item, "TSP");
    String trc = classification(item, "TRC");
    return tsp == null || trc == null ? tsp : tsp + trc;
  }

  private static String classification(Node item, String type) {
    return item.all("Commodity/Classification").stream()
        .filter(c -> type.equals(c.text("IdentificationTypeCode")))
        .map(c -> c.text("ID"))
        .filter(t -> t != null)
        .findFirst()
        .orElse(null);
  }

  /** A mass in another unit than kilograms is given with its unit, and so read as no number. */
  private static String mass(Node item) {
    String path = MEASURE + "NetNetWeightMeasure";
    String unit = item.attribute(path, UNIT);
    String mass = item.text(path);
    return mass == null || unit == null || unit.equals("KGM") ? mass : mass + " " + unit;
  }

  /** C400 is split into category C and type 400. */
  private static String documents(Node item, Node declaration) {
    List<Node> all = new ArrayList<>(item.all(DOCUMENT));
    if (declaration != null) {
      all.addAll(declaration.all(DOCUMENT));
      all.addAll(declaration.all("GoodsShipment/" + DOCUMENT));
    }
    CitedDocuments documents = new CitedDocuments();
    for (Node document : all) {
      String type = document.text("TypeCode");
      String category = document.text("CategoryCode");
      documents.add(type == null || category == null ? type : category + type, document.text("ID"));
    }
    return documents.joined();
  }

  private static String writeOff(Node item) {
    List<String> found = new ArrayList<>();
    for (Node quantity : item.all(DOCUMENT + "/WriteOff/QuantityQuantity")) {
      if (quantity.text() != null) {
        String unit = quantity.attribute(UNIT);
        found.add(unit == null ? quantity.text() : quantity.text() + " " + unit);
      }
    }
    return found.isEmpty() ? null : String.join("; ", found);
  }
}
