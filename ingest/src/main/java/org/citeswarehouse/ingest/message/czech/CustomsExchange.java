package org.citeswarehouse.ingest.message.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.row.Written;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.EndorsementMethod;

/**
 * Permits and what customs wrote off, as the Czech authorities exchange them. No message of theirs
 * was at hand: this is derived from the list of fields in formats 1.6, and names of dates are ours
 * where the list has none.
 */
public final class CustomsExchange implements Family {

  /** Year, country and number, as permits of the European Union are numbered. */
  private static final Pattern UNION_NUMBER = Pattern.compile("\\d{2}([A-Z]{2})\\d+.*");

  private static final Map<String, String> TYPES =
      Map.of("IMPORT", "I", "EXPORT", "E", "RE-EXPORT", "R", "OTHER", "O");

  /** Use is what endorsements show, not a status of its own. */
  private static final Map<String, String> STATUSES =
      Map.of(
          "ISSUED", "ISSUED", "USED", "ISSUED", "RETURNED", "RETURNED", "CANCELLED", "CANCELLED");

  @Override
  public boolean knows(Node content) {
    return content.child("id_no").isPresent() && content.child("permit_type").isPresent();
  }

  @Override
  public String word() {
    return "@MESSAGE.CZECH";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.PERMITS, InputKind.ENDORSEMENTS);
  }

  @Override
  public Map<String, String> defaults(InputKind kind) {
    return Map.of("issuing_country", "id_no");
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    List<MessageRow> rows = new ArrayList<>();
    for (Node goods : content.all("goods")) {
      if (kind == InputKind.PERMITS) {
        rows.add(line(content, goods));
      } else {
        goods.all("customs").forEach(result -> rows.add(writeOff(content, goods, result)));
      }
    }
    if (kind == InputKind.PERMITS && rows.isEmpty()) {
      rows.add(
          new MessageRow(InputLayouts.PERMITS)
              .problem(IssueCode.MESSAGE_WITHOUT_LINES, "", content.text("id_no"), "")
              .unreadable());
    }
    return rows;
  }

  private static MessageRow line(Node permit, Node goods) {
    String issued = permit.first("date_issued", "date_issue");
    String until = permit.first("date_valid_until", "valid_until", "date_valid");
    return new MessageRow(InputLayouts.PERMITS)
        .put("issuing_country", issuer(permit))
        .put("permit_no", permit.text("id_no"))
        .put("permit_type", word(TYPES, permit.text("permit_type")))
        .day("issue_date", issued, Written.isoDay(issued))
        .day("valid_until", until, Written.isoDay(until))
        .put("status", word(STATUSES, permit.text("used")))
        .put("purpose", goods.text("purpose"))
        .put("export_country", permit.text("country_export"))
        .put("import_country", permit.text("country_import"))
        .put("remarks", permit.text("conditions"))
        .further("transport_doc_no", permit.text("consignment_note"))
        .put("line_no", goods.text("order"))
        .put("scientific_name", goods.text("species"))
        .put("appendix", goods.text("appendix_cites"))
        .further("annex_eu", goods.text("annex_eu"))
        .put("term", goods.text("goods_code"))
        .put("source", goods.text("origin"))
        .put("quantity", goods.text("quantity"))
        .put("unit", goods.text("units"))
        .further("weight", goods.text("weight"))
        .put("origin_country", goods.text("country_origin"))
        .put("origin_permit_no", goods.text("permit_origin"))
        .further("origin_permit_date", goods.text("date_origin"))
        .put("last_reexport_country", goods.text("country_last"))
        .put("last_reexport_permit_no", goods.text("permit_last"))
        .further("last_reexport_permit_date", goods.text("date_last"));
  }

  private static MessageRow writeOff(Node permit, Node goods, Node result) {
    String day = result.text("date_customs");
    String type = word(TYPES, result.text("type_customs"));
    return new MessageRow(InputLayouts.ENDORSEMENTS)
        .put("issuing_country", issuer(permit))
        .put("permit_no", permit.text("id_no"))
        .put("line_no", goods.text("order"))
        .put("direction", "R".equals(type) ? "E" : type)
        .day("endorsed_on", day, Written.isoDay(day))
        .put("quantity", result.text("quantity"))
        .put("unit", goods.text("units"))
        .put("dead_quantity", result.text("dead"))
        .put("transport_doc_no", permit.text("consignment_note"))
        .put("customs_declaration_no", result.text("certificate"))
        .put("method", EndorsementMethod.WRITEOFF.name())
        .further("id_customs", result.text("id_customs"));
  }

  /** The country within the number; the message has no other place for it. */
  private static String issuer(Node permit) {
    String number = permit.text("id_no");
    Matcher union = number == null ? null : UNION_NUMBER.matcher(number.strip());
    return union != null && union.matches() ? union.group(1) : null;
  }

  private static String word(Map<String, String> words, String written) {
    return written == null
        ? null
        : words.getOrDefault(written.strip().toUpperCase(Locale.ROOT), written);
  }
}
