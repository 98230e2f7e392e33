package org.citeswarehouse.jobs.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.citeswarehouse.jobs.warehouse.Stages;

/** Writes how far a job is whenever a stage begins or ends, for others to read. */
public final class Progress implements Stages.Listener {

  private final JobFolder folder;
  private final String id;
  private final ObjectNode told = JobFolder.object();
  private final ArrayNode stages = told.putArray("stages");

  Progress(JobFolder folder, Job job) {
    this.folder = folder;
    this.id = job.id();
    told.put("started_at", Instant.now().toString());
    told.put("attempt", job.attempts());
    begins("");
  }

  @Override
  public void begins(String name) {
    told.put("stage", name);
    folder.tell(id, told);
  }

  @Override
  public void ended(Stages.Stage stage) {
    stages.addObject().put("name", stage.name()).put("millis", stage.millis());
    begins("");
  }

  /** Tells what the job waits for. */
  void waits(Told why) {
    told.put("waits", why.cause());
    begins("waiting");
  }

  JsonNode stages() {
    return stages;
  }
}
