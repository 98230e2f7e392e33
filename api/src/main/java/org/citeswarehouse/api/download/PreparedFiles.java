package org.citeswarehouse.api.download;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Whole downloads as files, each written once under the strong tag of its content, so that parts of
 * them can be given out. Those asked for least lately are deleted where there are too many, or too
 * many bytes.
 */
public final class PreparedFiles {

  private static final int UNIT = 1024;

  private final Path folder;
  private final AsyncCache<String, PreparedFile> files;

  /** Writes a download to a file. */
  @FunctionalInterface
  public interface Writing {
    /** Does it. */
    void to(Path file) throws IOException;
  }

  /**
   * No files yet.
   *
   * @param folder where they are written; whoever made it deletes it
   * @param most most files that are kept
   * @param bytes most bytes of all files that are kept
   */
  public PreparedFiles(Path folder, int most, long bytes) {
    this.folder = folder;
    // Weighed by bytes, but each at least so much that there are not more than allowed.
    long least = Math.max(1, bytes / UNIT / most);
    this.files =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(Math.max(most, bytes / UNIT))
            .weigher((String tag, PreparedFile file) -> weight(file, least))
            .removalListener((String tag, PreparedFile file, RemovalCause cause) -> drop(file))
            .buildAsync();
  }

  private static int weight(PreparedFile file, long least) {
    long units = (file.bytes() + UNIT - 1) / UNIT;
    return (int) Math.min(Integer.MAX_VALUE, Math.max(least, units));
  }

  private static void drop(PreparedFile file) {
    if (file != null) {
      file.drop();
    }
  }

  /**
   * The file of a tag, written by the first who asks while others wait for it; the caller closes
   * it.
   *
   * @param tag strong tag: what has the same one is the same, byte for byte
   */
  public PreparedFile of(String tag, Writing writing) throws IOException {
    while (true) {
      CompletableFuture<PreparedFile> mine = new CompletableFuture<>();
      CompletableFuture<PreparedFile> there = files.asMap().putIfAbsent(tag, mine);
      if (there == null) {
        return made(mine, writing);
      }
      PreparedFile file = there.join();
      if (file != null && file.take()) {
        return file;
      }
    }
  }

  private PreparedFile made(CompletableFuture<PreparedFile> mine, Writing writing)
      throws IOException {
    Path path = folder.resolve("prepared-" + UUID.randomUUID());
    try {
      writing.to(path);
      PreparedFile file = new PreparedFile(path, Files.size(path));
      mine.complete(file);
      return file;
    } finally {
      // What could not be written is kept by nobody: those who wait for it try it themselves.
      if (mine.complete(null)) {
        Files.deleteIfExists(path);
      }
    }
  }
}
