package org.citeswarehouse.ingest.message.asycuda;

import java.util.List;
import org.citeswarehouse.ingest.message.row.CitedDocuments;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.tree.Node;

/**
 * An item of a declaration. Numbers of documents may all stand with the first item, later ones
 * having codes only; those are given as codes without a number, so that the declaration's first
 * item names the permits for them (contract section 4). What a national code means is for the
 * Party's table of national codes to say.
 */
final class AsycudaItem {

  private static final String TARIFF = "Tarification/";
  private static final String HS = TARIFF + "HScode/";
  private static final String GOODS = "Goods_description/";

  /** Stands for the number of a licence, which ASYCUDA writes without the code of a document. */
  static final String LICENCE = "LICENCE";

  private AsycudaItem() {}

  static void put(MessageRow row, Node item, int position) {
    String commercial = item.text(GOODS + "Commercial_Description");
    String tariff = item.text(GOODS + "Description_of_goods");
    row.put("item_no", Integer.toString(position))
        .put(
            "regime",
            Asycuda.joined(
                "",
                item.text(TARIFF + "Extended_customs_procedure"),
                item.text(TARIFF + "National_customs_procedure")))
        .put(
            "hs_code",
            Asycuda.joined(
                "",
                item.text(HS + "Commodity_code"),
                item.text(HS + "Precision_1"),
                item.text(HS + "Precision_2"),
                item.text(HS + "Precision_3"),
                item.text(HS + "Precision_4")))
        .put("goods_description", commercial == null ? tariff : commercial)
        .further("tariff_description", commercial == null ? null : tariff)
        .put("country_origin", item.text(GOODS + "Country_of_origin_code"))
        .put("net_mass_kg", item.text("Valuation_item/Weight_itm/Net_weight_itm"))
        .put("statistical_value", item.text("Valuation_item/Statistical_value"))
        .put("document_refs", documents(item))
        .further("licence_number", item.text("Licence_number"))
        .further("licence_quantity", item.text("Quantity_deducted_from_licence"));
    units(row, item.all(TARIFF + "Supplementary_unit"));
  }

  private static String documents(Node item) {
    CitedDocuments documents = new CitedDocuments();
    for (Node document : item.all("Attached_documents")) {
      documents.add(
          document.text("Attached_document_code"), document.text("Attached_document_reference"));
    }
    String licence = item.text("Licence_number");
    if (licence != null && !documents.hasNumber(licence)) {
      documents.add(LICENCE, licence);
    }
    String codes = item.text(TARIFF + "Attached_doc_item");
    for (String code : codes == null ? new String[0] : codes.strip().split("\\s+")) {
      if (!documents.hasCode(code)) {
        documents.add(code, null);
      }
    }
    return documents.joined();
  }

  /** There are three places for supplementary units; the first with a quantity counts. */
  private static void units(MessageRow row, List<Node> units) {
    int found = 0;
    for (Node unit : units) {
      // The three letters p are ASYCUDA's own.
      String quantity = unit.text("Suppplementary_unit_quantity");
      String code = unit.text("Suppplementary_unit_code");
      if (quantity != null && found++ == 0) {
        row.put("supplementary_qty", quantity).put("supplementary_unit", code);
      } else if (quantity != null) {
        row.further("supplementary_" + found, Asycuda.joined(" ", quantity, code));
      }
    }
  }
}
