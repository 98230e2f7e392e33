package org.citeswarehouse.api.browser;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.SparkProcess;
import org.citeswarehouse.api.work.WorkerProcess;

/** The half that writes as a worker beside the server of a test, as it was packaged before. */
final class SparkWorker {

  private SparkWorker() {}

  /** Starts it on a warehouse; tests are left out where that half is not packaged. */
  static WorkerProcess start(Path warehouse) {
    return WorkerProcess.start(
        SparkProcess.command(
            "org.citeswarehouse.jobs.cli.JobsMain",
            "worker",
            "--with-parent",
            "--warehouse",
            warehouse.toString(),
            "--master",
            "local[2]"));
  }
}
