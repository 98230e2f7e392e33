package org.citeswarehouse.ingest.reference;

import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.taxa.Rank;

/** Checks of a country of occurrence, in the tables of Species+ or the answers of its API. */
public final class DistributionCheck implements RowCheck<DistributionStatement> {

  private static final long serialVersionUID = 1L;

  private final boolean api;
  private final TextColumn id;
  private final CodeColumn<Rank> rank;
  private final CodeColumn<Country> country;
  private final TextColumn tags;

  /** Checks of one file's rows. */
  public DistributionCheck(InputKind kind, CheckContext context) {
    Columns columns = new Columns(InputLayouts.of(kind).orElseThrow(), context);
    api = kind == InputKind.API_DISTRIBUTIONS;
    id = columns.text(api ? "taxon_concept_id" : "Species RecID").required(IssueCode.MISSING_VALUE);
    rank = api ? null : columns.rank("Rank").required();
    country = columns.country(api ? "iso_code2" : "ISO Code 2").required();
    tags = columns.text(api ? "tags" : "Tags");
  }

  @Override
  public Checked<DistributionStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String taxon = id.read(findings);
    Rank of = rank == null ? null : rank.read(findings);
    Country where = country.read(findings);
    String how = tags.read(findings);
    return findings.result(
        () ->
            new DistributionStatement(
                (api ? Numbering.SPECIES_PLUS : Numbering.LEGACY).name(),
                of == null ? null : of.name(),
                taxon,
                where.code(),
                api ? Answers.list(how) : how));
  }
}
