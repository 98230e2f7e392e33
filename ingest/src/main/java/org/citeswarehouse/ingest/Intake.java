package org.citeswarehouse.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.citeswarehouse.ingest.csv.HeaderRow;
import org.citeswarehouse.ingest.csv.TableSection;
import org.citeswarehouse.ingest.heading.HeadingProposal;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.ingest.json.JsonSection;
import org.citeswarehouse.ingest.message.MessageSection;
import org.citeswarehouse.ingest.source.EncodingGuess;
import org.citeswarehouse.ingest.source.NumberedParts;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.ingest.source.UnpackLimits;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/** Opens delivered files: first a scan of the whole, then its rows. */
public final class Intake {

  private Intake() {}

  /**
   * Reads the whole file: checks encoding and headers, counts rows, and learns how dates and
   * numbers are written. Text is taken for UTF-8, which proves itself; only a file that is not is
   * looked at again for what else it may be.
   *
   * @throws RefusedFileException when the file cannot be used as a whole
   * @throws UncheckedIOException when it cannot be reached
   */
  public static FileScan scan(InputKind kind, SourceFile file) {
    return scan(kind, file, k -> SavedHeadings.NONE);
  }

  /**
   * The same for a file of a Party that has headings of its own.
   *
   * @param saved the Party's headings of a kind of file
   */
  public static FileScan scan(
      InputKind kind, SourceFile file, Function<InputKind, SavedHeadings> saved) {
    InputLayout found = recognise(kind, file);
    NamedLayout layout = new NamedLayout(found, saved.apply(found.kind()));
    try {
      return scan(layout, file, Map.of());
    } catch (RefusedFileException e) {
      if (e.refusal() != Refusal.NOT_UTF_8) {
        throw e;
      }
      return scan(layout, file, encodings(file));
    }
  }

  private static Map<String, TextEncoding> encodings(SourceFile file) {
    try {
      return EncodingGuess.of(file);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static FileScan scan(
      NamedLayout layout, SourceFile file, Map<String, TextEncoding> encodings) {
    FileTally tally = new FileTally(layout, file.oneOfMany());
    // Which table it is that cannot be read on helps whoever has to pack hundreds again.
    String reading = file.name();
    try (Parts parts = Parts.open(file)) {
      if (layout.layout().kind() == InputKind.SHIPMENTS) {
        NumberedParts.requireAll(parts.names(), file.name());
      }
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        Part one = part.get();
        reading = one.label();
        tally.see(one, encodings.getOrDefault(one.sheet(), one.marked()));
      }
    } catch (IOException e) {
      throw failure(reading, e);
    } catch (UncheckedIOException e) {
      throw failure(reading, e.getCause());
    }
    return tally.scan(file);
  }

  /**
   * What the headings of a file would be read as, table by table; the file need not be readable as
   * a whole. Values of columns that may name people are not shown.
   *
   * @throws RefusedFileException when the file holds no table
   */
  public static Map<HeaderRow, List<HeadingProposal.Line>> headings(
      InputKind kind, SourceFile file, SavedHeadings saved) {
    Map<HeaderRow, List<HeadingProposal.Line>> found =
        headings(file, Map.of(kind, saved)).get(kind);
    if (found == null) {
      NamedLayout layout = new NamedLayout(layout(kind), saved);
      throw new RefusedFileException(
          Refusal.NO_SHEET,
          file.name(),
          layout.layout().columns().stream()
              .filter(layout::needs)
              .map(InputColumn::name)
              .collect(Collectors.joining(", ")),
          kind.word());
    }
    return found;
  }

  /**
   * The same by each of several kinds of files, in one look; a kind of whose columns no table names
   * any is left out. Messages have no headings.
   *
   * @param kinds kinds that have a layout, each with what the Party says of its headings
   * @throws RefusedFileException when the file cannot be used as whatever kind it is read
   */
  public static Map<InputKind, Map<HeaderRow, List<HeadingProposal.Line>>> headings(
      SourceFile file, Map<InputKind, SavedHeadings> kinds) {
    List<NamedLayout> layouts =
        kinds.entrySet().stream()
            .map(kind -> new NamedLayout(layout(kind.getKey()), kind.getValue()))
            .toList();
    try {
      return headings(layouts, file, Map.of());
    } catch (RefusedFileException e) {
      if (e.refusal() != Refusal.NOT_UTF_8) {
        throw e;
      }
      return headings(layouts, file, encodings(file));
    }
  }

  private static Map<InputKind, Map<HeaderRow, List<HeadingProposal.Line>>> headings(
      List<NamedLayout> layouts, SourceFile file, Map<String, TextEncoding> encodings) {
    Map<InputKind, Map<HeaderRow, List<HeadingProposal.Line>>> found =
        new EnumMap<>(InputKind.class);
    long judged = 0;
    try (Parts parts = Parts.open(file)) {
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        Part one = part.get();
        // A message says itself how it is encoded; whoever reads it finds out.
        if (!one.isMarkup()) {
          Map<InputKind, HeaderRow> headers =
              HeaderRow.of(layouts, one, encodings.getOrDefault(one.sheet(), one.marked()));
          for (NamedLayout layout : layouts) {
            HeaderRow header = headers.get(layout.layout().kind());
            if (header != null) {
              found
                  .computeIfAbsent(layout.layout().kind(), kind -> new LinkedHashMap<>())
                  .put(header, HeadingProposal.of(header, layout));
            }
          }
        }
        judged += one.readOn(UnpackLimits.STANDARD.judgedBy() - judged);
      }
    } catch (IOException e) {
      throw failure(file, e);
    } catch (UncheckedIOException e) {
      throw failure(file, e.getCause());
    }
    return found;
  }

