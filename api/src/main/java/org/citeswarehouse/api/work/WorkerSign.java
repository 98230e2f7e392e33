package org.citeswarehouse.api.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells by its lock whether a worker is there. Whoever asks takes the lock for a moment, and a
 * process may take it once only: so this process asks by one thread at a time, and once a second.
 */
final class WorkerSign {

  private static final long REMEMBERED = 1_000_000_000;

  private static final Map<Path, Seen> SEEN = new HashMap<>();

  private WorkerSign() {}

  /** What was seen last, and when, by the clock of {@link System#nanoTime}. */
  private record Seen(boolean worker, long at) {}

  /** Whether somebody holds the lock; what was seen within the last second is said again. */
  static synchronized boolean isHeld(Path lock) {
    long now = System.nanoTime();
    Seen seen = SEEN.get(lock);
    if (seen == null || now - seen.at() > REMEMBERED) {
      seen = new Seen(look(lock), now);
      SEEN.put(lock, seen);
    }
    return seen.worker();
  }

  private static boolean look(Path lock) {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (OverlappingFileLockException e) {
      // A worker in this very process.
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
