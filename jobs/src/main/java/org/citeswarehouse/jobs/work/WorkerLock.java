package org.citeswarehouse.jobs.work;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * Lets one worker work off a queue. A second one waits until the first has ended; the operating
 * system ends the lock with its process. Whoever finds it free knows that there is no worker.
 */
public final class WorkerLock {

  private WorkerLock() {}

  /** Waits for the lock, and holds it while something is done. */
  public static <T> T holding(JobFolder folder, Callable<T> work) throws Exception {
    try (FileChannel channel =
        FileChannel.open(
            folder.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      T result = work.call();
      lock.release();
      return result;
    }
  }
}
