package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/** The register as the authority writes it. */
final class PermitsFile {

  private static final InputLayout LAYOUT = InputLayouts.PERMITS;

  private PermitsFile() {}

  /** A line whose box 11a is blank. */
  static List<String> row(Line line) {
    return row(line, null);
  }

  static List<String> row(Line line, Quotas.Box quota) {
    Document d = line.document();
    String words = line.good().kind().permitWords();
    Map<String, String> cells =
        Map.ofEntries(
            Map.entry("issuing_country", d.issuer()),
            Map.entry("permit_no", d.number()),
            Map.entry("permit_type", d.type()),
            Map.entry("issue_date", d.issued().toString()),
            Map.entry("valid_until", d.validUntil().toString()),
            Map.entry("status", d.story().status()),
            Map.entry("replaced_by", d.replacedBy()),
            Map.entry("purpose", d.purpose()),
            Map.entry("export_country", d.exporter()),
            Map.entry("import_country", d.importer()),
            Map.entry("line_no", line.letter()),
            Map.entry("scientific_name", line.good().name()),
            Map.entry("appendix", line.good().appendix()),
            Map.entry("term", line.good().kind().term()),
            Map.entry("description", words),
            Map.entry("quantity", Layouts.plain(line.quantity())),
            Map.entry("unit", line.unit()),
            Map.entry("source", line.source()),
            Map.entry("origin_country", line.origin()),
            Map.entry("origin_permit_no", line.originPermit()),
            Map.entry("holder_id", d.holder()),
            Map.entry("remarks", d.crossesOften() ? "Several crossings" : ""),
            Map.entry("status_date", text(d.statusDate())),
            Map.entry("type_other", d.other()),
            Map.entry("quota_used", quota == null ? "" : Layouts.plain(quota.used())),
            Map.entry("quota_annual", quota == null ? "" : Layouts.plain(quota.annual())));
    return Layouts.row(LAYOUT, cells);
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
