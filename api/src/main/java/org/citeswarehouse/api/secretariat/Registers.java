package org.citeswarehouse.api.secretariat;

import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * What the registers of this warehouse show in counts alone: how many customs items were matched to
 * a permit line, and how often each finding was made. No number of a permit or a declaration leaves
 * here.
 */
final class Registers {

  /** Findings of items that say nothing of how well items are matched. */
  private static final List<ItemFinding> LEFT_OUT =
      List.of(ItemFinding.NOT_CITES, ItemFinding.DECLARED_EXEMPT, ItemFinding.NOT_MOVED);

  private static final List<Column> MATCHED =
      List.of(
          Column.text("party", "Code of the Party whose register it is."),
          Column.bigint("all_items", "Customs items of the register."),
          Column.bigint("not_cites", "Those left out as ordinary goods."),
          Column.bigint("declared_exempt", "Those left out as declared not covered (Y900)."),
          Column.bigint("not_moved", "Those left out because the goods have not moved."),
          Column.bigint("items", "Those counted: they concern the Convention and have moved."),
          Column.bigint("matched", "Counted items matched to a permit line."),
          Column.bigint("unmatched", "Counted items without a permit line."),
          Column.decimal(
              "matched_percent",
              "%",
              "Matched items as a share of those counted; blank where none is counted."));

  private static final List<Column> LINES =
      List.of(
          Column.text("party", "Code of the Party whose register it is."),
          Column.bigint("all_lines", "Permit lines of the register."),
          Column.bigint("without_finding", "Those on which nothing was found."),
          Column.bigint("with_finding", "Those with one finding or several."));

  private static final List<Column> FINDINGS =
      List.of(
          Column.text("party", "Code of the Party whose register it is."),
          Column.text("finding", "What was found on its permit lines."),
          Column.bigint("lines", "Permit lines with that finding."));

  private final Reading reading;

  Registers(Reading reading) {
    this.reading = reading;
  }

  /**
   * Items by Party. Ordinary goods, exempt ones and those that did not move are left out of the
   * share, each with its count: all items are those left out and those counted, and these are
   * matched or not.
   */
  Query matched() {
    Sql sql =
        Sql.of(
                "SELECT party, all_items, not_cites, declared_exempt, not_moved,"
                    + " all_items - not_cites - declared_exempt - not_moved AS items, matched,"
                    + " items - matched AS unmatched,"
                    + " CAST(CAST(100.0 * matched / nullif(items, 0) AS DECIMAL(38, 1))"
                    + " AS DECIMAL(38, 15)) AS matched_percent FROM (SELECT party,"
                    + " count(*) AS all_items, "
                    + found(ItemFinding.NOT_CITES)
                    + " AS not_cites, "
                    + found(ItemFinding.DECLARED_EXEMPT)
                    + " AS declared_exempt, "
                    + found(ItemFinding.NOT_MOVED)
                    + " AS not_moved,"
                    + " count(permit_no) FILTER (WHERE coalesce(finding, '') NOT IN ("
                    + LEFT_OUT.stream().map(f -> "'" + f + "'").collect(Collectors.joining(", "))
                    + ")) AS matched FROM ")
            .then(reading.from(ReconciliationTables.MATCHES))
            .then(" GROUP BY party)");
    return new Query(reading, MATCHED, sql, MATCHED.subList(0, 1));
  }

  private static String found(ItemFinding finding) {
    return "count(*) FILTER (WHERE finding = '" + finding + "')";
  }

  /** Permit lines by Party: all, and whether anything was found on them. */
  Query lines() {
    Sql sql =
        Sql.of(
                "SELECT party, count(*) AS all_lines, count(*) - count(findings) AS without_finding,"
                    + " count(findings) AS with_finding FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(" GROUP BY party");
    return new Query(reading, LINES, sql, LINES.subList(0, 1));
  }

  /** Permit lines by Party and finding; a line with several stands in each of them. */
  Query findings() {
    Sql sql =
        Sql.of(
                "SELECT party, finding, count(*) AS lines FROM (SELECT party,"
                    + " unnest(string_split(findings, ';')) AS finding FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(" WHERE findings IS NOT NULL) GROUP BY ALL");
    return new Query(reading, FINDINGS, sql, FINDINGS.subList(0, 2));
  }

  /** Rows of files that were rejected or are held: what they would count as is not known. */
  long notUsed() {
    return reading.count(
        Sql.of("SELECT count(*) FROM (SELECT DISTINCT file_sha256, sheet, \"row\" FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(" WHERE severity IN ('HELD', 'REJECTED'))"));
  }

  /** All rows of one of these. */
  List<List<Object>> list(Query query) {
    return reading.list(query.columns(), query.sorted());
  }
}
