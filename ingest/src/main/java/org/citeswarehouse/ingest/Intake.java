package org.citeswarehouse.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.citeswarehouse.ingest.check.ProfileTally;
import org.citeswarehouse.ingest.csv.TableSection;
import org.citeswarehouse.ingest.json.JsonSection;
import org.citeswarehouse.ingest.message.MessageSection;
import org.citeswarehouse.ingest.source.EncodingGuess;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.ingest.source.TextEncoding;
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
    InputLayout layout = recognise(kind, file);
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
      InputLayout layout, SourceFile file, Map<String, TextEncoding> encodings) {
    ProfileTally tally = new ProfileTally(layout);
    List<Section> sections = new ArrayList<>();
    Map<String, Long> told = new TreeMap<>();
    try (Parts parts = Parts.open(file)) {
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        Part one = part.get();
        TextEncoding encoding = encodings.getOrDefault(one.sheet(), one.marked());
        Optional<? extends SectionReader> section =
            one.isSheet()
                ? TableSection.sheet(layout, one)
                : Optional.of(open(layout, one, encoding, file.oneOfMany()));
        if (section.isPresent()) {
          sections.add(scan(section.get(), one, encoding, tally, told));
        }
      }
    } catch (IOException e) {
      throw failure(file, e);
    } catch (UncheckedIOException e) {
      throw failure(file, e.getCause());
    }
    if (sections.isEmpty()) {
      throw new RefusedFileException(Refusal.NO_SHEET, file.name(), needed(layout));
    }
    long rows = sections.stream().mapToLong(Section::rows).sum();
    // An answer of a service that found nothing is an answer.
    if (rows == 0 && !layout.isJson() && !file.oneOfMany()) {
      throw new RefusedFileException(Refusal.NO_ROWS, file.name());
    }
    return new FileScan(layout.kind(), sections, rows, tally.profile(), told);
  }

  /**
   * Rows of one section.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static RowStream rows(SourceFile file, FileScan scan, Section section) {
    return new SectionRows(file, layout(scan.kind()), List.of(section));
  }

  /**
   * Rows of all sections, in the order of the file, in one pass.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static RowStream rows(SourceFile file, FileScan scan) {
    return new SectionRows(file, layout(scan.kind()), scan.sections());
  }

  /**
   * Rows of all tables with their cells as written.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static OriginalRows originals(SourceFile file, FileScan scan) {
    try {
      return new OriginalRows(file, layout(scan.kind()), scan.sections());
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** A failure to read: damage the file brought along refuses it, anything else is ours. */
  static RuntimeException failure(SourceFile file, IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      RefusedFileException refusal = new RefusedFileException(Refusal.DAMAGED, file.name());
      refusal.initCause(e);
      return refusal;
    }
    return new UncheckedIOException(e);
  }

  private static Section scan(
      SectionReader section,
      Part part,
      TextEncoding encoding,
      ProfileTally tally,
      Map<String, Long> told) {
    tally.separatedByCommas(section.isCommaSeparated());
    long rows = 0;
    for (SourceRow row = section.next(); row != null; row = section.next()) {
      rows++;
      if (!section.isMessage()) {
        tally.see(row.cells());
      }
    }
    section.told().forEach((what, count) -> told.merge(what, count, Long::sum));
    return new Section(part.sheet(), encoding, rows);
  }

  static SectionReader open(InputLayout layout, Part part, TextEncoding encoding, boolean oneOfMany)
      throws IOException {
    if (MessageSection.isOne(layout, part)) {
      return MessageSection.open(layout, part, oneOfMany || !part.sheet().isEmpty());
    }
    return layout.isJson()
        ? JsonSection.open(layout, part, encoding)
        : TableSection.open(layout, part, encoding);
  }

  private static String needed(InputLayout layout) {
    return layout.columns().stream()
        .filter(InputColumn::required)
        .map(InputColumn::name)
        .collect(Collectors.joining(", "));
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

  private static InputLayout layout(InputKind kind) {
    return InputLayouts.of(kind).orElseThrow();
  }
}
