package org.citeswarehouse.api.report;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.api.work.WorkQueue;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.register.Direction;

/** The annual report in the browser: from the first look to the frozen version. */
public final class ReportFeature implements Feature {

  private static final String REPORT = "/reports/{party}/{year}";

  private final Warehouse warehouse;
  private final FreezeDesk freezing;

  /** The pages over a warehouse. */
  public ReportFeature(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.freezing = new FreezeDesk(warehouse);
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page("/reports", Access.OFFICER, Untold.NO_PERMITS, this::all);
    addresses.get("/reports/open", Access.OFFICER, Untold.NO_PERMITS, this::open);
    addresses.page(REPORT, Access.OFFICER, What.READ, this::overview);
    addresses.page(REPORT + "/imports", Access.OFFICER, What.READ, r -> preview(r, Direction.I));
    addresses.page(REPORT + "/exports", Access.OFFICER, What.READ, r -> preview(r, Direction.E));
    addresses.page(
        REPORT + "/lines",
        Access.OFFICER,
        What.READ,
        r -> rows(new ReportedLinesPage(warehouse).of(r)));
    addresses.get(REPORT + "/lines.csv", Access.OFFICER, What.READ, this::lines);
    addresses.page(
        REPORT + "/checks", Access.OFFICER, What.READ, r -> rows(new ChecksPage(warehouse).of(r)));
    addresses.page(
        REPORT + "/rules", Access.OFFICER, What.READ, r -> rows(new RulesPage(warehouse).of(r)));
    addresses.page(
        REPORT + "/partners",
        Access.OFFICER,
        What.READ,
        r -> rows(new PartnersPage(warehouse).of(r)));
    addresses.page(REPORT + "/compared", Access.OFFICER, What.READ, this::compared);
    addresses.page(REPORT + "/charts", Access.OFFICER, Untold.NO_PERMITS, this::charts);
    addresses.page(REPORT + "/nil", Access.OFFICER, What.READ, this::nil);
    addresses.form(REPORT + "/build", Access.OFFICER, What.SENT, this::build);
    addresses.page(REPORT + "/freeze", Access.OFFICER, What.READ, freezing::form);
    addresses.page(REPORT + "/freeze/confirm", Access.OFFICER, What.READ, freezing::confirm);
    addresses.form(REPORT + "/freeze", Access.OFFICER, What.FROZEN, freezing::freeze);
    VersionPages versions = new VersionPages(warehouse);
    addresses.page(REPORT + "/versions", Access.OFFICER, What.READ, versions::all);
    addresses.page(REPORT + "/versions/compare", Access.OFFICER, What.READ, versions::compare);
  }

  private String all(Request request) {
    request.arguments().refuseOthers("reports", List.of());
    return Templates.html(
        "report/list",
        Map.of("page", ReportsList.of(warehouse, Reading.current(warehouse), Day.today())));
  }

  /** Leads from a form, which cannot write a path, to the report it names. */
  private void open(Context ctx) {
    ctx.attribute(Addresses.IS_PAGE, true);
    Arguments given = new Request(ctx).arguments();
    given.refuseOthers("reports/open", List.of("party", "year"));
    if (given.find("party").isEmpty() || given.find("year").isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "report.which");
    }
    ReportAddress report = ReportAddress.of(ReportRequest.of(given));
    ctx.status(303).header("Location", report.home()).header("Cache-Control", "no-store");
  }

  private String overview(Request request) {
    AskedReport asked = AskedReport.of(request, "report");
    return Templates.html(
        "report/overview",
        Map.of("page", Overview.of(warehouse, Reading.current(warehouse), asked)));
  }

  /** Asks the worker for a build; the report is read anew once that has ended. */
  private Answer build(Request request, Form form) {
    AskedReport asked = AskedReport.of(request, "build");
    new WorkQueue(warehouse).build(asked.report().party(), form.by());
    return Answer.goTo(asked.address().home(), Texts.of("report.build.asked"));
  }

  private String preview(Request request, Direction direction) {
    return rows(new SheetPage(warehouse, direction).of(request));
  }

  private String compared(Request request) {
    return Templates.html("report/compared", Map.of("page", ComparedPage.of(warehouse, request)));
  }

  private String charts(Request request) {
    AskedReport asked = AskedReport.of(request, "charts");
    new AnnualReports(Reading.current(warehouse)).refuseUnknownParty(asked.report());
    return Templates.html("report/charts", Map.of("report", asked.address()));
  }

  private String nil(Request request) {
    return Templates.html("report/nil", Map.of("page", NilPage.of(warehouse, request)));
  }

  /** The lines behind a figure as a file. */
  private void lines(Context ctx) throws IOException {
    Request request = new Request(ctx);
    Query query = new ReportedLinesPage(warehouse).file(request);
    ctx.contentType(Format.CSV.mediaType());
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Content-Disposition", "attachment; filename=\"lines.csv\"");
    if (!ctx.method().name().equals("HEAD")) {
      OutputStream out = new BufferedOutputStream(ctx.outputStream());
      new Download("lines", query).write(Format.CSV, out);
      out.flush();
    }
  }

  private static String rows(RowsPage page) {
    return Templates.html("report/rows", Map.of("page", page));
  }
}
