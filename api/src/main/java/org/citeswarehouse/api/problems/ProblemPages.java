package org.citeswarehouse.api.problems;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.fix.TakenFixes;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.api.work.WorkQueue;

/** Problems of files and of the report, and what an officer does about many of them at once. */
public final class ProblemPages implements Feature {

  private final Warehouse warehouse;
  private final TakenFixes fixes;

  /** Pages on the problems of a warehouse. */
  public ProblemPages(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.fixes = new TakenFixes(warehouse);
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page("/problems", Access.OFFICER, What.READ, this::list);
    addresses.page("/problems/rows", Access.OFFICER, What.READ, this::rows);
    addresses.page("/problems/fix", Access.OFFICER, What.READ, this::fix);
    addresses.page("/problems/suggestions", Access.OFFICER, What.READ, this::suggestions);
    addresses.page("/problems/fixes", Access.OFFICER, What.READ, this::fixes);
    addresses.page("/problems/warnings", Access.OFFICER, What.READ, this::warnings);
    addresses.get(
        "/problems/returned/{party}/{sha256}",
        Access.OFFICER,
        What.READ,
        new Returned(warehouse)::handle);
    addresses.get(
        "/problems/list/{party}/{sha256}.csv",
        Access.OFFICER,
        What.READ,
        new Returned(warehouse)::csv);
    new FixForms(warehouse, fixes).addTo(addresses);
    new WaiverForms(warehouse).addTo(addresses);
  }

  /**
   * The Party that a form is about, whose officer must be who sent it.
   *
   * @throws Refusal when it is not: as if there were no such address
   */
  static String own(Warehouse warehouse, Request request, String party) {
    if (!Asking.current().viewer().actsFor(party) || !warehouse.sight().sees(party)) {
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", request.ctx().path());
    }
    request.isAbout(party);
    return party;
  }

  private String list(Request request) {
    ListPage page = ListPage.of(warehouse, fixes.waiting(), request.arguments());
    request.isAbout(page.party());
    return html("list", page);
  }

  private String rows(Request request) {
    Reading reading = Reading.current(warehouse);
    RowsPage page = RowsPage.of(reading, fixes.waiting(), request.arguments());
    request.isAbout(page.group().party());
    return html("rows", page);
  }

  private String fix(Request request) {
    FixPage page = FixPage.of(Reading.current(warehouse), fixes, request.arguments());
    request.isAbout(page.fix().fix().party());
    return html("fix", page);
  }

  private String suggestions(Request request) {
    Reading reading = Reading.current(warehouse);
    Arguments party =
        new Arguments(
            request.ctx().queryParam("party") == null
                ? Map.of()
                : Map.of("party", request.ctx().queryParam("party")));
    List<String> chosen = request.ctx().queryParams("group");
    String own = Landed.party(Landed.parties(reading), party);
    request.isAbout(own);
    return html("suggestions", SuggestionsPage.of(reading, fixes.waiting(), own, chosen));
  }

  private String fixes(Request request) {
    Reading reading = Reading.current(warehouse);
    boolean hasWorker = new WorkQueue(warehouse).hasWorker();
    FixesPage page = FixesPage.of(reading, fixes.waiting(), hasWorker, request.arguments());
    request.isAbout(page.party());
    return html("fixes", page);
  }

  private String warnings(Request request) {
    Reading reading = Reading.current(warehouse);
    WarningsPage page =
        WarningsPage.of(reading, new WaitingWaivers(warehouse), request.arguments());
    request.isAbout(page.chosen().party());
    return html("warnings", page);
  }

  private static String html(String template, Object page) {
    return Templates.html("problems/" + template, Map.of("page", page));
  }
}
