package org.citeswarehouse.jobs.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.FileScan;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.RowStream;
import org.citeswarehouse.ingest.Section;
import org.citeswarehouse.ingest.SourceFile;

/**
 * A landed file of a release.
 *
 * @param sha256 SHA-256 of its bytes
 * @param name name as received
 * @param source its bytes
 * @param scan its tables
 * @param context what its rows are checked with
 */
public record ReleaseFile(
    String sha256, String name, SourceFile source, FileScan scan, CheckContext context)
    implements Serializable {

  /** The same with some of its tables only. */
  public ReleaseFile only(Set<String> sheets) {
    List<Section> some = scan.sections().stream().filter(s -> sheets.contains(s.sheet())).toList();
    return new ReleaseFile(sha256, name, source, with(some, scan.notes()), context);
  }

  /** Rows of one of its tables. */
  RowStream rows(Section section) {
    return Intake.rows(source, with(List.of(section), List.of()), section);
  }

  /** The scan with how many rows were read from each table, and what is to be told of them. */
  FileScan counted(Map<String, Long> rows, List<FileNote> notes) {
    List<Section> sections = new ArrayList<>();
    for (Section section : scan.sections()) {
      sections.add(section.counting(rows.getOrDefault(section.sheet(), 0L)));
    }
    return with(sections, notes);
  }

  private FileScan with(List<Section> sections, List<FileNote> notes) {
    return new FileScan(
        scan.kind(),
        sections,
        sections.stream().mapToLong(Section::rows).sum(),
        scan.profile(),
        scan.told(),
        scan.saved(),
        notes);
  }
}
