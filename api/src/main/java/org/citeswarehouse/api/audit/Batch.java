package org.citeswarehouse.api.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lines that are added to files of the log: all of them or none. A disk that is full in the middle
 * leaves a part behind, after which the same lines, tried again, would stand there twice. To be
 * used while the log is locked.
 */
final class Batch {

  /** Where bytes go. */
  @FunctionalInterface
  interface Sink {
    /** Writes some of the bytes, at least one. */
    int write(FileChannel file, ByteBuffer bytes) throws IOException;
  }

  private final Sink sink;
  private final Map<Path, Long> lengths = new LinkedHashMap<>();

  Batch(Sink sink) {
    this.sink = sink;
  }

  /** Remembers how long a file was before anything is added to it. */
  void begin(Path file) throws IOException {
    if (!lengths.containsKey(file)) {
      lengths.put(file, Files.exists(file) ? Files.size(file) : 0);
    }
  }

  void write(FileChannel file, byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    while (bytes.hasRemaining()) {
      sink.write(file, bytes);
    }
  }

  /** Cuts off what was added to any of the files; what hinders that goes with the reason. */
  void takeBack(Throwable why) {
    lengths.forEach(
        (path, length) -> {
          if (!Files.exists(path)) {
            return;
          }
          // No channel: one is closed for a thread that was interrupted, which may be the reason.
          try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
          } catch (IOException e) {
            why.addSuppressed(e);
          }
        });
  }
}
