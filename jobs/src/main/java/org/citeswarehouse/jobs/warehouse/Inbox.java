package org.citeswarehouse.jobs.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder of small files that others leave for the next run, each complete or not there. */
public final class Inbox {

  private static final String SUFFIX = ".json";

  private final FileSystem files;
  private final Path folder;

  Inbox(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * One file.
   *
   * @param name its name
   * @param text what it says
   */
  public record Message(String name, String text) {}

  /** The files, in the order of their names. */
  public List<Message> messages() {
    try {
      if (!files.exists(folder)) {
        return List.of();
      }
      return Arrays.stream(files.listStatus(folder, p -> p.getName().endsWith(SUFFIX)))
          .map(FileStatus::getPath)
          .sorted()
          .map(this::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file that a finished run has taken in. */
  public void remove(Message message) {
    try {
      files.delete(new Path(folder, message.name()), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Message read(Path path) {
    try (InputStream in = files.open(path)) {
      return new Message(path.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
