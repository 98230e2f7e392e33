package org.citeswarehouse.jobs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.jobs.work.JobFolder;
import org.citeswarehouse.jobs.work.Outcome;
import org.citeswarehouse.jobs.work.Progress;
import org.citeswarehouse.jobs.work.Worker;
import org.citeswarehouse.jobs.work.WorkerLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./cites worker}: works off what the server asks for, in one process whose Spark session
 * stays warm. {@code ./cites serve} starts it.
 */
@Command(name = "worker")
final class WorkerCommand implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration END = Duration.ofSeconds(10);
  private static final int BROKEN = 70;

  @ParentCommand private JobsMain main;

  @Option(names = "--once")
  private boolean once;

  @Option(names = "--with-parent", hidden = true)
  private boolean withParent;

  @Override
  public Integer call() throws Exception {
    JobFolder folder = new JobFolder(home(main.warehouse()));
    Worker worker = new Worker(folder, this::run, PAUSE);
    if (withParent) {
      Thread watch = new Thread(WorkerCommand::endWithParent, "parent");
      watch.setDaemon(true);
      watch.start();
    }
    return WorkerLock.holding(folder, () -> work(worker));
  }

  private int work(Worker worker) throws InterruptedException {
    try {
      SparkSessions.open(main.master());
      if (once) {
        worker.workOff();
      } else {
        Runtime.getRuntime().addShutdownHook(new Thread(worker::end, "worker-end"));
        worker.work();
      }
      return 0;
    } catch (VirtualMachineError e) {
      // Out of memory, for one: Spark's threads would keep a process alive that does nothing.
      e.printStackTrace(System.err);
      Runtime.getRuntime().halt(BROKEN);
      throw e;
    }
  }

  private Outcome run(List<String> words, Progress progress) {
    List<String> call = new ArrayList<>(words);
    call.addAll(List.of("--json", "--warehouse", main.warehouse(), "--master", main.master()));
    JobConsole console = new JobConsole(progress);
    int exit = JobsMain.run(console, call.toArray(String[]::new));
    return console.outcome(exit);
  }

  /** The server holds the other end of standard input: it ends when the server does, however. */
  private static void endWithParent() {
    try (InputStream in = System.in) {
      while (in.read() >= 0) {
        // Nothing is said; only the end matters.
      }
    } catch (IOException e) {
      // As good as the end.
    }
    Thread late =
        new Thread(
            () -> {
              try {
                Thread.sleep(END.toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(BROKEN);
            },
            "late");
    late.setDaemon(true);
    late.start();
    System.exit(0);
  }

  /** The queue lies on a disk, as all that the server reads. */
  private static Path home(String uri) {
    if (uri.matches("(?i)file:.*")) {
      return Path.of(uri.replaceFirst("(?i)^file:(//)?", ""));
    }
    if (uri.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      throw new UserErrorException(Exit.USAGE, "worker.remote", uri);
    }
    return Path.of(uri);
  }
}
