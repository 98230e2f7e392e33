package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.Section;

/**
 * One table of a release, which a task reads.
 *
 * @param number its number among all tables of the run, in the order of the files
 * @param file the file it is in
 * @param section the table
 */
record ReleasePart(int number, ReleaseFile file, Section section) implements Serializable {

  /** All tables of the files, in their order. */
  static List<ReleasePart> of(List<ReleaseFile> files) {
    List<ReleasePart> parts = new ArrayList<>();
    for (ReleaseFile file : files) {
      for (Section section : file.scan().sections()) {
        parts.add(new ReleasePart(parts.size(), file, section));
      }
    }
    return parts;
  }

  RowStream rows() {
    return file.rows(section);
  }
}
