package org.citeswarehouse.jobs.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.jobs.matching.Role;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.LineKey;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.MatchMethod;
import org.citeswarehouse.model.units.Conversion;

/** The links of one item after decisions on it. */
final class DecidedItem {

  private DecidedItem() {}

  /**
   * The item's links anew.
   *
   * @param found the links that were found, of which one has the role MATCH
   * @param decisions what was decided on the item
   */
  static List<Row> rows(List<Row> found, List<Decision> decisions) {
    List<Decision> links =
        decisions.stream()
            .filter(d -> d.action() == Action.LINK)
            .sorted(
                Comparator.comparing(DecidedItem::size).reversed().thenComparing(Decision::line))
            .toList();
    Map<LineKey, Decision> onLine = new HashMap<>();
    decisions.forEach(d -> onLine.put(d.line(), d));
    List<Row> rows = new ArrayList<>();
    for (Row row : found) {
      boolean match = row.getAs("role").equals(Role.MATCH.name());
      Decision decision = onLine.get(line(row));
      if (match && !links.isEmpty()) {
        for (Decision link : links) {
          rows.add(linked(row, link, links));
        }
      } else if (match && decision != null && decision.action() == Action.UNLINK) {
        rows.add(unlinked(row, decision));
      } else if (match || decision == null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static BigDecimal size(Decision link) {
    return link.amount() == null ? BigDecimal.ZERO : link.amount().standard().quantity();
  }

  private static Row linked(Row found, Decision link, List<Decision> links) {
    Map<String, Object> values = new HashMap<>();
    values.put("role", (link.equals(links.get(0)) ? Role.MATCH : Role.SHARE).name());
    values.put("issuing_country", link.line().country());
    values.put("permit_no", link.line().permit());
    values.put("line_no", link.line().line());
    values.put("method", MatchMethod.DECIDED.name());
    values.put("score", BigDecimal.ONE);
    values.put("finding", null);
    values.put("hs_fits", null);
    values.put("reason", Sentences.of("linked", link.by(), link.reason()));
    values.put("decision_id", link.id());
    formerly(found, values);
    if (link.amount() != null) {
      Conversion standard = link.amount().standard();
      values.put("share_quantity", standard.quantity());
      values.put("share_unit", standard.unit());
      values.put("share_factor", standard.factor());
      values.put("share_stated", link.amount().quantity());
      values.put("share_stated_unit", link.amount().unit());
      values.put(
          "shares",
          links.stream()
              .map(d -> d.amount().written() + " on " + d.line().written())
              .collect(Collectors.joining(";")));
    }
    return with(found, values);
  }

  /** Without its line the item is a question again. */
  private static Row unlinked(Row found, Decision decision) {
    Map<String, Object> values = new HashMap<>();
    values.put("issuing_country", null);
    values.put("permit_no", null);
    values.put("line_no", null);
    values.put("method", MatchMethod.NONE.name());
    values.put("score", null);
    values.put("finding", ItemFinding.LINE_UNDECIDED.name());
    values.put("hs_fits", null);
    values.put("reason", Sentences.of("unlinked", decision.by(), decision.reason()));
    values.put("decision_id", decision.id());
    formerly(found, values);
    return with(found, values);
  }

  /** What was found is the best alternative to what was decided. */
  private static void formerly(Row found, Map<String, Object> values) {
    if (found.getAs("permit_no") != null) {
      values.put("rejected_line", line(found).written());
      values.put("rejected_score", found.getAs("score"));
    }
  }

  private static LineKey line(Row row) {
    return new LineKey(row.getAs("issuing_country"), row.getAs("permit_no"), row.getAs("line_no"));
  }

  private static Row with(Row row, Map<String, Object> values) {
    String[] names = row.schema().fieldNames();
    Object[] cells = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      cells[i] = values.containsKey(names[i]) ? values.get(names[i]) : row.get(i);
    }
    return RowFactory.create(cells);
  }
}
