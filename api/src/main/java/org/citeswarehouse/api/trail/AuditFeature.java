package org.citeswarehouse.api.trail;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.audit.AuditRows;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.reports.table.Rows;

/** The audit log as a page and as a file: an administrator sees all, officers their Party's. */
public final class AuditFeature implements Feature {

  private static final List<String> WORDS = List.of("who", "day", "what");
  private static final int SHOWN = 500;

  private final AuditLog log;

  /** The pages of a log. */
  public AuditFeature(AuditLog log) {
    this.log = log;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page("/audit", Access.OFFICER, What.READ, this::page);
    addresses.get("/audit.csv", Access.OFFICER, What.READ, this::csv);
  }

  private String page(Request request) {
    Arguments asked = request.arguments();
    asked.refuseOthers("/audit", WORDS);
    Legible legible = new Legible(request.viewer());
    Function<Event, Optional<Event>> told = told(legible, asked);
    ArrayDeque<Event> last = new ArrayDeque<>();
    log.files()
        .read(
            event ->
                told.apply(event)
                    .ifPresent(
                        wanted -> {
                          last.addFirst(wanted);
                          if (last.size() > SHOWN) {
                            last.removeLast();
                          }
                        }));
    request.shows(last.stream().flatMap(e -> legible.parties(e).stream()).toList());
    return Templates.html(
        "audit/list",
        Map.of("events", List.copyOf(last), "asked", asked, "all", Arrays.asList(What.values())));
  }

  private void csv(Context ctx) throws IOException {
    Request request = new Request(ctx);
    Arguments asked = request.arguments();
    asked.refuseOthers("/audit", WORDS);
    Legible legible = new Legible(request.viewer());
    Set<String> parties = new TreeSet<>();
    Rows rows =
        AuditRows.of(
            log.files(),
            told(legible, asked)
                .andThen(
                    wanted -> {
                      wanted.map(legible::parties).ifPresent(parties::addAll);
                      return wanted;
                    }));
    request.shows(parties);
    ctx.contentType(Format.CSV.mediaType());
    ctx.header("Cache-Control", "no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
    Download.write("audit", rows, Format.CSV, ctx.outputStream());
  }

  private static Function<Event, Optional<Event>> told(Legible legible, Arguments asked) {
    return event ->
        legible
            .of(event)
            .filter(e -> asked.find("who").map(e.who()::equals).orElse(true))
            .filter(e -> asked.find("what").map(e.what().name()::equals).orElse(true))
            .filter(e -> asked.find("day").map(e.at().toString()::startsWith).orElse(true));
  }
}
