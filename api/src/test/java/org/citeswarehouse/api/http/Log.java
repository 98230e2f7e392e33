package org.citeswarehouse.api.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citeswarehouse.api.audit.AuditFiles;
import org.citeswarehouse.api.audit.Event;

/**
 * The audit log of a server, read once all that was asked before was written down.
 *
 * @param folder the warehouse
 * @param roles the server on it
 */
record Log(Path folder, EveryRole roles) {

  private static final int TRIES = 200;

  /** All events so far. */
  List<Event> events() throws InterruptedException {
    // The log is written in order: what was asked before this stands before it.
    String last = "/audit?who=" + UUID.randomUUID();
    roles.get(EveryRole.ADMIN, last);
    for (int i = 0; i < TRIES; i++) {
      List<Event> events = new ArrayList<>();
      new AuditFiles(folder).read(events::add);
      if (events.stream().anyMatch(e -> e.address().equals(last))) {
        return events.stream().filter(e -> !e.address().startsWith("/audit?who=")).toList();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nothing is written down");
  }

  /** What came after so many events: what and whose rows. */
  List<String> after(int count) throws InterruptedException {
    return events().stream().skip(count).map(Log::said).toList();
  }

  /** What an event says of what was done and whose rows it is about. */
  static String said(Event event) {
    return (event.what() + " " + event.parties()).strip();
  }
}
