package org.citeswarehouse.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.check.ProfileTally;
import org.citeswarehouse.ingest.csv.TableSection;
import org.citeswarehouse.ingest.heading.NamedLayout;
import org.citeswarehouse.ingest.shipments.ReleaseTally;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;

/** What the scan of a file finds, table by table. */
final class FileTally {

  private final NamedLayout layout;
  private final ProfileTally profile;
  private final List<Section> sections = new ArrayList<>();
  private final List<FileNote> notes = new ArrayList<>();
  private final Map<String, Long> told = new TreeMap<>();
  private final ReleaseTally release = new ReleaseTally();
  private final boolean oneOfMany;
  private TableSection.Sheet nearest;

  FileTally(NamedLayout layout, boolean oneOfMany) {
    this.layout = layout;
    this.oneOfMany = oneOfMany;
    this.profile = new ProfileTally(layout.layout());
  }

  /** Reads a table to its end; a sheet that is none is left aside. */
  void see(Part part, TextEncoding encoding) throws IOException {
    if (!part.isSheet()) {
      read(Intake.open(layout, part, encoding, oneOfMany), part, encoding);
      return;
    }
    TableSection.Sheet sheet = TableSection.sheet(layout, part);
    if (sheet.table().isPresent()) {
      read(sheet.table().get(), part, encoding);
    } else if (nearest == null || sheet.columns() > nearest.columns()) {
      nearest = sheet;
    }
  }

  /**
   * What was found.
   *
   * @throws RefusedFileException when no table was there, or no row
   */
  FileScan scan(SourceFile file) {
    if (sections.isEmpty()) {
      throw isNear(nearest)
          ? nearest.refusal()
          : new RefusedFileException(
              Refusal.NO_SHEET, file.name(), String.join(", ", needed()), kind());
    }
    long rows = sections.stream().mapToLong(Section::rows).sum();
    // An answer of a service that found nothing is an answer.
    if (rows == 0 && !layout.layout().isJson() && !oneOfMany) {
      throw new RefusedFileException(Refusal.NO_ROWS, file.name());
    }
    notes.addAll(release.notes());
    return new FileScan(
        layout.layout().kind(), sections, rows, profile.profile(), told, layout.saved(), notes);
  }

  /** A sheet that names half of the columns was meant; what it lacks says more than that. */
  private boolean isNear(TableSection.Sheet sheet) {
    return sheet != null && sheet.refusal() != null && sheet.columns() * 2 >= needed().size();
  }

  private void read(SectionReader section, Part part, TextEncoding encoding) {
    profile.separatedByCommas(section.isCommaSeparated());
    boolean ofRelease = layout.layout().kind() == InputKind.SHIPMENTS;
    if (ofRelease) {
      release.see(part.sheet(), section);
    }
    long rows = 0;
    for (SourceRow row = section.next(); row != null; row = section.next()) {
      rows++;
      if (!section.isMessage()) {
        profile.see(row.cells());
      }
      if (ofRelease) {
        release.see(row);
      }
    }
    if (rows == 0 && !ofRelease && isEntry(part, section)) {
      notes.add(new FileNote(part.sheet(), section.headerRow(), "", IssueCode.EMPTY_PART, "", ""));
    }
    section.told().forEach((what, count) -> told.merge(what, count, Long::sum));
    sections.add(new Section(part.sheet(), encoding, rows, section.uses()));
    notes.addAll(section.notes());
  }

  /** A sheet or an answer without rows is nothing to tell of. */
  private static boolean isEntry(Part part, SectionReader section) {
    return section instanceof TableSection && !part.isSheet() && !part.sheet().isEmpty();
  }

  private List<String> needed() {
    return layout.layout().columns().stream()
        .filter(layout::needs)
        .map(InputColumn::name)
        .collect(Collectors.toList());
  }

  private String kind() {
    return layout.layout().kind().word();
  }
}
