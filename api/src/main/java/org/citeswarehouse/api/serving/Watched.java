package org.citeswarehouse.api.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the files of a folder say, read again when the folder has changed: files there are written
 * under another name and moved, which changes it.
 *
 * @param <T> what they say
 */
public final class Watched<T> {

  /** Within this time two changes may bear the same time of change. */
  private static final Duration UNSURE = Duration.ofSeconds(2);

  private record Known<T>(Instant changed, boolean sure, T value) {}

  private final Path folder;
  private final T none;
  private final Supplier<T> read;
  private volatile Known<T> known;

  /**
   * Watches a folder.
   *
   * @param none what is said where there is no such folder
   * @param read reads the files
   */
  public Watched(Path folder, T none, Supplier<T> read) {
    this.folder = folder;
    this.none = none;
    this.read = read;
  }

  /** What they say now. */
  public T get() {
    if (!Files.isDirectory(folder)) {
      return none;
    }
    try {
      Instant changed = Files.getLastModifiedTime(folder).toInstant();
      Known<T> last = known;
      if (last == null || !last.sure() || !last.changed().equals(changed)) {
        boolean sure = changed.plus(UNSURE).isBefore(Instant.now());
        last = new Known<>(changed, sure, read.get());
        known = last;
      }
      return last.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
