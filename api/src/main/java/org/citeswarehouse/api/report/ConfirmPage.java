package org.citeswarehouse.api.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;

/**
 * What is about to be frozen, shown before it is.
 *
 * @param form what was filled in
 * @param totals what the report holds, imports first
 * @param waiting records that wait
 * @param hashes the upload files as they will be frozen, with their hashes
 * @param after number of the version before; 0 for none
 * @param run the run that is frozen
 */
public record ConfirmPage(
    FreezePage form,
    List<Totals> totals,
    long waiting,
    List<Hashed> hashes,
    int after,
    String run) {

  /**
   * A file by its hash.
   *
   * @param file its name
   * @param sha256 SHA-256 of its bytes
   */
  public record Hashed(String file, String sha256) {}

  static ConfirmPage of(Reading reading, FreezePage form, int after) throws IOException {
    AnnualReports reports = new AnnualReports(reading);
    ReportRequest report = form.asked();
    List<Hashed> hashes = new ArrayList<>();
    for (Direction direction : List.of(Direction.I, Direction.E)) {
      hashes.add(
          new Hashed(
              ReportRequest.word(direction) + ".csv", hash(reports.upload(report.of(direction)))));
    }
    return new ConfirmPage(
        form,
        Stream.of(Direction.I, Direction.E)
            .map(direction -> Totals.of(reading, report, direction))
            .toList(),
        reports.waiting(report),
        hashes,
        after,
        reading.state().run());
  }

  private static String hash(Rows opened) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (Rows rows = opened;
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      CsvTable.write(rows, out);
    }
    return Hex.encodeHexString(digest.digest());
  }
}
