package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.model.taxa.Numbering;

/** Quotas and suspensions by the name of their taxon. */
final class Restrictions {

  private final Nomenclature taxa;
  private final Kingdoms kingdoms;
  private final Gaps gaps;

  Restrictions(Nomenclature taxa, Kingdoms kingdoms, Gaps gaps) {
    this.taxa = taxa;
    this.kingdoms = kingdoms;
    this.gaps = gaps;
  }

  List<Row> quotas(List<Row> statements) {
    List<Row> rows = new ArrayList<>();
    for (Row row : statements) {
      Concept taxon = taxon(row);
      if (taxon != null) {
        rows.add(
            RowFactory.create(
                taxon.name,
                taxon.kingdom,
                row.getAs("country"),
                row.getAs("quota_year"),
                row.getAs("first_day"),
                row.getAs("last_day"),
                row.getAs("quota"),
                row.getAs("in_preparation"),
                row.getAs("unit"),
                row.getAs("terms"),
                row.getAs("sources"),
                row.getAs("notes"),
                row.getAs("file_sha256"),
                row.getAs("row")));
      }
    }
    return rows;
  }

  List<Row> suspensions(List<Row> statements, List<Row> notifications) {
    Map<String, Row> byNumber = new HashMap<>();
    notifications.forEach(n -> byNumber.put(n.getAs("number"), n));
    List<Row> rows = new ArrayList<>();
    for (Row row : statements) {
      Concept taxon = row.getAs("taxon_id") == null ? null : taxon(row);
      if (row.getAs("taxon_id") != null && taxon == null) {
        continue;
      }
      Row begins = notification(row, "start_notification", byNumber);
      Row ends = notification(row, "end_notification", byNumber);
      rows.add(
          RowFactory.create(
              taxon == null ? null : taxon.name,
              taxon == null ? kingdoms.of(row, "kingdom") : taxon.kingdom,
              row.getAs("country"),
              begins == null ? row.getAs("first_day") : begins.getAs("day"),
              ends == null ? row.getAs("last_day") : ends.getAs("day"),
              begins == null ? row.getAs("start_notification") : begins.getAs("name"),
              ends == null ? row.getAs("end_notification") : ends.getAs("name"),
              row.getAs("applies_to_import"),
              row.getAs("excluded_taxa"),
              row.getAs("notes"),
              row.getAs("file_sha256"),
              row.getAs("row")));
    }
    return rows;
  }

  private Row notification(Row row, String column, Map<String, Row> byNumber) {
    String number = row.getAs(column);
    if (number == null || !row.getAs("numbering").equals(Numbering.LEGACY.name())) {
      return null;
    }
    Row found = byNumber.get(number);
    if (found == null) {
      gaps.add(row, Gaps.Reason.NOTIFICATION_UNKNOWN, number);
    }
    return found;
  }

  private Concept taxon(Row row) {
    String id = row.getAs("taxon_id");
    boolean legacy = row.getAs("numbering").equals(Numbering.LEGACY.name());
    Concept found =
        legacy
            ? taxa.numbered(kingdoms.of(row, "kingdom"), row.getAs("taxon_rank"), id)
            : taxa.identified(id);
    if (found == null) {
      gaps.add(row, Gaps.Reason.TAXON_UNKNOWN, row.getAs("taxon_rank") + ":" + id);
    }
    return found;
  }
}
