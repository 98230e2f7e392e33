package org.citeswarehouse.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;

/**
 * A file to take in.
 *
 * @param path where it lies
 * @param oneOfMany whether it is one of the files of a folder
 */
record Deliverable(Path path, boolean oneOfMany) {

  /**
   * The files that a call names; those of a folder in the order of their names. Hidden files and
   * read-me or licence texts are passed over, as in an archive.
   *
   * @throws UserErrorException when a folder has folders in it, or no file
   */
  static List<Deliverable> of(List<Path> named) {
    List<Deliverable> all = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        folder(path).forEach(file -> all.add(new Deliverable(file, true)));
      } else {
        all.add(new Deliverable(path, false));
      }
    }
    return all;
  }

  private static List<Path> folder(Path folder) {
    try (Stream<Path> inIt = Files.list(folder)) {
      List<Path> files = inIt.filter(Deliverable::mayHoldRows).sorted().toList();
      if (files.isEmpty()) {
        throw new UserErrorException(Exit.REFUSED, "folder.empty", folder);
      }
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          throw new UserErrorException(Exit.REFUSED, "folder.nested", folder, file.getFileName());
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean mayHoldRows(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && !name.matches("(readme|licen[cs]e)([.](txt|md))?");
  }
}
