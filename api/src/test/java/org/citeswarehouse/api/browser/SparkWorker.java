package org.citeswarehouse.api.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.api.work.WorkerProcess;
import org.junit.jupiter.api.Assumptions;

/** The half that writes as a worker beside the server of a test, as it was packaged before. */
final class SparkWorker {

  private static final Path JOBS = Path.of("..", "jobs", "target").toAbsolutePath().normalize();

  private SparkWorker() {}

  /** Starts it on a warehouse; tests are left out where that half is not packaged. */
  static WorkerProcess start(Path warehouse) {
    Assumptions.assumeTrue(
        Files.isDirectory(JOBS.resolve("lib")) && Files.isDirectory(JOBS.resolve("classes")),
        "jobs is not packaged: ./mvnw -pl jobs,api -am package");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(System.getProperty("cites.spark-jvm-args").split(" ", -1)));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            JOBS.resolve("classes")
                + File.pathSeparator
                + JOBS.resolve("lib")
                + File.separator
                + "*",
            "org.citeswarehouse.jobs.cli.JobsMain",
            "worker",
            "--with-parent",
            "--warehouse",
            warehouse.toString(),
            "--master",
            "local[2]"));
    return WorkerProcess.start(command);
  }
}
