package org.citeswarehouse.ingest.message.permitxml;

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
 * The electronic permit of toolkit version 3 in its WCO variant, of which the header is known and
 * the lines are not. Its purpose is a number of two digits that nobody has mapped to the letters of
 * the Convention, so that a permit of this version waits until somebody does. Source: formats 1.3.
 */
public final class PermitVersionThree implements Family {

  private static final String MOMENT = "/DateTimeString";
  private static final List<String> LINE =
      List.of(
          "issuing_country",
          "permit_type",
          "export_country",
          "import_country",
          "line_no",
          "scientific_name",
          "appendix",
          "term",
          "quantity",
          "source");

  @Override
  public boolean knows(Node content) {
    return content.name().equals("CITESePermit");
  }

  @Override
  public String word() {
    return "@MESSAGE.PERMIT_V3";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.PERMITS);
  }

  @Override
  public Map<String, String> defaults(InputKind kind) {
    return Map.of("status", PermitStatus.ISSUED.name());
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    String issued = moment(content, "IssueDateTime");
    String until = moment(content, "ExpirationDateTime");
    String function = content.text("FunctionCode");
    MessageRow row =
        new MessageRow(InputLayouts.PERMITS)
            .put("permit_no", content.text("ID"))
            .day("issue_date", issued, Written.compactDay(issued))
            .day("valid_until", until, Written.compactDay(until))
            .put("status", PermitStatus.ISSUED.name())
            .further("valid_from", moment(content, "EffectiveDateTime"))
            .further("function_code", function)
            .further("function_name", content.text("FunctionName"))
            .further("message", (content.name() + " " + content.namespace()).strip());
    if (function != null) {
      row.problem(IssueCode.UNKNOWN_FUNCTION, "purpose", function, "");
    }
    LINE.forEach(column -> row.problem(IssueCode.MESSAGE_LACKS, column, "", ""));
    return List.of(row);
  }

  private static String moment(Node content, String field) {
    return content.first(field + MOMENT, field);
  }
}
