package org.citeswarehouse.api.annual;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;

/**
 * An annual report as a file: workbook, cover and summary as PDF, upload file of one direction, or
 * data.
 */
public final class ReportDownload {

  private static final String REPORT = "annual-report";

  private ReportDownload() {}

  /**
   * What is to be told beside the file: that an upload file has no line and the other one has; that
   * partners report trade in a direction without lines.
   */
  public static Optional<String> notice(AnnualReports reports, ReportRequest request, Format form) {
    boolean empty =
        form == Format.CSV
            && !request.nil().contains(request.oneDirection())
            && reports.count(request, request.oneDirection()) == 0;
    List<String> told = new ArrayList<>();
    if (empty) {
      told.add(
          Texts.of(
              "report.direction-empty",
              ReportRequest.word(request.oneDirection()),
              request.party(),
              Integer.toString(request.year())));
    }
    partners(reports, request).ifPresent(told::add);
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
  }

  /** That partners report trade in a direction of which the report says that there was none. */
  public static Optional<String> partners(AnnualReports reports, ReportRequest request) {
    List<Direction> asked =
        request.direction().isPresent() && !request.nilReturn()
            ? List.of(request.oneDirection())
            : List.of(Direction.I, Direction.E);
    List<String> told = new ArrayList<>();
    for (Direction direction : asked) {
      long rows = reports.reportedByPartnersAlone(request, direction);
      if (rows > 0) {
        told.add(
            Texts.of(
                "report.partners",
                request.party(),
                Integer.toString(request.year()),
                ReportRequest.word(direction),
                Long.toString(rows)));
      }
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
  }

  /**
   * Writes the report; the stream is left open.
   *
   * @throws Refusal when an upload file is asked for without a direction, sums in another form than
   *     the workbook, the report as Parquet, or when a sheet of the workbook cannot hold its rows
   */
  public static void write(
      AnnualReports reports, ReportRequest request, Format form, OutputStream out)
      throws IOException {
    request.refuseUnfit(form);
    switch (form) {
      case XLSX -> Download.workbook(() -> reports.workbook(request, out));
      case PDF -> reports.summary(request, out);
      case CSV -> {
        try (Rows rows = reports.upload(request)) {
          CsvTable.write(rows, out);
        }
      }
      case JSON -> {
        try (Rows rows = reports.lines(request)) {
          Download.write(REPORT, rows, form, out);
        }
      }
      case PARQUET ->
          throw Refusal.of(Kind.WRONG_INPUT, "format.none", form.word(), "csv, xlsx, json, pdf");
    }
  }
}
