package org.citeswarehouse.api.uploads;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.work.WorkQueue;
import org.citeswarehouse.model.layout.InputKind;

/** Gives the files of an upload to the worker, in the order in which they help each other. */
final class Orders {

  /** What files are and say of words comes first, then what they are about, then the rest. */
  private static final List<InputKind> FIRST =
      List.of(
          InputKind.HEADINGS,
          InputKind.CODES,
          InputKind.CHECKLIST,
          InputKind.PERMITS,
          InputKind.ENDORSEMENTS,
          InputKind.CUSTOMS);

  private final UploadFolder uploads;
  private final WorkQueue queue;

  Orders(UploadFolder uploads, WorkQueue queue) {
    this.uploads = uploads;
    this.queue = queue;
  }

  /**
   * What was said of a file.
   *
   * @param kind what it is
   * @param options options of the command, such as {@code --year 2024}
   * @param headings column by heading, for headings that are not read by themselves; blank columns
   *     are left out
   * @param absent columns that files of the Party do not have
   */
  record Said(
      InputKind kind, List<String> options, Map<String, String> headings, List<String> absent) {}

  /**
   * Gives files to the worker: all of them, or none where the disk has no room for what is written
   * of them.
   *
   * @param said what was said of each, by its number; files of which nothing was said are left
   * @throws IOException when something cannot be written; the upload is then as it was
   */
  Upload give(Upload upload, Map<Integer, Said> said, String by) throws IOException {
    List<String> jobs = new ArrayList<>();
    try {
      Upload given = prepared(upload, said, by, jobs);
      uploads.write(given);
      // Only names change from here on: an upload is never confirmed without its jobs, or twice.
      release(upload, jobs);
      return given;
    } catch (IOException | RuntimeException e) {
      queue.takeBack(jobs, e);
      throw e;
    }
  }

  private void release(Upload upload, List<String> jobs) throws IOException {
    try {
      queue.give(jobs);
    } catch (UncheckedIOException e) {
      uploads.write(upload);
      throw e;
    }
  }

  /** The upload with its jobs, which are written down and not given yet. */
  private Upload prepared(Upload upload, Map<Integer, Said> said, String by, List<String> jobs)
      throws IOException {
    Map<Integer, UploadedFile> ordered = new HashMap<>();
    List<UploadedFile> sorted = new ArrayList<>(upload.files());
    sorted.removeIf(file -> !said.containsKey(file.number()));
    sorted.sort(Comparator.comparingInt(file -> place(said.get(file.number()).kind())));
    for (UploadedFile file : sorted) {
      Said one = said.get(file.number());
      String headings = headings(upload, file, one, by);
      if (!headings.isEmpty()) {
        jobs.add(headings);
      }
      List<String> command = new ArrayList<>(List.of("ingest", one.kind().word()));
      if (one.kind().ofOneParty()) {
        command.addAll(List.of("--party", upload.party()));
      }
      command.addAll(one.options());
      List<Path> files = List.of(uploads.file(upload, file));
      String job = queue.prepare(command, files, party(upload, one), by);
      jobs.add(job);
      ordered.put(file.number(), file.ordered(one.kind().word(), job, headings));
    }
    return upload.with(
        upload.files().stream().map(file -> ordered.getOrDefault(file.number(), file)).toList());
  }

  private String headings(Upload upload, UploadedFile file, Said said, String by)
      throws IOException {
    if (said.headings().isEmpty() && said.absent().isEmpty()) {
      return "";
    }
    // The note makes the bytes those of this upload: what was said last is in force.
    String note = Texts.of("uploads.headings.note", by, file.name(), upload.id());
    Path table = uploads.beside(upload, file, "headings-" + said.kind().word() + ".csv");
    try (CsvWriter csv = CsvWriter.builder().build(table)) {
      csv.writeRecord("kind", "heading", "column", "note");
      said.headings()
          .forEach((heading, column) -> csv.writeRecord(kind(said), heading, column, note));
      said.absent().forEach(column -> csv.writeRecord(kind(said), "", column, note));
    }
    return queue.prepare(
        List.of("ingest", InputKind.HEADINGS.word(), "--party", upload.party()),
        List.of(table),
        upload.party(),
        by);
  }

  private static String kind(Said said) {
    return said.kind().word();
  }

  private static String party(Upload upload, Said said) {
    return said.kind().ofOneParty() ? upload.party() : "";
  }

  private static int place(InputKind kind) {
    int place = FIRST.indexOf(kind);
    return place < 0 ? FIRST.size() : place;
  }
}
