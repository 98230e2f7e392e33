package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.work.WorkQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where uploads lie: a folder each, below the queue of the worker. A folder has its identifier as
 * its name only once everything has arrived, so that an upload that was cut off is not there.
 */
final class UploadFolder {

  private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

  /** What nobody confirmed is thrown away after it; what a worker refused is no longer kept. */
  static final Duration KEPT = Duration.ofDays(1);

  /** How long it is told what became of an upload. */
  private static final Duration TOLD = Duration.ofDays(90);

  private static final String ARRIVING = ".arriving-";
  private static final String DESCRIPTION = "upload.json";
  private static final String ID = "\\d{8}T\\d{6}Z-[0-9a-f]{8}";
  private static final int RANDOM = 8;
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Warehouse warehouse;
  private final Path home;

  UploadFolder(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.home = warehouse.home().resolve("work").resolve("uploads");
  }

  /** An identifier that no upload has. */
  static String id() {
    return SORTABLE.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, RANDOM);
  }

  /** Makes the folder in which an upload arrives. */
  Path arriving(String id) throws IOException {
    return Files.createDirectories(home.resolve(ARRIVING + id));
  }

  /** Keeps an upload that has arrived. */
  void keep(Upload upload, Path arrived) throws IOException {
    Files.write(arrived.resolve(DESCRIPTION), JSON.writeValueAsBytes(upload));
    Files.move(arrived, folder(upload.id()), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Keeps what was confirmed of an upload. */
  void write(Upload upload) throws IOException {
    Path part = folder(upload.id()).resolve("." + DESCRIPTION + ".part");
    Files.write(part, JSON.writeValueAsBytes(upload));
    Files.move(
        part,
        folder(upload.id()).resolve(DESCRIPTION),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** An upload that the viewer may see; empty where there is none. */
  Optional<Upload> find(String id) {
    return id.matches(ID) ? read(folder(id)).filter(this::isSeen) : Optional.empty();
  }

  /** The newest uploads that the viewer may see, the last one first; older ones are not read. */
  List<Upload> newest(int most) {
    return folders().stream()
        .sorted(Comparator.comparing(Path::getFileName).reversed())
        .flatMap(folder -> read(folder).filter(this::isSeen).stream())
        .limit(most)
        .toList();
  }

  /** Where a file of an upload lies. */
  Path file(Upload upload, UploadedFile file) {
    return folder(upload.id()).resolve(Integer.toString(file.number())).resolve(file.name());
  }

  /** Where something made for a file of an upload lies. */
  Path beside(Upload upload, UploadedFile file, String name) {
    return folder(upload.id()).resolve(file.number() + "-" + name);
  }

  /** Throws an upload away. */
  void discard(String id) {
    delete(folder(id));
  }

  /** Gives the worker what was confirmed when the process that confirmed it ended. */
  void resume(WorkQueue queue) {
    for (Path folder : folders()) {
      try {
        queue.resume(
            read(folder).stream()
                .flatMap(upload -> upload.files().stream())
                .flatMap(file -> Stream.of(file.headingsJob(), file.job()))
                .toList());
      } catch (UncheckedIOException e) {
        // One that cannot be read keeps nobody from the others, and is told where it is opened.
        LOG.warn("What was confirmed in {} could not be gone on with", folder, e);
      }
    }
  }

  /**
   * Throws away what nobody confirmed, what never arrived, and what is told no longer; never what
   * the worker has still to read, however long it waits.
   */
  void sweep(WorkQueue queue) {
    Instant now = Instant.now();
    for (Path folder : folders()) {
      Optional<Upload> upload = read(folder);
      Duration age = Duration.between(modified(folder), now);
      boolean confirmed = upload.map(Upload::isConfirmed).orElse(false);
      if (confirmed && upload.orElseThrow().files().stream().anyMatch(f -> queue.awaits(f.job()))) {
        continue;
      }
      if (age.compareTo(confirmed ? TOLD : KEPT) > 0) {
        delete(folder);
      } else if (confirmed && age.compareTo(KEPT) > 0) {
        upload.orElseThrow().files().forEach(file -> delete(file(upload.orElseThrow(), file)));
      }
    }
  }

  /** Deletes a folder or file with all that is in it; nothing where there is none. */
  static void delete(Path path) {
    try {
      if (Files.exists(path)) {
        PathUtils.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isSeen(Upload upload) {
    return upload.party().isEmpty()
        ? warehouse.sight().everything()
        : warehouse.sight().sees(upload.party());
  }

  private Path folder(String id) {
    return home.resolve(id);
  }

  private List<Path> folders() {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(home)) {
      return folders.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toInstant();
    } catch (IOException e) {
      return Instant.now();
    }
  }

  private static Optional<Upload> read(Path folder) {
    if (folder.getFileName().toString().startsWith(".")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          JSON.readValue(Files.readAllBytes(folder.resolve(DESCRIPTION)), Upload.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
