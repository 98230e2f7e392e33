package org.citeswarehouse.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one process write to a warehouse on a local disk. Delta's log store protects writers there
 * within one JVM only. The operating system ends the lock with its process, so a killed run leaves
 * none behind. Warehouses on other file systems rely on their log stores.
 */
final class WriterLock implements AutoCloseable {

  private static final int LONGEST_OWNER = 64;

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws UserErrorException when another process has it
   */
  static WriterLock take(Path warehouse) {
    try {
      Files.createDirectories(warehouse);
      FileChannel channel =
          FileChannel.open(
              warehouse.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        String owner = owner(channel);
        channel.close();
        throw new UserErrorException(UserErrorException.Exit.REFUSED, "locked", warehouse, owner);
      }
      String self = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
      return new WriterLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LONGEST_OWNER, Long.MAX_VALUE - LONGEST_OWNER, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another writer in this very process has it; to the caller that is the same.
      return false;
    }
  }

  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_OWNER);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }
}
