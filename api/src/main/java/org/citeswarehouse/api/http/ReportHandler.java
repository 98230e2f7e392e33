package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportDownload;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;

/** Annual reports as workbook, PDF, upload file or data. */
final class ReportHandler {

  /** A sentence on the answer for whoever reads it; plain ASCII. */
  static final String NOTICE = "Cites-Notice";

  private static final Map<String, String> FORMS = forms();

  private final Warehouse warehouse;

  ReportHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void handle(Context ctx, String party, String year, String suffix) throws IOException {
    String form = Asked.form(ctx, suffix, FORMS);
    Arguments given = Asked.arguments(ctx);
    given.refuseOthers(
        "annual-reports", ReportRequest.WORDS.subList(2, ReportRequest.WORDS.size()));
    ReportRequest request = ReportRequest.of(given.orElse("party", party).orElse("year", year));
    Reading reading = Reading.current(warehouse);
    if (Tags.unchanged(ctx, Tags.of(reading.state(), party, year, form, given.line()))) {
      return;
    }
    AnnualReports reports = new AnnualReports(reading);
    reports.check(request);
    Format format = Format.find(form).orElseThrow();
    request.refuseUnfit(format);
    ctx.contentType(format.mediaType());
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"" + request.fileName() + "." + format.word() + "\"");
    ReportDownload.notice(reports, request, format).ifPresent(text -> ctx.header(NOTICE, text));
    if (ctx.method().name().equals("HEAD")) {
      return;
    }
    OutputStream out = new BufferedOutputStream(ctx.outputStream());
    ReportDownload.write(reports, request, format, out);
    out.flush();
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("json", Format.JSON.essence());
    forms.put("csv", Format.CSV.essence());
    forms.put("xlsx", Format.XLSX.essence());
    forms.put("pdf", Format.PDF.essence());
    return forms;
  }
}
