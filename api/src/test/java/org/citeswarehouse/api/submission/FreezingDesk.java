package org.citeswarehouse.api.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;

/** The report of QZ for 2024, frozen again and again from tables that are written anew between. */
final class FreezingDesk {

  static final Instant THEN = Instant.parse("2025-04-01T08:00:00.123Z");

  private static final String HEADER =
      "party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,"
          + "term_code,quantity,unit_code,trading_partner,export_permit,year,state,findings\n";
  private static final String WAITING =
      """
      party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
      QZ,2024,actual,exports,VOID_USED,true,true,QZ,P1,A
      """;

  private final Path folder;

  FreezingDesk(Path folder) {
    this.folder = folder;
  }

  /** Tables of a new run, with these lines of the report and nothing that waits. */
  FreezingDesk tables(String... lines) throws IOException {
    write(String.join("\n", lines)).run("r1", "2025-03-31");
    return this;
  }

  /** The same with a record that waits for a decision. */
  FreezingDesk waiting(String... lines) throws IOException {
    write(String.join("\n", lines))
        .write(ReportTables.ANNUAL_REPORT_CHECKS, WAITING)
        .run("r1", "2025-03-31");
    return this;
  }

  private FixtureWarehouse write(String lines) throws IOException {
    FileUtils.deleteDirectory(folder.resolve("tables").toFile());
    return new FixtureWarehouse(folder)
        .write(ReconciliationTables.RECONCILIATION, Register.LINES)
        .write(ReportTables.ANNUAL_REPORT_LINES, HEADER + lines + "\n");
  }

  /** Anna freezes it; words are as {@code contact=B}. */
  Version freeze(String... words) throws IOException {
    return freeze("anna", "", Optional.empty(), words);
  }

  Version freeze(String by, String note, Optional<String> unready, String... words)
      throws IOException {
    Map<String, String> given = new HashMap<>(Map.of("party", "QZ", "year", "2024"));
    for (String word : words) {
      given.put(word.split("=", 2)[0], word.split("=", 2)[1]);
    }
    try (Warehouse warehouse = open()) {
      return new Freezing(new Submissions(warehouse), Reading.current(warehouse))
          .freeze(ReportRequest.of(new Arguments(given)), by, note, unready, THEN);
    }
  }

  /** What a version changed against an earlier one, without its header. */
  String changes(int older, int newer) throws IOException {
    try (Warehouse warehouse = open()) {
      Submissions submissions = new Submissions(warehouse);
      try (Rows rows = submissions.changes(version(older), version(newer))) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(rows, out);
        return out.toString(StandardCharsets.UTF_8).split("\n", 2)[1];
      }
    }
  }

  /** What became of each version. */
  List<String> standings() throws IOException {
    try (Warehouse warehouse = open()) {
      return new Submissions(warehouse)
          .all().stream().map(v -> v.number() + " " + v.standingWithFiles()).toList();
    }
  }

  Version version(int number) throws IOException {
    try (Warehouse warehouse = open()) {
      return new Submissions(warehouse).find("QZ", 2024, Integer.toString(number));
    }
  }

  String text(int number, String file) throws IOException {
    try (Warehouse warehouse = open();
        InputStream in = new Submissions(warehouse).open(version(number), file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** A file in the folder of a version. */
  Path file(int number, String name) {
    return folder.resolve("submissions/QZ/2024").resolve(Integer.toString(number)).resolve(name);
  }

  /** Somebody edits a file of a version. */
  void edit(int number, String name, String from, String to) throws IOException {
    String text = Files.readString(file(number, name));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " is not in " + text);
    }
    Files.writeString(file(number, name), text.replace(from, to));
  }

  /** Somebody who also writes the hash of the manifest anew. */
  void hashAnew(int number) throws IOException {
    Files.writeString(
        file(number, "manifest.sha256"),
        Hashes.of(file(number, "manifest.json")) + "  manifest.json\n");
  }

  /** A version as a program left it that kept no hash of manifests, and less in them. */
  void asAnEarlierProgram(int number) throws IOException {
    Path manifest = file(number, "manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceAll("(?m)^  \"(contact|language|manufactured|previous)\" : .*\n", ""));
    Files.delete(file(number, "manifest.sha256"));
  }

  private Warehouse open() throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    return Warehouse.open(folder.toString(), Limits.EXPORT);
  }
}
