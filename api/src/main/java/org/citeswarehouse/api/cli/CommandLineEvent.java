package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.time.Instant;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.snapshot.Warehouse;

/** Tells the audit log what a command did, in the name of the user of the operating system. */
final class CommandLineEvent {

  private CommandLineEvent() {}

  static void add(ApiMain main, What what, String parties, String command) throws IOException {
    String who = System.getProperty("user.name") + " (" + System.getProperty("os.name") + ")";
    AuditLog.add(
        Warehouse.path(main.warehouse),
        new Event(Instant.now(), who, what, parties, "./cites " + command, "", Event.EVERYBODY));
  }
}
