package org.citeswarehouse.api.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The audit log as files, one a month. Each line holds the hash of the line before, across months,
 * so that none can be changed or taken out of the middle without being seen.
 */
public final class AuditFiles {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);
  private static final int BLOCK = 8192;

  /** What stands before the first line of all. */
  private static final String FIRST = "";

  /**
   * What a check of the whole log found.
   *
   * @param lines how many lines it has
   * @param last hash of its last line; kept elsewhere, it shows later whether lines were cut off
   * @param broken where the chain is broken; empty where it is whole
   */
  public record Check(long lines, String last, Optional<String> broken) {}

  private final Path folder;
  private final Batch.Sink sink;

  /** The log of a warehouse. */
  public AuditFiles(Path home) {
    this(home, FileChannel::write);
  }

  AuditFiles(Path home, Batch.Sink sink) {
    this.folder = home.resolve("audit");
    this.sink = sink;
  }

  /**
   * Adds events, in order, whatever other processes add meanwhile.
   *
   * @throws IOException when they cannot be written; then none of them is
   */
  synchronized void add(List<Event> events) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel lock =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock.lock()) {
      Batch batch = new Batch(sink);
      try {
        write(events, held.isValid() ? last() : FIRST, batch);
      } catch (IOException | RuntimeException | Error e) {
        batch.takeBack(e);
        throw e;
      }
    }
  }

  private void write(List<Event> events, String last, Batch batch) throws IOException {
    String before = last;
    int at = 0;
    while (at < events.size()) {
      String month = MONTH.format(events.get(at).at());
      Path path = folder.resolve(month + ".jsonl");
      batch.begin(path);
      try (FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        if (!endsWithLine(month)) {
          batch.write(file, new byte[] {'\n'});
        }
        for (; at < events.size() && MONTH.format(events.get(at).at()).equals(month); at++) {
          byte[] line = events.get(at).line(before);
          batch.write(file, line);
          before = DigestUtils.sha256Hex(line);
        }
      }
    }
  }

  /** All events, the oldest first. */
  public void read(Consumer<Event> events) {
    for (Path file : files()) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.flatMap(line -> Event.read(line).stream()).forEach(events);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Holds every line against the hash in the next. */
  public Check check() {
    String before = FIRST;
    long count = 0;
    for (Path file : files()) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        int at = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          at++;
          count++;
          if (!Event.before(line).equals(before)) {
            return new Check(count, before, Optional.of(file.getFileName() + ":" + at));
          }
          before = DigestUtils.sha256Hex(line + "\n");
        }
      } catch (IOException e) {
        return new Check(count, before, Optional.of(file.getFileName().toString()));
      }
    }
    return new Check(count, before, Optional.empty());
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash of the last line of all. */
  private String last() throws IOException {
    List<Path> files = files();
    for (int i = files.size() - 1; i >= 0; i--) {
      if (Files.size(files.get(i)) > 0) {
        byte[] line = lastLine(files.get(i));
        if (line[line.length - 1] != '\n') {
          line = Arrays.copyOf(line, line.length + 1);
          line[line.length - 1] = '\n';
        }
        return DigestUtils.sha256Hex(line);
      }
    }
    return FIRST;
  }

  /** Whether a crash cut off the last line of a month; what comes then begins a line of its own. */
  private boolean endsWithLine(String month) throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(month + ".jsonl").toFile(), "r")) {
      if (file.length() == 0) {
        return true;
      }
      file.seek(file.length() - 1);
      return file.read() == '\n';
    }
  }

  private static byte[] lastLine(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] end = new byte[0];
      for (long from = file.length(); from > 0; ) {
        int length = (int) Math.min(BLOCK, from);
        from -= length;
        byte[] more = new byte[length + end.length];
        file.seek(from);
        file.readFully(more, 0, length);
        System.arraycopy(end, 0, more, length, end.length);
        end = more;
        for (int i = end.length - 2; i >= 0; i--) {
          if (end[i] == '\n') {
            return Arrays.copyOfRange(end, i + 1, end.length);
          }
        }
      }
      return end;
    }
  }
}
