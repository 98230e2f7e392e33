package org.citeswarehouse.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.jobs.intake.FileReport;
import org.citeswarehouse.jobs.intake.IngestReport;

/** The machine-readable run report. Source: contract section 1. */
final class ReportJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private ReportJson() {}

  /** Any report as one line. */
  static String text(Object report) {
    return tree(report).toString();
  }

  /** Any report as JSON. */
  static JsonNode tree(Object report) {
    return MAPPER.valueToTree(report);
  }

  static Map<String, Object> of(IngestReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run_id", report.runId());
    json.put("kind", report.kind());
    List<Map<String, Object>> files = new ArrayList<>();
    report.files().forEach(f -> files.add(file(f)));
    json.put("files", files);
    json.put("issues", report.issues());
    if (report.correction() != null) {
      json.put("correction", report.correction());
    }
    json.put("table_versions", report.tableVersions());
    return json;
  }

  private static Map<String, Object> file(FileReport file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", file.name());
    json.put("sha256", file.sha256());
    json.put("bytes", file.bytes());
    json.put("rows_read", file.counts().read());
    json.put("rows_accepted", file.counts().accepted());
    json.put("rows_held", file.counts().held());
    json.put("rows_rejected", file.counts().rejected());
    json.put("duplicate_of", file.duplicateOf());
    json.put("encodings", file.encodings());
    json.put("messages", file.told());
    json.put("headings", file.headings());
    return json;
  }
}
