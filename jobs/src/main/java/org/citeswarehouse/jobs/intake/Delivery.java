package org.citeswarehouse.jobs.intake;

import java.io.Serializable;
import java.util.List;
import org.citeswarehouse.ingest.FileScan;
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

  /** The part of it that tasks need. */
  Part part(int section) {
    return new Part(landed.sha256(), landed.name(), source, scan, section);
  }

  /**
   * One section of a file, read by one task.
   *
   * @param sha256 SHA-256 of the file
   * @param name name of the file
   * @param source its bytes
   * @param scan its scan
   * @param section index of the section
   */
  record Part(String sha256, String name, SourceFile source, FileScan scan, int section)
      implements Serializable {}
}
