package org.citeswarehouse.api.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.snapshot.Warehouse;

/** The queue of the worker, kept on disk. */
public final class WorkQueue {

  private final Inbox inbox;

  /** The queue of a warehouse. */
  public WorkQueue(Warehouse warehouse) {
    this.inbox = new Inbox(warehouse, "work");
  }

  /**
   * Asks for a build of what changed in a Party's registers; where one waits already, that one is
   * enough.
   *
   * @param party code of the Party
   * @param by who asks
   */
  public void build(String party, String by) {
    ObjectNode job = new ObjectMapper().createObjectNode();
    job.put("command", "build");
    job.put("party", party);
    job.put("by", by);
    inbox.leave(UUID.randomUUID().toString(), job);
  }
}
