package org.citeswarehouse.api.trail;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;
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
    Predicate<Event> wanted = wanted(request.viewer(), asked);
    ArrayDeque<Event> last = new ArrayDeque<>();
    log.files()
        .read(
            event -> {
              if (wanted.test(event)) {
                last.addFirst(event);
                if (last.size() > SHOWN) {
                  last.removeLast();
                }
              }
            });
    return Templates.html(
        "audit/list",
        Map.of("events", List.copyOf(last), "asked", asked, "all", Arrays.asList(What.values())));
  }

  private void csv(Context ctx) throws IOException {
    Request request = new Request(ctx);
    Arguments asked = request.arguments();
    asked.refuseOthers("/audit", WORDS);
    ctx.contentType(Format.CSV.mediaType());
    ctx.header("Cache-Control", "no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
    Download.write(
        "audit",
        AuditRows.of(log.files(), wanted(request.viewer(), asked)),
        Format.CSV,
        ctx.outputStream());
  }

  private static Predicate<Event> wanted(Viewer viewer, Arguments asked) {
    boolean all = viewer.is(Role.Kind.ADMIN);
    return event ->
        (all || viewer.parties().stream().anyMatch(event::isOf))
            && asked.find("who").map(event.who()::equals).orElse(true)
            && asked.find("what").map(event.what().name()::equals).orElse(true)
            && asked.find("day").map(event.at().toString()::startsWith).orElse(true);
  }
}
