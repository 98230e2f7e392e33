package org.citeswarehouse.ingest.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Checks of a row that says what a heading stands for. Only columns for which blank means unknown
 * can be said to be lacking. Source: ADR 0022.
 */
public final class HeadingCheck implements RowCheck<HeadingMapping> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final CodeColumn<InputKind> kind;
  private final TextColumn heading;
  private final TextColumn column;
  private final TextColumn note;

  /** Checks of one file's rows. */
  public HeadingCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.HEADINGS, context);
    party = context.party();
    kind =
        columns.code("kind", HeadingCheck::kind, IssueCode.UNKNOWN_MAPPED_KIND, kinds()).required();
    heading = columns.text("heading");
    column = columns.text("column");
    note = columns.text("note");
  }

  @Override
  public Checked<HeadingMapping> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    InputKind of = kind.read(findings);
    String written = heading.read(findings);
    String stands = column.read(findings);
    if (written == null && stands == null) {
      heading.add(findings, IssueCode.MISSING_VALUE, "");
    }
    InputColumn found = of == null || stands == null ? null : column(of, stands);
    if (of != null && stands != null && found == null) {
      column.add(findings, IssueCode.UNKNOWN_HEADING_COLUMN, names(layout(of).columns()));
    }
    if (found != null && written == null && !SavedHeadings.mayLack(of, found)) {
      column.add(findings, IssueCode.COLUMN_NEEDED, names(lacking(of)));
    }
    return findings.result(
        () ->
            new HeadingMapping(
                party,
                of.word(),
                written,
                found == null ? null : found.name(),
                note.read(findings)));
  }

  private static InputColumn column(InputKind kind, String name) {
    InputLayout layout = layout(kind);
    int index = layout.indexOf(name);
    return index < 0 ? null : layout.columns().get(index);
  }

  private static List<InputColumn> lacking(InputKind kind) {
    return layout(kind).columns().stream().filter(c -> SavedHeadings.mayLack(kind, c)).toList();
  }

  private static String names(List<InputColumn> columns) {
    return columns.stream().map(InputColumn::name).collect(Collectors.joining(", "));
  }

  private static InputLayout layout(InputKind kind) {
    return InputLayouts.of(kind).orElseThrow();
  }

  private static Optional<InputKind> kind(String word) {
    return SavedHeadings.KINDS.stream().filter(k -> k.word().equals(word)).findFirst();
  }

  private static String kinds() {
    return SavedHeadings.KINDS.stream().map(InputKind::word).collect(Collectors.joining(", "));
  }
}
