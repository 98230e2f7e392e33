package org.citeswarehouse.ingest.message.permitxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.row.Written;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.PermitStatus;

/**
 * The electronic permit of the CITES toolkit, versions 1 (CBFShip) and 2 (CITESEPermit), which
 * differ in a few names. Source: formats 1.1 and 1.2, fixtures of EPIX.
 */
public final class PermitXml implements Family {

  static final String HEADER = "HeaderExchangedDocument";
  static final String CONSIGNMENT = "SpecifiedSupplyChainConsignment";
  static final String ITEM = "IncludedSupplyChainConsignmentItem";
  private static final String PERIOD = "EffectiveSpecifiedPeriod";
  private static final String REMARK = "Information";

  @Override
  public boolean knows(Node content) {
    boolean named = content.name().equals("CBFShip") || content.name().equals("CITESEPermit");
    return named && content.child(HEADER).isPresent();
  }

  @Override
  public String word() {
    return "@MESSAGE.PERMIT";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.PERMITS, InputKind.ENDORSEMENTS);
  }

  /** A permit that was sent has been issued; the message has no status. */
  @Override
  public Map<String, String> defaults(InputKind kind) {
    return kind == InputKind.PERMITS
        ? Map.of("status", PermitStatus.ISSUED.name())
        : Map.of("direction", "E, R: E; I: I");
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    Node header = content.child(HEADER).orElseThrow();
    Node consignment = content.child(CONSIGNMENT).orElseGet(() -> new Node(CONSIGNMENT, ""));
    return kind == InputKind.PERMITS
        ? lines(content, header, consignment)
        : BoxFourteen.rows(header, consignment);
  }

  private static List<MessageRow> lines(Node content, Node header, Node consignment) {
    List<MessageRow> rows = new ArrayList<>();
    for (Node item : consignment.all(ITEM)) {
      MessageRow row = header(content, header, consignment);
      PermitItem.put(row, item);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      rows.add(
          header(content, header, consignment)
              .problem(IssueCode.MESSAGE_WITHOUT_LINES, "", header.text("ID"), "")
              .unreadable());
    }
    return rows;
  }

  private static MessageRow header(Node content, Node header, Node consignment) {
    String until = header.text(PERIOD + "/EndDateTime");
    String issued = header.text("IssueDateTime");
    String type = header.text("TypeCode");
    String name = header.text("Name");
    String related = header.text("ReferenceReferencedDocument/ID");
    boolean other = "O".equals(type);
    boolean importing = "I".equals(type);
    return new MessageRow(InputLayouts.PERMITS)
        .put("issuing_country", Parties.authority(header))
        .put("permit_no", header.text("ID"))
        .put("permit_type", type)
        .put("type_other", other ? name : null)
        .further("type_name", other ? null : name)
        .day("issue_date", issued, Written.isoDay(issued))
        .day("valid_until", until, Written.isoDay(until))
        .put("status", PermitStatus.ISSUED.name())
        .put("purpose", header.first("PurposeCode", "Purpose"))
        .put("export_country", Parties.country(consignment, "ConsignorTradeParty"))
        .put("import_country", Parties.importer(consignment))
        .put("partner_permit_no", importing ? related : null)
        .further("related_document", importing ? null : related)
        .put("remarks", header.text(REMARK))
        .further("valid_from", header.text(PERIOD + "/StartDateTime"))
        .further("copy", header.text("CopyIndicator"))
        .further("transport_doc_no", BoxFourteen.transport(consignment))
        .further("message", version(content));
  }

  /** The root, and its namespace where it has one: within an answer of EPIX it has none. */
  private static String version(Node content) {
    return (content.name() + " " + content.namespace()).strip();
  }
}
