package org.citeswarehouse.ingest.message.epix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.EndorsementMethod;

/**
 * Quantities that customs confirmed through EPIX. The request has neither day, direction nor unit:
 * 12 of a line of 12.5 kilograms may be anything, so its rows wait. The token is never read.
 * Source: formats 1.4.
 */
public final class ConfirmedQuantities implements Family {

  @Override
  public boolean knows(Node content) {
    return content.name().equals("ConfirmQuantitiesRequest");
  }

  @Override
  public String word() {
    return "@MESSAGE.CONFIRMATION";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.ENDORSEMENTS);
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    List<MessageRow> rows = new ArrayList<>();
    for (Node position : content.all("ConfirmedQuantities/CitesPosition")) {
      rows.add(
          new MessageRow(InputLayouts.ENDORSEMENTS)
              .put("issuing_country", content.text("IsoCountryCode"))
              .put("permit_no", content.text("CertificateNumber"))
              .put("line_no", position.text("ID"))
              .put("quantity", position.text("InspectedUnitQuantity"))
              .put("method", EndorsementMethod.CONFIRM.name())
              .further("message", (content.name() + " " + content.namespace()).strip())
              .problem(IssueCode.MESSAGE_LACKS, "direction", "", "")
              .problem(IssueCode.MESSAGE_LACKS, "endorsed_on", "", "")
              .problem(IssueCode.MESSAGE_LACKS, "unit", "", ""));
    }
    return rows;
  }
}
