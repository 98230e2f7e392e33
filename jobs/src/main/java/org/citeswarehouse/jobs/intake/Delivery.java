package org.citeswarehouse.jobs.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Section;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.jobs.warehouse.LandedFile;

/**
 * A landed file that is new to the warehouse, and what its scan found.
 *
 * @param landed the file as received
 * @param source its bytes, under the name it was received with
 * @param scan its sections, rows and notations
 */
record Delivery(LandedFile landed, SourceFile source, FileScan scan) {

  /** Names of the encodings in which its sections are read. */
  List<String> encodings() {
    return scan.sections().stream().map(s -> s.encoding().charset().name()).distinct().toList();
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
    FileScan some = new FileScan(scan.kind(), sections, rows, scan.profile(), Map.of());
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
