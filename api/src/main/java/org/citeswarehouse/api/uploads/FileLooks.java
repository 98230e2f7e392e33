package org.citeswarehouse.api.uploads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.api.landed.PartyHeadings;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Looks at files. A page of an upload is asked for many times while an officer says what the files
 * are; each file is examined once, by all kinds together, until something else decides what is
 * seen.
 */
final class FileLooks {

  /** Letters of all headings and values that are kept, about 40 MB. */
  private static final long LETTERS = 20_000_000;

  /** What a heading takes beside its letters. */
  private static final int HEADING = 100;

  private static final int REFUSALS = 1_000;

  /** A file without headings is read through where it is not larger; else the worker does it. */
  private static final long READ_THROUGH = 4 << 20;

  private final Cache<Key, Seen> seen =
      Caffeine.newBuilder().maximumWeight(LETTERS).weigher(FileLooks::letters).build();
  private final Cache<Chosen, Optional<RefusedFileException>> refusals =
      Caffeine.newBuilder().maximumSize(REFUSALS).build();

  /**
   * What decides what is seen.
   *
   * @param sha256 the bytes
   * @param name the name, by which a refusal calls the file
   * @param party the Party, which may have headings of its own
   * @param run the run whose state says which; blank before the first
   */
  private record Key(String sha256, String name, String party, String run) {

    static Key of(UploadedFile file, String party, Optional<Reading> reading) {
      return new Key(
          file.sha256(), file.name(), party, reading.map(r -> r.state().run()).orElse(""));
    }
  }

  private record Chosen(Key key, InputKind kind) {}

  /**
   * What was seen of a file.
   *
   * @param tables its tables, by the kinds of whose columns they name any
   * @param refused why it cannot be read as anything; null where it may be
   * @param encodings encodings other than UTF-8 in which its tables are read
   */
  private record Seen(
      Map<InputKind, Map<HeaderRow, List<HeadingProposal.Line>>> tables,
      RefusedFileException refused,
      Set<TextEncoding> encodings) {}

  /** Looks at a file of which nothing was said. */
  FileLook at(UploadedFile file, Path path, String party, Optional<Reading> reading) {
    Seen look = see(file, path, party, reading);
    if (look.refused() != null) {
      return FileLook.refused(look.refused());
    }
    return look.tables().keySet().stream()
        .map(kind -> look(kind, look, file))
        .filter(FileLook::isLikely)
        .max(Comparator.comparingDouble(FileLook::likeness))
        .orElse(FileLook.unknown());
  }

  /** Looks at a file of which it was said what it is. */
  FileLook as(
      InputKind kind, UploadedFile file, Path path, String party, Optional<Reading> reading) {
    Seen look = see(file, path, party, reading);
    if (look.refused() != null) {
      return FileLook.refused(look.refused());
    }
    if (look.tables().containsKey(kind) || file.bytes() > READ_THROUGH) {
      return look(kind, look, file);
    }
    Chosen chosen = new Chosen(Key.of(file, party, reading), kind);
    Optional<RefusedFileException> why = refusals.get(chosen, c -> readThrough(kind, path));
    return new FileLook(kind, Map.of(), why.orElse(null), Set.of());
  }

  private static FileLook look(InputKind kind, Seen seen, UploadedFile file) {
    Map<HeaderRow, List<HeadingProposal.Line>> tables = seen.tables().getOrDefault(kind, Map.of());
    boolean blank =
        !tables.isEmpty() && tables.keySet().stream().allMatch(t -> t.below().isEmpty());
    return new FileLook(
        kind,
        tables,
        blank ? new RefusedFileException(Refusal.NO_ROWS, file.name()) : null,
        tables.isEmpty() ? Set.of() : seen.encodings());
  }

  private Seen see(UploadedFile file, Path path, String party, Optional<Reading> reading) {
    try {
      return seen.get(Key.of(file, party, reading), key -> see(path, party, reading));
    } catch (UncheckedIOException e) {
      // A disk that fails is no fault of the file, and may be better at the next look.
      return new Seen(Map.of(), null, Set.of());
    }
  }

  private static Seen see(Path path, String party, Optional<Reading> reading) {
    Map<InputKind, SavedHeadings> kinds = new EnumMap<>(InputKind.class);
    for (InputKind kind : InputKind.offered()) {
      if (InputLayouts.of(kind).isPresent()) {
        kinds.put(kind, saved(kind, party, reading));
      }
    }
    try {
      return new Seen(Intake.headings(source(path), kinds), null, Encodings.of(path));
    } catch (RefusedFileException e) {
      return new Seen(Map.of(), e.refusal().ofAnyKind() ? e : null, Set.of());
    }
  }

  private static SavedHeadings saved(InputKind kind, String party, Optional<Reading> reading) {
    return party.isEmpty() || !SavedHeadings.KINDS.contains(kind)
        ? SavedHeadings.NONE
        : reading.map(r -> PartyHeadings.of(r, party, kind)).orElse(SavedHeadings.NONE);
  }

  /** Messages, and layouts that are told by their header, show only so whether they can be read. */
  private static Optional<RefusedFileException> readThrough(InputKind kind, Path path) {
    try {
      Intake.scan(kind, source(path));
      return Optional.empty();
    } catch (RefusedFileException e) {
      return Optional.of(e);
    }
  }

  private static SourceFile source(Path path) {
    return new SourceFile(path.getFileName().toString(), ByteSource.of(path));
  }

  private static int letters(Key key, Seen seen) {
    return HEADING
        + seen.tables().values().stream()
            .flatMap(tables -> tables.values().stream())
            .flatMap(List::stream)
            .mapToInt(line -> HEADING + line.heading().length() + line.example().length())
            .sum();
  }
}
