package org.citeswarehouse.ingest.reference;

import java.util.EnumMap;
import java.util.Map;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.taxa.Rank;

/** Checks of a row that states a name, in any layout that does. */
public final class NameCheck implements RowCheck<NameStatement> {

  private static final long serialVersionUID = 1L;

  private final NameColumns columns;
  private final TextColumn name;
  private final CodeColumn<Rank> rank;
  private final CodeColumn<NameStatus> status;
  private final EnumMap<Part, TextColumn> others = new EnumMap<>(Part.class);

  /** Checks of one file's names. */
  public NameCheck(InputKind kind, CheckContext context) {
    InputLayout layout = InputLayouts.of(kind).orElseThrow();
    Columns all = new Columns(layout, context);
    columns = NameColumns.of(kind);
    name = all.text(columns.name()).required(IssueCode.MISSING_VALUE);
    rank = columns.rank().isEmpty() ? null : all.rank(columns.rank()).required();
    status =
        columns.status().isEmpty()
            ? null
            : all.name(
                    columns.status(),
                    NameStatus.class,
                    NameStatus::find,
                    IssueCode.UNKNOWN_NAME_STATUS)
                .required();
    columns.columns().forEach((part, column) -> others.put(part, all.text(column)));
  }

  @Override
  public Checked<NameStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String stated = name.read(findings);
    Rank ofTaxon = rank == null ? null : rank.read(findings);
    NameStatus is = status == null ? columns.otherwise() : status.read(findings);
    Map<Part, String> parts = columns.parts(others, findings);
    return findings.result(() -> statement(stated, ofTaxon, is, parts));
  }

  private NameStatement statement(
      String stated, Rank ofTaxon, NameStatus is, Map<Part, String> parts) {
    Numbering numbering = columns.numbering();
    String designation = parts.get(Part.DESIGNATION);
    return new NameStatement(
        columns.kind().word(),
        numbering.name(),
        parts.get(Part.ID),
        parts.get(Part.KINGDOM),
        parts.get(Part.PHYLUM),
        parts.get(Part.CLASS),
        parts.get(Part.ORDER),
        parts.get(Part.FAMILY),
        parts.get(Part.GENUS),
        stated,
        parts.get(Part.AUTHOR),
        ofTaxon == null ? null : ofTaxon.name(),
        is.name(),
        parts.get(Part.PARENT_RANK),
        parts.get(Part.PARENT_ID),
        parts.get(Part.ACCEPTED_RANK),
        parts.get(Part.ACCEPTED_ID),
        parts.get(Part.ACCEPTED_NAME),
        designation == null || designation.contains("CITES"),
        parts.get(Part.LISTING),
        parts.get(Part.SYNONYMS),
        parts.get(Part.DISTRIBUTION));
  }

  /** What a row may state besides name, rank and status. */
  enum Part {
    ID,
    KINGDOM,
    PHYLUM,
    CLASS,
    ORDER,
    FAMILY,
    GENUS,
    AUTHOR,
    PARENT_RANK,
    PARENT_ID,
    ACCEPTED_RANK,
    ACCEPTED_ID,
    ACCEPTED_NAME,
    DESIGNATION,
    LISTING,
    SYNONYMS,
    DISTRIBUTION
  }
}
