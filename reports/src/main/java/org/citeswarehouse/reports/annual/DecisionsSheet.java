package org.citeswarehouse.reports.annual;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/**
 * What was decided for the report and by whom, as a reader sees it. Warnings let stand included.
 */
final class DecisionsSheet {

  private DecisionsSheet() {}

  /** The decisions in the order they were made. */
  static Rows rows(List<Decided> decisions, Words words) {
    List<Column> columns =
        Stream.of("at", "action", "about", "reason", "by", "effect", "id")
            .map(
                name ->
                    new Column(name, words.of("decisions." + name), ColumnType.TEXT, "", name, ""))
            .toList();
    return new ListRows(columns, decisions.stream().map(d -> row(d, words)).toList());
  }

  private static List<String> row(Decided decision, Words words) {
    return List.of(
        day(decision.decidedAt()),
        word("decision.", decision.action(), words),
        decision.about(),
        decision.reason(),
        decision.decidedBy(),
        word("effect.", decision.effect(), words),
        decision.decisionId());
  }

  /** The day of an instant; the identifier has the time. */
  private static String day(String instant) {
    int end = instant.indexOf('T');
    return end < 0 ? instant : instant.substring(0, end);
  }

  /** An action this version does not know keeps its name. */
  private static String word(String prefix, String name, Words words) {
    return words.has(prefix + name) ? words.of(prefix + name) : name;
  }
}
