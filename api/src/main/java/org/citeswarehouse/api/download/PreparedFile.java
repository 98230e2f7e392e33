package org.citeswarehouse.api.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on disk that several may read at once. It is deleted when it is no longer kept and the
 * last of them has read it.
 */
public final class PreparedFile implements AutoCloseable {

  private final Path path;
  private final long bytes;
  private int readers = 1;
  private boolean kept = true;

  /** A file that whoever wrote it reads first. */
  PreparedFile(Path path, long bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** Its length in bytes. */
  public long bytes() {
    return bytes;
  }

  /**
   * Its bytes from one on, those before it not being read; whoever asks closes the stream.
   *
   * @param from place of the first, from 0
   */
  public InputStream read(long from) throws IOException {
    return Channels.newInputStream(Files.newByteChannel(path).position(from));
  }

  /** Keeps it on disk for one more reader; gives false where it is gone. */
  synchronized boolean take() {
    if (!kept && readers == 0) {
      return false;
    }
    readers++;
    return true;
  }

  /** Kept no longer. */
  synchronized void drop() {
    kept = false;
    deleteUnread();
  }

  /** Says that one reader is done with it. */
  @Override
  public synchronized void close() {
    readers--;
    deleteUnread();
  }

  private void deleteUnread() {
    if (!kept && readers == 0) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