  /**
   * Rows of one section.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static RowStream rows(SourceFile file, FileScan scan, Section section) {
    return new SectionRows(file, layout(scan), List.of(section));
  }

  /**
   * Rows of all sections, in the order of the file, in one pass.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static RowStream rows(SourceFile file, FileScan scan) {
    return new SectionRows(file, layout(scan), scan.sections());
  }

  /**
   * Rows of all tables with their cells as written.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static OriginalRows originals(SourceFile file, FileScan scan) {
    try {
      return new OriginalRows(file, layout(scan), scan.sections());
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** A failure to read: damage the file brought along refuses it, anything else is ours. */
  static RuntimeException failure(SourceFile file, IOException e) {
    return failure(file.name(), e);
  }

  static RuntimeException failure(String label, IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      RefusedFileException refusal = new RefusedFileException(Refusal.DAMAGED, label);
      refusal.initCause(e);
      return refusal;
    }
    return new UncheckedIOException(e);
  }

  static SectionReader open(NamedLayout named, Part part, TextEncoding encoding, boolean oneOfMany)
      throws IOException {
    InputLayout layout = named.layout();
    if (MessageSection.isOne(layout, part)) {
      return MessageSection.open(layout, part, oneOfMany || !part.sheet().isEmpty());
    }
    return layout.isJson()
        ? JsonSection.open(layout, part, encoding)
        : TableSection.open(named, part, encoding);
  }

  /** The layout of a file, by its header where files of its kind have several. */
  private static InputLayout recognise(InputKind kind, SourceFile file) {
    List<InputLayout> layouts = InputLayouts.alike(kind);
    if (layouts.size() < 2) {
      return layout(kind);
    }
    try {
      return recognise(layouts, file, false);
    } catch (RefusedFileException e) {
      if (e.refusal() != Refusal.NOT_UTF_8) {
        throw e;
      }
      return other(layouts, file, e);
    }
  }

  private static InputLayout other(
      List<InputLayout> layouts, SourceFile file, RefusedFileException notUtf8) {
    try {
      return recognise(layouts, file, true);
    } catch (RefusedFileException e) {
      throw notUtf8;
    }
  }

  private static InputLayout recognise(
      List<InputLayout> layouts, SourceFile file, boolean notUtf8) {
    try (Parts parts = Parts.open(file)) {
      Part first = parts.next().orElseThrow();
      if (first.isMarkup()) {
        throw first.otherFormat();
      }
      boolean json = first.isJson();
      List<InputLayout> ofForm = layouts.stream().filter(l -> l.isJson() == json).toList();
      if (ofForm.isEmpty()) {
        return layouts.get(0);
      }
      TextEncoding encoding = notUtf8 ? TextEncoding.WINDOWS_1252 : first.marked();
      return json
          ? JsonSection.recognise(ofForm, first, encoding)
          : TableSection.recognise(ofForm, first, encoding);
    } catch (IOException e) {
      throw failure(file, e);
    } catch (UncheckedIOException e) {
      throw failure(file, e.getCause());
    }
  }

  private static NamedLayout layout(FileScan scan) {
    return new NamedLayout(layout(scan.kind()), scan.saved());
  }

  private static InputLayout layout(InputKind kind) {
    return InputLayouts.of(kind).orElseThrow();
  }
}
