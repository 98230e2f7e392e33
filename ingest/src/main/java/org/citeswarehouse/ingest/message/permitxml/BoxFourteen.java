package org.citeswarehouse.ingest.message.permitxml;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.row.Written;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.EndorsementMethod;

/**
 * Box 14 of a permit: quantities stand with the lines, place and day with the consignment unless a
 * line has its own. What is empty is no endorsement.
 */
final class BoxFourteen {

  private static final String EVENT = "ExaminationTransportEvent";
  private static final String PLACE = "OccurrenceLogisticsLocation/";
  private static final String DAY = "ActualOccurrenceDateTime";

  private BoxFourteen() {}

  static String transport(Node consignment) {
    return consignment.text("TransportContractReferencedDocument/ID");
  }

  static List<MessageRow> rows(Node header, Node consignment) {
    List<MessageRow> rows = new ArrayList<>();
    List<Node> items = consignment.all(PermitXml.ITEM);
    for (Node item : items) {
      for (Node event : item.all(EVENT)) {
        if (says(event)) {
          rows.add(row(header, consignment, item, event));
        }
      }
    }
    List<Node> whole = consignment.all(EVENT).stream().filter(BoxFourteen::says).toList();
    boolean counted = whole.stream().anyMatch(e -> quantity(e) != null);
    if (counted || (rows.isEmpty() && !whole.isEmpty())) {
      // Without a line it is told and not used, unless there is one line only.
      Node only = items.size() == 1 ? items.get(0) : new Node(PermitXml.ITEM, "");
      whole.forEach(event -> rows.add(row(header, consignment, only, event)));
    }
    return rows;
  }

  private static MessageRow row(Node header, Node consignment, Node item, Node event) {
    String own = event.text(DAY);
    String day = own == null ? consignment.text(EVENT + "/" + DAY) : own;
    String place = event.first(PLACE + "ID", PLACE + "Name");
    String common = EVENT + "/" + PLACE;
    return new MessageRow(InputLayouts.ENDORSEMENTS)
        .put("issuing_country", Parties.authority(header))
        .put("permit_no", header.text("ID"))
        .put("line_no", item.text("ID"))
        .put("direction", direction(header.text("TypeCode")))
        .day("endorsed_on", day, Written.isoDay(day))
        .put("office", place == null ? consignment.first(common + "ID", common + "Name") : place)
        .put("quantity", quantity(event))
        .put("unit", unit(event))
        .put("transport_doc_no", transport(consignment))
        .put("method", EndorsementMethod.BOX14.name());
  }

  /** Officers certify an export or re-export as it leaves, an import as it arrives. */
  private static String direction(String type) {
    return switch (type == null ? "" : type.strip()) {
      case "E", "R" -> "E";
      case "I" -> "I";
      default -> null;
    };
  }

  private static boolean says(Node event) {
    return quantity(event) != null || event.first(DAY, PLACE + "ID", PLACE + "Name") != null;
  }

  private static String quantity(Node event) {
    return event.first("UnitQuantity", "InspectedUnitQuantity");
  }

  private static String unit(Node event) {
    String unit = event.attribute("UnitQuantity", "unitCode");
    return unit == null ? event.attribute("InspectedUnitQuantity", "unitCode") : unit;
  }
}
