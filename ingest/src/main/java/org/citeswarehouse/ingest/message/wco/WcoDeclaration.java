package org.citeswarehouse.ingest.message.wco;

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
import org.citeswarehouse.model.register.DeclarationStatus;

/** A declaration of the WCO Data Model, as the UK's customs have it. Source: formats 3.2. */
public final class WcoDeclaration implements Family {

  private static final String DECLARATION = "Declaration";
  private static final String NAMESPACE = "urn:wco:datamodel:WCO:DEC-DMS:2";

  @Override
  public boolean knows(Node content) {
    return isDeclaration(content)
        || (content.name().equals("MetaData")
            && content.child(DECLARATION).filter(WcoDeclaration::isDeclaration).isPresent());
  }

  private static boolean isDeclaration(Node node) {
    return node.name().equals(DECLARATION)
        && (node.namespace().equals(NAMESPACE) || node.child("GoodsShipment").isPresent());
  }

  @Override
  public String word() {
    return "@MESSAGE.WCO";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.CUSTOMS);
  }

  @Override
  public Map<String, String> defaults(InputKind kind) {
    return Map.of("status", DeclarationStatus.REGISTERED.name());
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    Node declaration = content.child(DECLARATION).orElse(content);
    String country = content.text("ResponsibleCountryCode");
    List<MessageRow> rows = new ArrayList<>();
    for (Node item : declaration.all("GoodsShipment/GovernmentAgencyGoodsItem")) {
      MessageRow row = header(declaration, country);
      WcoItem.put(row, item, rows.isEmpty() ? declaration : null);
      if (row.text("country_destination") == null) {
        row.put("country_destination", declaration.text("GoodsShipment/Destination/CountryCode"));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      String announced = declaration.text("GoodsItemQuantity");
      rows.add(
          header(declaration, country)
              .problem(
                  IssueCode.MESSAGE_WITHOUT_LINES,
                  "",
                  number(declaration),
                  announced == null ? "" : announced)
              .unreadable());
    }
    return rows;
  }

  private static MessageRow header(Node declaration, String country) {
    String accepted = declaration.first("AcceptanceDateTime/DateTimeString", "AcceptanceDateTime");
    String type = declaration.text("TypeCode");
    MessageRow row =
        new MessageRow(InputLayouts.CUSTOMS)
            .put("declaration_country", country)
            .put("declaration_no", number(declaration))
            .day("registration_date", accepted, Written.compactDay(accepted))
            .put("office_code", declaration.text("DeclarationOfficeID"))
            .put("flow", flow(type))
            .further("declaration_type", type)
            .put("country_export", declaration.text("GoodsShipment/ExportCountry/ID"))
            .put("status", status(declaration.text("FunctionCode")));
    return country == null ? row.configured("declaration_country") : row;
  }

  /** The number that customs gave, else the trader's. */
  private static String number(Node declaration) {
    return declaration.first("ID", "FunctionalReferenceID");
  }

  private static String flow(String type) {
    if (type == null) {
      return null;
    }
    return type.startsWith("IM") ? "I" : type.startsWith("EX") ? "E" : type;
  }

  /**
   * A declaration says what its sender asks for, not that goods were released. Function codes are
   * those of UNTDID 1225 (recalled: check before relying); others are for the check to judge.
   */
  private static String status(String function) {
    return switch (function == null ? "9" : function.strip()) {
      case "1" -> DeclarationStatus.CANCELLED.name();
      case "4", "5", "9" -> DeclarationStatus.REGISTERED.name();
      default -> "FunctionCode " + function;
    };
  }
}
