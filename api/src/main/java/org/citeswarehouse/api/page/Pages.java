package org.citeswarehouse.api.page;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.catalogue.Catalogue;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.LandedText;
import org.citeswarehouse.api.trace.Trace;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.trace.Traces;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/** Each page from one pinned state. */
public final class Pages {

  private static final int NOT_FOUND = 404;

  private final Warehouse warehouse;

  /** Pages over a warehouse. */
  public Pages(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** An output as a table with its filters. */
  public String table(Request request, Output output, Arguments arguments) {
    TablePage page = TablePage.of(warehouse, output, arguments);
    request.shows(page.parties());
    return Templates.html("table", Map.of("page", page));
  }

  /** Where a row comes from. */
  public String trace(Request request, Arguments arguments) {
    String name = request.path("name");
    List<String> parts = TraceKey.parts(name, request.path("key"));
    LandedText landed = LandedText.serving(warehouse.home());
    Trace trace = new Traces(Reading.current(warehouse), landed).of(name, parts, arguments);
    if (!trace.parties().isEmpty()) {
      request.shows(trace.parties());
    }
    return Templates.html(
        "trace",
        Map.of("trace", trace, "key", String.join(" ", parts), "permit", permit(name, parts)));
  }

  private static String permit(String name, List<String> parts) {
    return name.equals("reconciliation") || name.equals("annual-report")
        ? "/permits/" + TraceKey.path(parts.get(0), parts.get(1))
        : "";
  }

  /** The tables there are. */
  public String tables() {
    Reading reading = Reading.current(warehouse);
    return Templates.html(
        "tables", Map.of("tables", Catalogue.of(reading), "run", reading.state().run()));
  }

  /** How to use the API. */
  public String docs() {
    return Templates.html("docs", Map.of("page", DocsPage.read()));
  }

  /**
   * A page that says what went wrong.
   *
   * @param back address of the page of a form that was refused; blank for none
   */
  public String problem(int status, String title, String cause, String remedy, String back) {
    Viewer viewer = Asking.current().viewer();
    boolean unknown = status == NOT_FOUND && !viewer.isSignedIn() && !viewer.open();
    return Templates.html(
        "problem",
        Map.of("title", title, "cause", cause, "remedy", remedy, "unknown", unknown, "back", back));
  }
}
