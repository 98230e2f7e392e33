package org.citeswarehouse.ingest.message.reportxml;

import java.util.List;
import java.util.Set;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * An annual report submitted to UNEP-WCMC's service. Its rows are read one by one, since there may
 * be very many. Source: formats 1.5.
 */
public final class SubmittedReport implements Family {

  /** The element that holds a line. */
  public static final String ROW = "CITESReportRow";

  private static final List<List<String>> FIELDS =
      List.of(
          List.of("Appendix", "Appendix"),
          List.of("SpeciesName", "ScientificName"),
          List.of("TermCode", "TermCode"),
          List.of("Quantity", "Quantity"),
          List.of("UnitCode", "UnitCode"),
          List.of("TradingPartner", "TradingPartnerId"),
          List.of("CountryOfOrigin", "OriginCountryId"),
          List.of("ExportPermit", "ExportPermitId"),
          List.of("OriginPermit", "OriginPermitId"),
          List.of("PurposeCode", "PurposeCode"),
          List.of("SourceCode", "SourceCode"),
          List.of("Year", "Year"));

  @Override
  public boolean knows(Node content) {
    return content.name().equals("SubmitCitesReportRequest");
  }

  @Override
  public String word() {
    return "@MESSAGE.REPORT";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.ANNUAL_REPORT);
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    return List.of();
  }

  /**
   * A line.
   *
   * @param root the message as far as it has been read; it names the view before its lines
   */
  public static MessageRow row(Node root, Node line) {
    MessageRow row = new MessageRow(InputLayouts.ANNUAL_REPORT);
    for (List<String> field : FIELDS) {
      String text = line.text(field.get(1));
      // A column that is there and blank tells the views apart, as in a table.
      row.put(field.get(0), text == null ? "" : text);
    }
    String importPermit = line.text("ImportPermitId");
    return isExporterView(root)
        ? row.further("ImportPermitId", importPermit)
        : row.put("ImportPermit", importPermit == null ? "" : importPermit);
  }

  /** E is the exporter's view; anything else is taken for the importer's, as the service does. */
  private static boolean isExporterView(Node root) {
    return root.all("Body/SubmitCitesReportRequest/TypeOfReport").stream()
            .anyMatch(t -> "E".equals(t.text()))
        || "E".equals(root.text("TypeOfReport"));
  }
}
