package org.citeswarehouse.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.citeswarehouse.ingest.check.ProfileTally;
import org.citeswarehouse.ingest.csv.CsvSection;
import org.citeswarehouse.ingest.source.EncodingGuess;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.Parts;
import org.citeswarehouse.ingest.source.TextEncoding;
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
    InputLayout layout = layout(kind, file);
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
    try (Parts parts = Parts.open(file)) {
      for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
        Part one = part.get();
        sections.add(scan(layout, one, encodings.getOrDefault(one.sheet(), one.marked()), tally));
      }
    } catch (IOException e) {
      throw failure(file, e);
    } catch (UncheckedIOException e) {
      throw failure(file, e.getCause());
    }
    long rows = sections.stream().mapToLong(Section::rows).sum();
    if (rows == 0) {
      throw new RefusedFileException(Refusal.NO_ROWS, file.name());
    }
    return new FileScan(layout.kind(), sections, rows, tally.profile());
  }

  /**
   * Rows of one section.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static RowStream rows(SourceFile file, FileScan scan, Section section) {
    return new SectionRows(file, layout(scan.kind(), file), List.of(section));
  }

  /**
   * Rows of all sections, in the order of the file, in one pass.
   *
   * @throws RefusedFileException when the file is no longer what the scan found
   * @throws UncheckedIOException when it cannot be reached
   */
  public static RowStream rows(SourceFile file, FileScan scan) {
    return new SectionRows(file, layout(scan.kind(), file), scan.sections());
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
      InputLayout layout, Part part, TextEncoding encoding, ProfileTally tally) throws IOException {
    CsvSection section = CsvSection.open(layout, part, encoding);
    tally.separatedByCommas(section.isCommaSeparated());
    long rows = 0;
    for (SourceRow row = section.next(); row != null; row = section.next()) {
      rows++;
      tally.see(row.cells());
    }
    return new Section(part.sheet(), encoding, rows);
  }

  private static InputLayout layout(InputKind kind, SourceFile file) {
    return InputLayouts.of(kind)
        .orElseThrow(
            () -> new RefusedFileException(Refusal.KIND_NOT_READ, file.name(), kind.word()));
  }
}
