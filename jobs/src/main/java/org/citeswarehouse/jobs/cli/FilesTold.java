package org.citeswarehouse.jobs.cli;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.jobs.intake.FileReport;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.warehouse.RowCounts;

/** What is told of the files of a run: each of a few, or those of thousands that have a problem. */
final class FilesTold {

  private static final int FEW = 20;

  private FilesTold() {}

  static void print(IngestReport report, Console console) {
    List<FileReport> files = report.files();
    if (files.size() <= FEW) {
      files.forEach(f -> file(f, console));
    } else {
      many(report, console);
    }
    report.told().forEach((what, count) -> told(what, count, console));
  }

  private static void many(IngestReport report, Console console) {
    List<FileReport> troubled =
        report.files().stream().filter(f -> f.counts().held() + f.counts().rejected() > 0).toList();
    troubled.stream().limit(FEW).forEach(f -> file(f, console));
    if (troubled.size() > FEW) {
      console.say("files.more", troubled.size() - FEW);
    }
    long again = report.files().stream().filter(f -> f.duplicateOf() != null).count();
    RowCounts all = report.counts();
    console.say(
        "files",
        report.files().size(),
        again,
        all.read(),
        all.accepted(),
        all.held(),
        all.rejected());
  }

  private static void file(FileReport file, Console console) {
    if (file.duplicateOf() != null) {
      console.say("duplicate", file.name(), file.duplicateOf());
      return;
    }
    console.say(
        "file",
        file.name(),
        file.counts().read(),
        file.counts().accepted(),
        file.counts().held(),
        file.counts().rejected());
    file.encodings().stream()
        .filter(e -> !e.equals(TextEncoding.UTF_8.charset().name()))
        .forEach(e -> console.say("file." + e, file.name()));
  }

  /** Keys are those of a scan: what is told, a point, and of what. */
  private static void told(String what, long count, Console console) {
    String[] parts = what.split("[.=]", 3);
    Map<String, String> keys =
        Map.of(
            "message", "message.read",
            "default", "message.default",
            "also", "message.also",
            "broken", "message.broken");
    console.say(
        keys.get(parts[0]),
        count,
        parts.length > 1 ? parts[1] : "",
        parts.length > 2 ? parts[2] : "");
  }
}
