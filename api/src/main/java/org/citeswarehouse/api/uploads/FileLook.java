package org.citeswarehouse.api.uploads;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.landed.PartyHeadings;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/**
 * A file before it is read: what it seems to be, and what its headings would be read as.
 *
 * @param kind what it seems to be, or was said to be; null where nothing is alike
 * @param tables what the headings of each of its tables would be read as; none for files whose
 *     columns nobody names, such as messages
 */
record FileLook(InputKind kind, Map<HeaderRow, List<HeadingProposal.Line>> tables) {

  /** Less than that of the columns that are needed, and a file is probably something else. */
  private static final double ENOUGH = 0.4;

  private static final Table FILES = OperationTables.FILES;
  private static final List<Column> KNOWN =
      List.of(FILES.column("sha256"), FILES.column("name"), FILES.column("landed_at"));

  /**
   * A landed file that is in force.
   *
   * @param sha256 SHA-256 of its bytes
   * @param name its name
   * @param landed when it came
   */
  record Known(String sha256, String name, Instant landed) {}

  /** Looks at a file of which nothing was said. */
  static FileLook at(Path file, String party, Optional<Reading> reading) {
    return InputKind.offered().stream()
        .filter(kind -> InputLayouts.of(kind).isPresent())
        .map(kind -> as(kind, file, party, reading))
        .filter(look -> look.likeness() >= ENOUGH)
        .max(Comparator.comparingDouble(FileLook::likeness))
        .orElse(new FileLook(null, Map.of()));
  }

  /** Looks at a file of which it was said what it is. */
  static FileLook as(InputKind kind, Path file, String party, Optional<Reading> reading) {
    SourceFile source = new SourceFile(file.getFileName().toString(), ByteSource.of(file));
    SavedHeadings saved =
        party.isEmpty()
            ? SavedHeadings.NONE
            : reading.map(r -> PartyHeadings.of(r, party, kind)).orElse(SavedHeadings.NONE);
    try {
      return new FileLook(kind, Intake.headings(kind, source, saved));
    } catch (RefusedFileException | UncheckedIOException e) {
      // Messages, archives and damaged files have no headings to look at; the worker says more.
      return new FileLook(kind, Map.of());
    }
  }

  /** Whether a Party may have headings of its own for the columns of such files. */
  boolean isMapped() {
    return SavedHeadings.KINDS.contains(kind) && !tables.isEmpty();
  }

  /** Files of that kind and Party that are in force, the newest first. */
  static List<Known> inForce(Optional<Reading> reading, InputKind kind, String party) {
    if (reading.isEmpty() || kind == null) {
      return List.of();
    }
    Sql sql =
        Sql.of("SELECT " + Reading.list(KNOWN) + " FROM ")
            .then(FilesInForce.of(reading.get()))
            .then(Sql.of(" WHERE kind = ? AND party = ?", kind.word(), party))
            .then(" ORDER BY run_id DESC, sequence DESC");
    List<Known> known = new ArrayList<>();
    for (List<Object> row : reading.get().list(KNOWN, sql)) {
      known.add(new Known((String) row.get(0), (String) row.get(1), (Instant) row.get(2)));
    }
    return known;
  }

  /**
   * Which part of the columns that are needed has a heading; a little less where it is only alike,
   * and more for further columns, by which kinds with few columns are told apart.
   */
  private double likeness() {
    double best = 0;
    for (List<HeadingProposal.Line> lines : tables.values()) {
      double needed = 0;
      double found = 0;
      double read = 0;
      for (HeadingProposal.Line line : lines) {
        boolean there = !line.heading().isEmpty() && !line.column().isEmpty();
        needed += line.needed() ? 1 : 0;
        found += line.needed() && there ? line.score() : 0;
        read += there ? line.score() : 0;
      }
      best = Math.max(best, (needed == 0 ? 0 : found / needed) * (1 + read / 1000));
    }
    return best;
  }
}
