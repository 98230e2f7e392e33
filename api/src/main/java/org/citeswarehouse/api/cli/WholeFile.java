package org.citeswarehouse.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/** A file that is there complete or not at all: written beside its place, then moved. */
final class WholeFile {

  /** What writes the bytes. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file, or to standard output where its name is {@code -}.
   *
   * @throws Refusal as {@link #write(Path, Writing)}, and when standard output breaks off
   */
  static void write(String file, Console console, Writing writing) throws IOException {
    if (!file.equals("-")) {
      write(Path.of(file), writing);
      return;
    }
    OutputStream stdout = new BufferedOutputStream(console.out());
    writing.to(stdout);
    stdout.flush();
    // A print stream keeps its troubles to itself.
    if (console.out().checkError()) {
      throw Refusal.of(Kind.UNWRITABLE, "export.broken-off");
    }
  }

  /**
   * Writes a file, replacing one of that name.
   *
   * @throws Refusal when the place cannot be written to; a file that was there stays as it was
   */
  static void write(Path file, Writing writing) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.of(Kind.WRONG_INPUT, "export.folder", String.valueOf(folder));
    }
    if (Files.isDirectory(target)) {
      throw Refusal.of(Kind.WRONG_INPUT, "export.directory", target.toString());
    }
    Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
        writing.to(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      Refusal refusal = Refusal.of(Kind.UNWRITABLE, "export.unwritable", target.toString());
      refusal.initCause(e);
      throw refusal;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
