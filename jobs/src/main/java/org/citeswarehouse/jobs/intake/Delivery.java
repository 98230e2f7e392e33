package org.citeswarehouse.jobs.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.Outline;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.Section;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.check.TypedColumns;
import org.citeswarehouse.ingest.heading.HeadingMethod;
import org.citeswarehouse.ingest.heading.HeadingUse;
import org.citeswarehouse.ingest.shipments.ReleaseTally;
import org.citeswarehouse.jobs.warehouse.LandedFile;
import org.citeswarehouse.model.layout.InputKind;

/**
 * A landed file that is new to the warehouse, and what its scan found.
 *
 * @param landed the file as received
 * @param source its bytes, under the name it was received with
 * @param scan its sections, rows and notations
 * @param outlined what its headers tell, where of the scan only the sections are known, and the
 *     rest is taken for granted; {@link Outline}
 * @param textBytes about how many bytes of text it holds
 */
record Delivery(
    LandedFile landed,
    SourceFile source,
    FileScan scan,
    Optional<ReleaseTally> outlined,
    long textBytes) {

  /** A file of which only the headers are known, where that is enough to read it. */
  static Delivery outlined(LandedFile landed, SourceFile source) {
    Optional<Outline> outline = Outline.of(source);
    FileScan scan =
        outline.map(Outline::scan).orElseGet(() -> Intake.scan(InputKind.SHIPMENTS, source));
    long bytes = outline.map(Outline::bytes).orElse(OptionalLong.empty()).orElse(landed.bytes());
    return new Delivery(landed, source, scan, outline.map(Outline::tally), bytes);
  }

  /** A file that was read as a whole. */
  static Delivery scanned(LandedFile landed, SourceFile source, FileScan scan) {
    return new Delivery(landed, source, scan, Optional.empty(), landed.bytes());
  }

  /** The same after a scan, where there was none. */
  Delivery scanned() {
    return outlined.isPresent()
        ? new Delivery(
            landed, source, Intake.scan(scan.kind(), source), Optional.empty(), textBytes)
        : this;
  }

  /** Whether its rows are read as those of another look at the same file. */
  boolean isReadAs(Delivery other) {
    return encodings().equals(other.encodings())
        && TypedColumns.of(scan.kind()).numbers().stream()
            .allMatch(n -> scan.profile().number(n) == other.scan.profile().number(n));
  }

  /**
   * The same with the rows that its tables turned out to have.
   *
   * @param read its tables that were read
   * @param rows what their rows told together
   * @param passedOver rows of tables that were not read
   * @throws RefusedFileException when it has none
   */
  Delivery counted(FileScan read, ReleaseTally rows, Map<String, Long> passedOver) {
    FileScan counted = read.beside(scan, passedOver);
    if (counted.rows() == 0 && !source.oneOfMany()) {
      throw new RefusedFileException(Refusal.NO_ROWS, landed.name());
    }
    List<FileNote> notes = outlined.isPresent() ? new ArrayList<>(counted.notes()) : scan.notes();
    outlined.ifPresent(
        headers -> {
          ReleaseTally all = new ReleaseTally();
          all.add(headers);
          all.add(rows);
          all.passOver(passedOver.keySet());
          notes.addAll(all.notes());
        });
    return new Delivery(landed, source, counted.with(notes), outlined, textBytes);
  }

  /** Names of the encodings in which its sections are read. */
  List<String> encodings() {
    return scan.sections().stream().map(s -> s.encoding().charset().name()).distinct().toList();
  }

  /** Headings that are not the columns' own names, each once. */
  List<HeadingUse> headings() {
    return scan.sections().stream()
        .flatMap(section -> section.headings().stream())
        .filter(use -> use.method() != HeadingMethod.EXACT)
        .distinct()
        .toList();
  }

  /** Parts of it that tasks need: sections that follow each other, about so many rows each. */
  List<Part> parts(long rows) {
    List<Part> parts = new ArrayList<>();
    List<Section> together = new ArrayList<>();
    long inIt = 0;
    for (Section section : scan.sections()) {
      if (!together.isEmpty() && inIt + section.rows() > rows) {
        parts.add(part(together, inIt));
        together = new ArrayList<>();
        inIt = 0;
      }
      together.add(section);
      inIt += section.rows();
    }
    parts.add(part(together, inIt));
    return parts;
  }

  private Part part(List<Section> sections, long rows) {
    FileScan some =
        new FileScan(
            scan.kind(), sections, rows, scan.profile(), Map.of(), scan.saved(), List.of());
    return new Part(landed.sha256(), landed.name(), source, some);
  }

  /**
   * Sections of a file, read in one pass.
   *
   * @param sha256 SHA-256 of the file
   * @param name name of the file
   * @param source its bytes
   * @param scan its scan, with these sections only
   */
  record Part(String sha256, String name, SourceFile source, FileScan scan)
      implements Serializable {}
}
